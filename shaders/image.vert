#version 330 core
// A picture that lies under the drawing.
layout(location = 0) in vec2 share;  // of its width and height, from its upper left corner

uniform vec2 corner;  // pixels
uniform vec2 size;    // pixels
uniform vec2 view;    // size in pixels

out vec2 texel;

void main() {
    texel = share;
    vec2 clip = (corner + share * size) / view * 2.0 - 1.0;
    gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
