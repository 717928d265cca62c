#include "draw/gpu.hpp"

#include "base/file.hpp"

#include <glad/gl.h>

namespace kinscape {
namespace {

constexpr std::size_t max_shader_bytes = std::size_t{1} << 20;

/// Owns a shader while its program is linked.
struct Shader {
    explicit Shader(GLenum kind) : name(glCreateShader(kind)) {}
    ~Shader() { glDeleteShader(name); }
    Shader(const Shader&) = delete;
    Shader& operator=(const Shader&) = delete;
    GLuint name;
};

std::string log_of_shader(GLuint shader) {
    GLint length = 0;
    glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length > 0 ? length : 1), ' ');
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
    return log;
}

Result<Done, GpuError> compile(const Shader& shader, const std::filesystem::path& path) {
    const auto source = read_file(path, max_shader_bytes);
    if (!source) return Failure{GpuError{"The shader " + path.filename().string() + " cannot be read."}};
    const GLchar* text = source->data();
    const auto length = static_cast<GLint>(source->size());
    glShaderSource(shader.name, 1, &text, &length);
    glCompileShader(shader.name);
    GLint fine = 0;
    glGetShaderiv(shader.name, GL_COMPILE_STATUS, &fine);
    if (!fine) return Failure{GpuError{path.filename().string() + ": " + log_of_shader(shader.name)}};
    return Done{};
}

void describe(const VertexPart& part, GLuint location, GLsizei stride) {
    const bool real = part.kind == VertexPart::Kind::real;
    const bool share = part.kind == VertexPart::Kind::byte_as_share;
    const GLenum type = real ? GL_FLOAT : share ? GL_UNSIGNED_BYTE : GL_BYTE;
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, part.count, type, share ? GL_TRUE : GL_FALSE, stride,
                          reinterpret_cast<const void*>(part.offset));
}

void fill_buffer(GLenum target, const GpuBuffer& buffer, std::span<const std::byte> bytes) {
    glBindBuffer(target, buffer.name());
    glBufferData(target, static_cast<GLsizeiptr>(bytes.size()), bytes.data(), GL_STATIC_DRAW);
}

}  // namespace

bool load_gl(GlFinder finder) {
    const int version = gladLoadGL(finder);
    return version >= GLAD_MAKE_VERSION(3, 3);
}

std::string gl_renderer() {
    const GLubyte* name = glGetString(GL_RENDERER);
    return name ? reinterpret_cast<const char*>(name) : "";
}

void release_buffer(GlName name) { glDeleteBuffers(1, &name); }
void release_vertex_array(GlName name) { glDeleteVertexArrays(1, &name); }
void release_texture(GlName name) { glDeleteTextures(1, &name); }
void release_framebuffer(GlName name) { glDeleteFramebuffers(1, &name); }
void release_program(GlName name) { glDeleteProgram(name); }

GpuMesh::GpuMesh(std::size_t vertex_bytes, std::span<const VertexPart> parts) {
    GLuint array = 0;
    GLuint buffers[2] = {0, 0};
    glGenVertexArrays(1, &array);
    glGenBuffers(2, buffers);
    array_ = VertexArray(array);
    vertices_ = GpuBuffer(buffers[0]);
    indices_ = GpuBuffer(buffers[1]);
    glBindVertexArray(array);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
    GLuint location = 0;
    for (const VertexPart& part : parts)
        describe(part, location++, static_cast<GLsizei>(vertex_bytes));
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.name());
    glBindVertexArray(0);
}

void GpuMesh::upload(std::span<const std::byte> vertices, std::span<const std::uint32_t> indices) {
    glBindVertexArray(array_.name());
    fill_buffer(GL_ARRAY_BUFFER, vertices_, vertices);
    fill_buffer(GL_ELEMENT_ARRAY_BUFFER, indices_, std::as_bytes(indices));
    glBindVertexArray(0);
}

void GpuMesh::draw(std::size_t first, std::size_t count) const {
    if (count == 0) return;
    glBindVertexArray(array_.name());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT,
                   reinterpret_cast<const void*>(first * sizeof(std::uint32_t)));
}

Texture coverage_texture(int side) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    const std::vector<std::uint8_t> nothing(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, side, side, 0, GL_RED, GL_UNSIGNED_BYTE, nothing.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return Texture(name);
}

void write_coverage(const Texture& texture, const TexelRect& where, std::span<const std::uint8_t> coverage) {
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, where.x, where.y, where.width, where.height, GL_RED, GL_UNSIGNED_BYTE,
                    coverage.data());
}

Texture picture_texture(int width, int height, std::span<const std::uint8_t> rgba) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    glGenerateMipmap(GL_TEXTURE_2D);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return Texture(name);
}

Result<ColorTarget, GpuError> color_target(int width, int height) {
    ColorTarget target;
    target.width = width;
    target.height = height;
    GLuint name = 0;
    glGenTextures(1, &name);
    target.color = Texture(name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glGenFramebuffers(1, &name);
    target.framebuffer = Framebuffer(name);
    glBindFramebuffer(GL_FRAMEBUFFER, name);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.color.name(), 0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        return Failure{GpuError{"The driver gives no picture of that size."}};
    return target;
}

Result<Program, GpuError> program_from(const std::filesystem::path& folder, const std::string& name) {
    const Shader vertex(GL_VERTEX_SHADER);
    const Shader fragment(GL_FRAGMENT_SHADER);
    if (const auto done = compile(vertex, folder / (name + ".vert")); !done) return Failure{done.error()};
    if (const auto done = compile(fragment, folder / (name + ".frag")); !done) return Failure{done.error()};
    Program program(glCreateProgram());
    glAttachShader(program.name(), vertex.name);
    glAttachShader(program.name(), fragment.name);
    glLinkProgram(program.name());
    GLint fine = 0;
    glGetProgramiv(program.name(), GL_LINK_STATUS, &fine);
    if (!fine) return Failure{GpuError{"The shaders of " + name + " do not fit together."}};
    return program;
}

int uniform_of(const Program& program, const char* name) {
    return glGetUniformLocation(program.name(), name);
}

}  // namespace kinscape
