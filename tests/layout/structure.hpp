// The rules that a drawing of a family never breaks (layout.md 1, R1 to R7), read off the geometry alone.
#pragma once

#include "layout/drawing.hpp"

namespace kinscape {

/// What breaks a rule, in words; empty when all is right. Lines that meet are counted as crossings, not here.
std::string broken_rules(const Drawing& drawing);

/// What emotional ties run through, in words: a symbol (their own two only at the outline), a text under a
/// person, their own included, the words of a union.
std::string met_by_ties(const Drawing& drawing);

}  // namespace kinscape
