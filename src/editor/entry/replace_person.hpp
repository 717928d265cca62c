// Somebody takes the place of an unnamed person: what was told of the unnamed one is theirs from then on.
#pragma once

#include "editor/entry/draft.hpp"

namespace kinscape {

/// All links, unions, ties, homes, records and places of `unnamed` go to `person`, who keeps their own facts;
/// `unnamed` is taken away.
void replace_person(Draft& draft, const PersonId& unnamed, const PersonId& person);

}  // namespace kinscape
