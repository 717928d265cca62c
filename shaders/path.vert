#version 330 core
// Strokes are pushed out and fills drawn in here, so that one mesh in millimetres serves all zooms of its
// class and its edge is always one pixel wide.
layout(location = 0) in vec2 place;        // millimetres from the mesh's origin
layout(location = 1) in vec2 outward;      // stroke: times half the width and half a pixel; fill: inward
layout(location = 2) in vec2 across;       // where in the stroke, in the same measure; fill: x is 1 inside
layout(location = 3) in vec2 along;        // millimetres from the start of an open stroke, and its length
layout(location = 4) in float half_width;  // millimetres; negative: a fill that may draw in so far
layout(location = 5) in vec4 fringe;       // in 127ths: half a pixel's way at an end, its sign, roundness
layout(location = 6) in vec4 color;

uniform vec2 origin;  // pixels
uniform float scale;  // pixels of a millimetre
uniform vec2 view;    // size in pixels

out vec2 at;            // pixels from the middle line
out vec2 reached;       // pixels from the start, and the length; negative length: no ends
flat out float half_px;
flat out vec4 ink;

// How dark the middle of a fill is that is narrower than a pixel: its ridge (or cone, when it is as round as
// `roundness` says) then holds as much ink as the shape.
float darkness(float inset, float roundness) {
    float wide = inset + 0.5;
    return inset >= 0.5 ? 1.0 : mix(2.0 * inset / wide, 3.0 * inset * inset / (wide * wide), roundness);
}

void main() {
    vec2 pixel = place * scale + origin;
    ink = color;
    if (half_width < 0.0) {
        float inset = -half_width * scale;
        bool inside = across.x > 0.5;
        pixel += outward * (inside ? min(inset, 0.5) : -0.5);
        at = vec2(inside ? 2.5 - darkness(inset, fringe.w / 127.0) : 2.5, 0.0);
        half_px = 2.0;
        reached = vec2(0.0, -1.0);
    } else {
        half_px = half_width * scale;
        float reach = half_px + 0.5;
        pixel += outward * reach + fringe.xy * (0.5 / 127.0);
        at = across * reach;
        reached = along.y < 0.0 ? vec2(0.0, -1.0)
                                : vec2(along.x * scale + sign(fringe.z) * 0.5, along.y * scale);
    }
    vec2 clip = pixel / view * 2.0 - 1.0;
    gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
