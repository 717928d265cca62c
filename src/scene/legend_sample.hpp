// One sample of the legend or the catalogue, drawn by the code that draws the map.
#pragma once

#include "scene/legend.hpp"
#include "scene/pen.hpp"

namespace kinscape {

/// In a legend symbols are smaller than on the map, lines and marks are not; a catalogue shows all as it is.
enum class SampleSize : unsigned char { legend, catalogue };

/// Width and height that the sample needs, millimetres: 12 x 5 in a legend, more where marks need it
/// (notation.md 8.4).
Vec2 sample_size(const LegendEntry& entry, const Look& look, SampleSize size = SampleSize::legend);

/// Draws it in a box of that size, centred.
void draw_sample(Pen& pen, const LegendEntry& entry, const Rect& box, SampleSize size = SampleSize::legend);

}  // namespace kinscape
