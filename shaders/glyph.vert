#version 330 core
// Letters as cells of the atlas, made for one exact zoom; while the zoom moves they are stretched.
layout(location = 0) in vec2 place;  // pixels of the zoom that the cells were made for
layout(location = 1) in vec2 cell;   // texels
layout(location = 2) in vec4 color;

uniform vec2 origin;  // pixels
uniform float scale;  // this zoom over that zoom
uniform vec2 view;    // size in pixels
uniform float atlas;  // side of the atlas in texels

out vec2 texel;
flat out vec4 ink;

void main() {
    texel = cell / atlas;
    ink = color;
    vec2 clip = (place * scale + origin) / view * 2.0 - 1.0;
    gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
