// The rubber band: drawn on empty paper, it selects whoever lies wholly inside it.
#pragma once

#include "editor/selection.hpp"
#include "layout/geometry.hpp"

#include <vector>

namespace kinscape {

/// From the point where the pointer went down to where it is; millimetres of the drawing. `base` is the
/// selection that a band with Ctrl or Shift adds to, empty for a plain one.
struct Lasso {
    Vec2 from;
    Vec2 to;
    Selection base;
};

Rect box_of(const Lasso& lasso);
/// People and systems whose symbol lies inside, in document order.
std::vector<AnyId> caught(const Lasso& lasso, const Geometry& geometry);
/// What would be selected if the pointer were let go now.
Selection selected_by(const Lasso& lasso, const Geometry& geometry);

}  // namespace kinscape
