// The GPU's things as values that free themselves: buffers, textures, framebuffers, programs. OpenGL 3.3
// core; names of OpenGL are plain numbers here, so that no header of it is needed to use them. All of it
// belongs to the thread whose context is current.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kinscape {

using GlName = std::uint32_t;
using GlFunction = void (*)();
using GlFinder = GlFunction (*)(const char* name);

/// Why the GPU cannot be used, as a sentence for the log: it holds names of shaders and the driver's words.
struct GpuError {
    std::string sentence;
};

/// Looks up all functions of OpenGL for the current context; false when it is older than 3.3.
bool load_gl(GlFinder finder);
/// What the driver calls itself, such as "llvmpipe (LLVM 15)".
std::string gl_renderer();

/// Calls the function of OpenGL that frees the thing of that name.
void release_buffer(GlName name);
void release_vertex_array(GlName name);
void release_texture(GlName name);
void release_framebuffer(GlName name);
void release_program(GlName name);

/// Owns one name; 0 is nothing.
template <void (*release)(GlName)>
class Owned {
public:
    Owned() = default;
    explicit Owned(GlName name) : name_(name) {}
    Owned(Owned&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Owned& operator=(Owned&& other) noexcept {
        std::swap(name_, other.name_);
        return *this;
    }
    ~Owned() {
        if (name_) release(name_);
    }
    GlName name() const { return name_; }
    explicit operator bool() const { return name_ != 0; }

private:
    GlName name_ = 0;
};
using GpuBuffer = Owned<release_buffer>;
using VertexArray = Owned<release_vertex_array>;
using Texture = Owned<release_texture>;
using Framebuffer = Owned<release_framebuffer>;
using Program = Owned<release_program>;

/// One attribute of a vertex: where it begins in the vertex and what it is made of.
struct VertexPart {
    enum class Kind : unsigned char { real, byte_as_is, byte_as_share };
    Kind kind = Kind::real;
    int count = 2;
    std::size_t offset = 0;
};

/// Vertices and the triangles between them, kept on the GPU until replaced.
class GpuMesh {
public:
    /// Attributes get the locations 0, 1, 2 … in the order of `parts`.
    GpuMesh(std::size_t vertex_bytes, std::span<const VertexPart> parts);
    void upload(std::span<const std::byte> vertices, std::span<const std::uint32_t> indices);
    /// Draws `count` indices from number `first` on with the program in use.
    void draw(std::size_t first, std::size_t count) const;

private:
    VertexArray array_;
    GpuBuffer vertices_;
    GpuBuffer indices_;
};

/// A square single-channel texture of coverage, empty at first.
Texture coverage_texture(int side);
struct TexelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};
/// Writes rows of coverage into the texture.
void write_coverage(const Texture& texture, const TexelRect& where, std::span<const std::uint8_t> coverage);

/// A texture of colours with their cover, rows from the top, four bytes a pixel.
Texture picture_texture(int width, int height, std::span<const std::uint8_t> rgba);

/// A framebuffer with one RGBA8 colour texture.
struct ColorTarget {
    Texture color;
    Framebuffer framebuffer;
    int width = 0;
    int height = 0;
};
Result<ColorTarget, GpuError> color_target(int width, int height);

/// Compiles FOLDER/NAME.vert and FOLDER/NAME.frag and links them.
Result<Program, GpuError> program_from(const std::filesystem::path& folder, const std::string& name);
/// The place of a uniform; -1 for one that the program does not use.
int uniform_of(const Program& program, const char* name);

}  // namespace kinscape
