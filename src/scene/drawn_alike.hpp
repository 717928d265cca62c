// Ids that a notation draws alike: a word beside each tells them apart, and the check of a map names them.
#pragma once

#include "scene/notation.hpp"

namespace kinscape {

/// False where a word alone tells the id: there is no drawing that another id of the list could have as well.
bool has_own_drawing(std::string_view list, const Entry& entry);

/// Joins the ids of each list that have one drawing to what the profile itself says is alike. Letters, dots
/// and colours do not tell two drawings apart: on a bad copy they are words at the best.
void find_drawn_alike(Notation& notation);
/// Takes them out again, and leaves what the profile says itself: for a profile that is based on it.
void forget_drawn_alike(Notation& notation);

}  // namespace kinscape
