// The search on the order of the rows, from a given start (layout.md 2.3).
#pragma once

#include "layout/order_cost.hpp"

namespace kinscape {

struct SearchEffort {
    int trials = 0;
    std::uint64_t seed = 1;
};

struct FoundOrder {
    Rows rows;
    double cost = 0;
};

/// The best order met in that many trials; same start and seed, same answer.
FoundOrder search_order(const PartModel& model, const Rows& start, const SearchEffort& effort);

/// Puts brothers and sisters in birth order again, each with the partners at their side.
void repair_birth_order(const PartModel& model, Rows& rows);

/// What hangs on one side of a link, for each link that is the only one between its sides; the smaller side.
std::vector<std::vector<int>> branches_of(const PartModel& model);

}  // namespace kinscape
