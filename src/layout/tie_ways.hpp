// The ways that a tie may take between two outlines: straight, bowed, along a free band.
#pragma once

#include "layout/tie_field.hpp"

namespace kinscape {

/// One end of a tie.
struct TieEnd {
    NodeId id;
    Vec2 at;    // centre
    Vec2 half;  // of the outline
    bool round = false;
    double clear = 0;                            // the tie stops this far from the outline
    const std::vector<Vec2>* outline = nullptr;  // of a household, in the place of oval and box
};

bool is_within(Vec2 point, const TieEnd& end);
/// Part of the way from where it leaves the outline of `from` to where it meets that of `to`.
Way clipped(const Way& way, const TieEnd& from, const TieEnd& to);
/// A bow whose middle stands `sagitta` (millimetres, positive: to the right of the way) off the straight
/// line.
Way bow(Vec2 from, Vec2 to, double sagitta);
/// Corners made round, points at most a millimetre apart along the rounding, which begins `reach` before the
/// corner; by point of the way, or the same for all.
Way rounded(const Way& way, const std::vector<double>& reach);
Way rounded(const Way& way, double reach);
/// By how much the way turns in all, in radians.
double turning_of(const Way& way);
/// A curve through all the points, that turns at each of them as it must and bulges outward; `reach` is the
/// length of its handles as a share of the pieces.
Way curve_through(const Way& way, double reach);
/// Moved sideways by `by`, for ties of the same pair.
Way beside(const Way& way, double by);

}  // namespace kinscape
