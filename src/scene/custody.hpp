// On which side of a parted couple their children live by law, where a notation draws it (notation.md 3.2).
#pragma once

#include "layout/geometry.hpp"
#include "model/snapshot.hpp"

namespace kinscape {

enum class Side : unsigned char { none, left, right };

/// The side of the one partner who has custody of all children of the two that tell of it; none where it is
/// shared, not told or in somebody else's hands.
Side side_of_custody(const Union& couple, const Snapshot& snapshot, const Geometry& geometry);

}  // namespace kinscape
