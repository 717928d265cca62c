// Marks on lines that several kinds of line share: arrowheads, chevrons, signs on a plate of paper.
#pragma once

#include "scene/pen.hpp"
#include "scene/track.hpp"

#include <string_view>

namespace kinscape {

/// A filled arrowhead, its tip at the spot and pointing along it. Lengths in millimetres.
struct ArrowSize {
    double length = 0;
    double half = 0;
};
void draw_arrow(Pen& pen, const Track::Spot& tip, const ArrowSize& size, Color color);
void draw_hollow_arrow(Pen& pen, const Track::Spot& tip, const ArrowSize& size, Color color);
/// Two strokes that meet at the spot. Appends to a begun path.
void add_chevron(Pen& pen, const Track::Spot& tip, const ArrowSize& size);
/// A stroke across the line, from one offset to another. Appends to a begun path.
void add_rung(Pen& pen, const Track::Spot& at, double from, double to);
/// A sign of 7 pt on a plate of paper, in the middle of a line.
void draw_plate(Pen& pen, Vec2 at, std::string_view sign);
/// The sign of a certainty (`?`, `≠`) for this reader; empty where nothing is drawn.
std::string_view certainty_sign(const Look& look, std::string_view certainty);

}  // namespace kinscape
