// A geometry for tests that need no layout.
#pragma once

#include "layout/geometry.hpp"

namespace kinscape {

/// A symbol of ten millimetres at each place of the view, and nothing else.
Geometry geometry_of_places(const View& view);

}  // namespace kinscape
