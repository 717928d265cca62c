// Settle: after an edit, newcomers get a place, who is in their way makes room, everybody else stays
// (layout.md 3). It asks nobody, is quick enough for every edit, and gives the same answer each time.
#pragma once

#include "layout/extents.hpp"
#include "layout/spacing.hpp"
#include "model/snapshot.hpp"

#include <vector>

namespace kinscape {

struct SettleRequest {
    const Snapshot& snapshot;    // as the document stands after the edit
    const Table<Place>& places;  // where everybody stood; those of people who are gone do not matter
    const Extents& extents;
    const Spacing& spacing;
    /// Whom the edit speaks of: where one of two has to move, it is they.
    std::vector<NodeId> touched = {};
};

/// The places that are new or changed, in the order of the snapshot: what ArrangePlaces takes. Nobody whom a
/// person put somewhere is among them. Empty when all is well. Where nobody stands yet all get a place one
/// beside the other; for a whole family `arrange` is better.
std::vector<Place> settle(const SettleRequest& request);

}  // namespace kinscape
