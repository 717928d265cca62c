// Gesture: what the pointer is in the middle of. A closed choice, like Edit. Esc forgets it, and nothing has
// happened.
#pragma once

#include "editor/gestures/drag_key.hpp"
#include "editor/gestures/drag_places.hpp"
#include "editor/gestures/draw_tie.hpp"
#include "editor/gestures/lasso.hpp"

#include <variant>

namespace kinscape {

/// The paper follows the pointer. `last` is where the pointer was, in pixels of the window.
struct Pan {
    Vec2 last;
};

using Gesture = std::variant<std::monostate, Pan, Lasso, DragPlaces, DragKey, DrawTie>;

inline bool is_idle(const Gesture& gesture) { return std::holds_alternative<std::monostate>(gesture); }

}  // namespace kinscape
