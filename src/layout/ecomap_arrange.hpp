// Places of an ecomap: the family in the middle, the systems on one ring or two around it (layout.md 5).
#pragma once

#include "layout/arrange.hpp"

namespace kinscape {

Result<std::vector<Place>, ArrangeError> arrange_ecomap(const ArrangeRequest& request);

/// The spacing of the small genogram in the centre; its extents are measured at that size already.
Spacing inner_spacing(const Spacing& spacing);

/// The circle around the family, from where its people stand.
struct CentreRoom {
    Vec2 at;
    double radius = 0;
};
CentreRoom centre_room(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                       const Spacing& spacing);

/// The systems clockwise from the top: few crossings, tied ones near each other and near the people they are
/// tied to, kinds in the order of notation.md 7.4. Indices of Snapshot::systems. The best order first, then
/// others that are nearly as good: which of them crosses least is seen when the ties are drawn.
std::vector<std::vector<int>> orders_of_systems(const Snapshot& snapshot,
                                                const std::vector<double>& wanted_angle);

}  // namespace kinscape
