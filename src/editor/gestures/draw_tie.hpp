// A line is drawn from one symbol to another; what it means is asked when it is let go.
#pragma once

#include "base/geometry.hpp"
#include "model/ids.hpp"

namespace kinscape {

/// From the symbol of `from` to the pointer `at`, millimetres; `to` is the symbol under it, or empty.
struct DrawTie {
    AnyId from;
    Vec2 at;
    AnyId to;
};

}  // namespace kinscape
