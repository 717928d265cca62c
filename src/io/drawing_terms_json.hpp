// The drawing terms as a profile writes them: lines, ties, symbols and what stands on them.
#pragma once

#include "io/profile_fields.hpp"
#include "scene/notation.hpp"

namespace kinscape {

LinePattern line_pattern_from(ProfileFields& in, double width);
TieStyle tie_from(ProfileFields& in);
SymbolStyle symbol_from(ProfileFields& in);
SymbolMark symbol_mark_from(ProfileFields& in);
/// The members of a structural line that the entry has, over those that are there; a `line` starts anew.
LineStyle line_style_from(ProfileFields& entry, const LineStyle& before);
/// What an entry says of marks, fills, slashes, twins, waves and stress, over what is there.
void read_marks(ProfileFields& in, Entry& entry);

}  // namespace kinscape
