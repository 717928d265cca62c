// The slots of a row into which newcomers may come, and what each costs: crossings, partners and siblings
// that come apart, people who are pushed (layout.md 2.3, with moves priced as well).
#pragma once

#include "layout/settle_wishes.hpp"

namespace kinscape {

/// Before the person of that index in the row.
struct NewSlot {
    std::size_t index = 0;
    double x = 0;  // of the first of the group
    double price = 1e18;
};

/// The cheapest slot for the group in the row of its wish. `family` is the same before and after.
NewSlot best_slot(StandingFamily& family, const NewGroup& group, const NewWish& wish);

/// Puts the group there.
void stand_in(StandingFamily& family, const NewGroup& group, int row, const NewSlot& slot);

}  // namespace kinscape
