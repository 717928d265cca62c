// Triangles of a polygon with holes, by cutting off ears. For outlines of symbols and letters: tens to
// hundreds of corners.
#pragma once

#include "base/geometry.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace kinscape {

/// Twice the signed area; positive when the corners go clockwise on the page.
double doubled_area(const std::vector<Vec2>& corners);

/// Triangles of corner numbers: those of `outer` (clockwise on the page) first, then of each hole (the other
/// way round) in turn.
std::vector<std::array<std::uint32_t, 3>> triangulated(const std::vector<Vec2>& outer,
                                                       const std::vector<std::vector<Vec2>>& holes);

}  // namespace kinscape
