// The mark of a branch that is folded away: how many people it holds, in words below the person at its root.
#pragma once

#include "model/snapshot.hpp"

namespace kinscape {

/// How many people are not on the map because the view folds them away behind this person; 0 where none are.
int folded_behind(const Person& person, const Snapshot& snapshot);

}  // namespace kinscape
