#version 330 core
in vec2 texel;
flat in vec4 ink;
uniform sampler2D cells;
out vec4 pixel;

void main() { pixel = vec4(ink.rgb, texture(cells, texel).r); }
