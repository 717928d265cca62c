// A system of the ecomap: a circle with its name and what it is inside (notation.md 7.1).
#pragma once

#include "model/system.hpp"
#include "scene/label.hpp"

namespace kinscape {

/// The words in the circle and the radius that they need, 0.9 w at the least, 1.6 w at the most. Millimetres.
struct SystemBlock {
    Label label;
    double radius = 9;
};
SystemBlock system_block(const System& system, const Look& look);

void draw_system_circle(Pen& pen, const System& system, Vec2 centre, double radius);
void draw_system_words(Pen& pen, const System& system, Vec2 centre);

}  // namespace kinscape
