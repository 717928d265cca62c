// What was known on an earlier day: a family as it stood on the map then, without what was told since.
#pragma once

#include "model/as_of.hpp"

namespace kinscape {

/// Said after `from`, up to `to`: what a comparison of the two days calls learned.
bool said_between(const SaidMembers& said, const Day& from, const Day& to);

/// The document without the items and the single facts that were said after `from`, up to `to`. What was said
/// still later, or on no known day, stays: nobody can tell it from what was known.
Document known_by(const Document& document, const Day& from, const Day& to);

}  // namespace kinscape
