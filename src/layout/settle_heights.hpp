// Heights of a family that settles: rows stay unless a gap needs more room; then all below go down together
// (layout.md 3, rule 4).
#pragma once

#include "layout/standing_family.hpp"

namespace kinscape {

/// Moves `rows[].y` of rows in which nobody is pinned. Gaps never shrink.
void make_height(StandingFamily& family);

}  // namespace kinscape
