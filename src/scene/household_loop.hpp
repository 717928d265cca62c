// The outline of a household: rounded corners, its pattern, a gap for its title, a faint tint (notation.md
// 6).
#pragma once

#include "layout/geometry.hpp"
#include "model/snapshot.hpp"
#include "scene/pen.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kinscape {

/// The kind that it is drawn as on the day: `former` where all have left.
std::string_view home_kind(const Household& household, const Day& day);

/// The title in the gap, 7.5 pt bold; the word of the kind where it needs one, the years of a former home;
/// empty for none.
std::string home_title(const Household& household, const Snapshot& snapshot, const Look& look);

/// Colour of the paper inside a household: at most 6 % ink (and none in black and white).
Color home_tint(const Palette& palette);
/// True where a household of this kind is filled with that colour.
bool is_tinted(const Look& look, std::string_view kind);

/// The outline in the style of a kind; it opens for each of these titles that it meets, its own among them.
void draw_home(Pen& pen, std::string_view kind, const HomeOutline& home, std::span<const Rect> titles);
/// What follows the title where the household is drawn in parts: ` (1/2)`.
std::string part_of_home(int part, int parts);
/// The title, drawn after all lines.
void draw_home_title(Pen& pen, std::string title, const HomeOutline& home);

}  // namespace kinscape
