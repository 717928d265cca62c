// Room in the rows of a family that settles: who is too close to a neighbour moves, as few and as little as
// can be (layout.md 3, rule 3).
#pragma once

#include "layout/standing_family.hpp"

namespace kinscape {

/// Neighbours are apart afterwards, those put by hand and those far from the change stand where they stood.
/// People between two pins that leave too little room go past one of them.
void make_room(StandingFamily& family);

/// The nearest places to `wanted`, by the sum of weighted distances, at which each is at least `apart[i]`
/// right of the one before (apart[0] does not matter), all within `low` and `high` (of the first and last).
/// Pool adjacent violators with medians: people stay exactly where they were, or move.
struct RowWishes {
    std::vector<double> wanted;
    std::vector<double> weight;
    std::vector<double> apart;
    double low = -1e18;
    double high = 1e18;
};
std::vector<double> nearest_places(const RowWishes& wishes);

}  // namespace kinscape
