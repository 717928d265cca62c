// The walk: an order of the records by a depth-first walk of couples and sibships. It costs next to nothing
// and stands in where dot gives no answer (layout.md 2.8).
#pragma once

#include "layout/records.hpp"

namespace kinscape {

/// All records of the part, in the order in which the walk meets them.
std::vector<int> walk_order(const FamilyGraph& graph, const Records& records);

/// The records next to a record: those of the children, of the partners, of the parents, in this order.
std::vector<int> neighbours_of(const FamilyGraph& graph, const Records& records, int record);

}  // namespace kinscape
