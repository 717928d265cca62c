// Who was put by hand where nobody can make room.
#pragma once

#include "layout/geometry.hpp"

namespace kinscape {

/// Those put by hand on whose symbol or words somebody else's lie, or through whose symbol a line of others
/// runs (ties aside: they go around what they can). In the order of the geometry.
std::vector<NodeId> pins_in_the_way(const Geometry& geometry);

}  // namespace kinscape
