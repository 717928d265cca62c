// Ranks: which row each person stands in. Partners and siblings are level, children below every parent, as
// far as the family allows; cycles of ancestry are cut at the link told last (layout.md 2.1).
#pragma once

#include "layout/family.hpp"

namespace kinscape {

/// The row of each person, 0 at the top of each part.
std::vector<int> ranks_of(const FamilyGraph& graph, const std::vector<std::vector<int>>& parts);

}  // namespace kinscape
