// The outline of a few boxes laid over one another.
#pragma once

#include "base/geometry.hpp"

#include <vector>

namespace kinscape {

/// One polygon with square corners for each connected piece, clockwise; holes are left out.
std::vector<std::vector<Vec2>> outlines_of_union(const std::vector<Rect>& boxes);

}  // namespace kinscape
