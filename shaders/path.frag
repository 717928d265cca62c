#version 330 core
// Coverage of a pixel by a band: the part of [r - 1/2, r + 1/2] that lies in [-half, half]. Lines thinner
// than a pixel fade, they do not vanish.
in vec2 at;
in vec2 reached;
flat in float half_px;
flat in vec4 ink;
out vec4 pixel;

float covered(float r) { return clamp(min(r + 0.5, half_px) - max(r - 0.5, -half_px), 0.0, 1.0); }

void main() {
    float cover = covered(length(at));
    // Round ends and corners of a thin line are smaller than a pixel in both directions.
    if (at.y != 0.0) cover *= min(1.0, 2.5 * half_px);
    if (reached.y >= 0.0)
        cover *= clamp(min(reached.x + 0.5, reached.y) - max(reached.x - 0.5, 0.0), 0.0, 1.0);
    pixel = vec4(ink.rgb, cover);
}
