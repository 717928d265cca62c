#include "draw/painted_image.hpp"

#include <array>

namespace kinscape {
namespace {

/// The four corners, as shares of the picture's width and height, and the two triangles between them.
GpuMesh unit_square() {
    const VertexPart parts[] = {{VertexPart::Kind::real, 2, 0}};
    GpuMesh mesh(2 * sizeof(float), parts);
    constexpr std::array corners{0.0F, 0.0F, 1.0F, 0.0F, 1.0F, 1.0F, 0.0F, 1.0F};
    constexpr std::array<std::uint32_t, 6> triangles{0, 1, 2, 0, 2, 3};
    mesh.upload(std::as_bytes(std::span(corners)), triangles);
    return mesh;
}

}  // namespace

PaintedImage::PaintedImage(const Pixels& pixels)
    : texture_(picture_texture(pixels.width, pixels.height, pixels.rgba)),
      corners_(unit_square()) {}

}  // namespace kinscape
