// Lines with a pattern: dashes, dots and dash-dot are cut here, so that every painter shows the same ones.
#pragma once

#include "scene/pen.hpp"
#include "scene/track.hpp"

namespace kinscape {

/// Which part of a track, how far aside of it, and in which colour. Millimetres.
struct LineRun {
    double from = 0;
    double to = 0;
    double aside = 0;
    Color color;
};

/// Draws the part of the track in the pattern. Dashes and pitches are stretched a little (at most a sixth)
/// so that the line begins and ends alike; corners keep their place; dots are filled discs.
void draw_line(Pen& pen, const Track& track, const LinePattern& pattern, const LineRun& run);
/// The whole polyline.
void draw_line(Pen& pen, std::span<const Vec2> points, const LinePattern& pattern, Color color);
/// A structural line in its style: one line, several, or one beside another. `weight` in u.
void draw_styled(Pen& pen, std::span<const Vec2> points, const LineStyle& style, double weight);
/// A closed outline: the pattern goes round without a seam.
void draw_loop(Pen& pen, std::span<const Vec2> points, const LinePattern& pattern, Color color);

}  // namespace kinscape
