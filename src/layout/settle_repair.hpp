// What an edit can break about those who stand: the order of birth after a corrected date, and generations
// after a new link between two who stood apart (layout.md 3, rule 2).
#pragma once

#include "layout/standing_family.hpp"

namespace kinscape {

/// Those who have to move leave their places, to be put anew with the newcomers: of brothers and sisters in
/// the wrong order the fewest, with partners of their own; of two parts of the family that one bond joins
/// across the wrong rows the smaller part. Nobody who was put by hand.
void leave_wrong_places(StandingFamily& family);

}  // namespace kinscape
