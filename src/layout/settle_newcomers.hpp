// Where people who stand nowhere yet are put: beside a partner, among brothers and sisters, below parents,
// above children, in the slot that costs least (layout.md 3, rule 1).
#pragma once

#include "layout/standing_family.hpp"

namespace kinscape {

/// Everybody stands afterwards, in rows; neighbours may still be too close (settle_rows.hpp).
void place_newcomers(StandingFamily& family);

}  // namespace kinscape
