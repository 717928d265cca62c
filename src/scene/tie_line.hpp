// An emotional tie along any line: the grammar of notation.md 5.1 drawn from data, so that a new kind of tie
// needs no code.
#pragma once

#include "scene/pen.hpp"

#include <span>

namespace kinscape {

/// Draws the tie along its axis, first to last point, in the colour. The axis is already trimmed.
void draw_tie(Pen& pen, const TieStyle& style, std::span<const Vec2> axis, Color color);

/// The axis without `by` millimetres at each end: ties stop 0.06 w short of each outline.
std::vector<Vec2> trimmed_ends(std::span<const Vec2> axis, double by);

}  // namespace kinscape
