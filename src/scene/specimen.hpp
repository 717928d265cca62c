// One symbol of a notation as it stands on the map: its drawing, and the words that the map has beside it.
#pragma once

#include "scene/legend.hpp"
#include "scene/pen.hpp"

#include <string>

namespace kinscape {

/// What the map writes beside the drawing of this id; empty where the drawing says all.
std::string word_beside(const LegendEntry& entry, const Look& look);

/// Room for drawing and word, millimetres.
Vec2 specimen_size(const LegendEntry& entry, const Look& look);
/// Draws both in a box of that size.
void draw_specimen(Pen& pen, const LegendEntry& entry, const Rect& box);

}  // namespace kinscape
