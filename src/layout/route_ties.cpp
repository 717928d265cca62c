#include "layout/route.hpp"

namespace kinscape {

void route_ties(const Snapshot& snapshot, const Extents& extents, const Spacing& spacing, Geometry& geometry) {
    (void)snapshot;
    (void)extents;
    (void)spacing;
    (void)geometry;
}

}  // namespace kinscape
