// The room that each symbol and its text needs, measured with the real font: what the layout asks for.
#pragma once

#include "layout/extents.hpp"
#include "model/snapshot.hpp"
#include "scene/look.hpp"

namespace kinscape {

/// An entry for every person and system of the snapshot, for every union and tie that has words on its line
/// and for every household with a title. True millimetres: the people of an ecomap are measured at their 0.6.
Extents extents_of(const Snapshot& snapshot, const Look& look);

}  // namespace kinscape
