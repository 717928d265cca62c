// Geometry of an ecomap: the small genogram, its circle, the systems and the ties.
#pragma once

#include "layout/geometry.hpp"

namespace kinscape {

Geometry ecomap_geometry(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                         const Spacing& spacing);

}  // namespace kinscape
