// Newcomers: who has a place keeps it, the others get the nearest free place that their family suggests
// (layout.md 3, rule 1).
#pragma once

#include "layout/arrange.hpp"

namespace kinscape {

/// Everybody of the snapshot, in its order; at least one of them has a place already.
std::vector<Place> with_newcomers(const ArrangeRequest& request);

}  // namespace kinscape
