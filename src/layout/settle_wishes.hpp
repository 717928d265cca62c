// Where a newcomer would like to stand, seen from those who stand (layout.md 3, rule 1).
#pragma once

#include "layout/standing_family.hpp"

#include <optional>
#include <vector>

namespace kinscape {

/// People who come together: a newcomer with partners who have no other tie to those who stand.
struct NewGroup {
    std::vector<int> people;     // from left to right
    std::vector<double> offset;  // of each from the first
    double span() const { return offset.back(); }
};

struct NewWish {
    int row = 0;
    double x = 0;               // of the middle of the group
    std::optional<int> after;   // stands right of this one
    std::optional<int> before;  // and left of that
};

/// Among brothers and sisters, beside a partner, below parents or above children, whichever comes first;
/// nothing where none of them stands. May open a new row.
std::optional<NewWish> wish_of(StandingFamily& family, int p);

/// p with the partner who is as new and whom nothing else joins to those who stand.
NewGroup group_of(StandingFamily& family, int p);

}  // namespace kinscape
