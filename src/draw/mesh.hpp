// Mesh: triangles of paths in millimetres, as the path shader wants them. Widths and edges are added by the
// shader in pixels, so a mesh stays right while the zoom changes, until its curves need more or fewer pieces.
#pragma once

#include "base/color.hpp"
#include "base/geometry.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace kinscape {

/// See shaders/path.vert for what each member does there.
struct PathVertex {
    std::array<float, 2> place{};
    std::array<float, 2> outward{};
    std::array<float, 2> across{};
    std::array<float, 2> along{0, -1};
    float half_width = 0;
    std::array<std::int8_t, 4> fringe{};
    std::array<std::uint8_t, 4> color{0, 0, 0, 255};
};
static_assert(sizeof(PathVertex) == 44);

struct Mesh {
    std::vector<PathVertex> vertices;
    std::vector<std::uint32_t> indices;

    std::uint32_t add(const PathVertex& vertex) {
        vertices.push_back(vertex);
        return static_cast<std::uint32_t>(vertices.size() - 1);
    }
    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        indices.insert(indices.end(), {a, b, c});
    }
};

inline std::array<float, 2> as_floats(Vec2 v) { return {static_cast<float>(v.x), static_cast<float>(v.y)}; }

/// For which zooms a mesh is made. `origin` is taken off all places, so that floats stay exact far from the
/// page's corner; `pixels_per_mm` is the largest scale it is good for, half of it the smallest.
struct MeshClass {
    Vec2 origin;
    double pixels_per_mm = 8;
    /// Curves stay within so many millimetres: an eighth of a pixel.
    double tolerance() const { return 0.125 / pixels_per_mm; }
};

}  // namespace kinscape
