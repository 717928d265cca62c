// One sample of the legend, drawn by the code that draws the map.
#pragma once

#include "scene/legend.hpp"
#include "scene/pen.hpp"

namespace kinscape {

/// Width and height that the sample needs, millimetres: 12 x 5, more where marks need it (notation.md 8.4).
Vec2 sample_size(const LegendEntry& entry, const Look& look);

/// Draws it in the box, centred.
void draw_sample(Pen& pen, const LegendEntry& entry, const Rect& box);

}  // namespace kinscape
