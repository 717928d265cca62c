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
    double clear = 0;  // the tie stops this far from the outline
};

/// Part of the way from where it leaves the outline of `from` to where it meets that of `to`.
Way clipped(const Way& way, const TieEnd& from, const TieEnd& to);
/// A bow whose middle stands `sagitta` (millimetres, positive: to the right of the way) off the straight
/// line.
Way bow(Vec2 from, Vec2 to, double sagitta);
/// Square corners made round, points at most a millimetre apart along the rounding.
Way rounded(const Way& way, double radius);
/// Moved sideways by `by`, for ties of the same pair.
Way beside(const Way& way, double by);

}  // namespace kinscape
