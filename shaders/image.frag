#version 330 core
in vec2 texel;
uniform sampler2D picture;
uniform float opacity;
out vec4 pixel;

void main() {
    vec4 color = texture(picture, texel);
    pixel = vec4(color.rgb, color.a * opacity);
}
