// The pedigree's straight union line: between the facing sides of two partners, where nobody stands between
// them (notation.md 3.1, nsgc). The layout's brackets stay for all others.
#pragma once

#include "layout/geometry.hpp"

namespace kinscape {

/// The geometry with such lines; descents begin on them, the marks of the union's state stand on them between
/// the symbols, its words below them, beside the line to the children where there is room.
Geometry with_straight_unions(Geometry geometry);

}  // namespace kinscape
