// The outline of a household: rounded corners, its pattern, a gap for its title, a faint tint (notation.md
// 6).
#pragma once

#include "layout/geometry.hpp"
#include "scene/pen.hpp"

#include <string>

namespace kinscape {

/// The title in the gap, 7.5 pt bold; the word of the kind where it needs one; empty for none.
std::string home_title(const Household& household, const Look& look);

/// Colour of the paper inside a household: at most 6 % ink (and none in black and white).
Color home_tint(const Palette& palette);

void draw_home(Pen& pen, const Household& household, const HomeOutline& home);
/// The title, drawn after all lines.
void draw_home_title(Pen& pen, const Household& household, const HomeOutline& home);

}  // namespace kinscape
