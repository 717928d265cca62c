// What the overlay shows of the gesture: the rubber band, where dragged symbols stood, the lines that they
// snap to, the line that is being drawn. Millimetres of the drawing.
#pragma once

#include "editor/gesture.hpp"

#include <optional>
#include <vector>

namespace kinscape {

struct GhostMark {
    AnyId of;
    Rect symbol;
    bool operator==(const GhostMark&) const = default;
};

struct GestureMarks {
    std::optional<Rect> lasso;
    std::vector<GhostMark> ghosts;
    std::vector<Guide> guides;
    std::optional<Guide> line;
    AnyId onto;               // what it would be joined with: a symbol or a union
    std::optional<Rect> key;  // of the key, while it is selected
    bool operator==(const GestureMarks&) const = default;
};

GestureMarks marks_of(const Gesture& gesture, const Geometry& geometry);

}  // namespace kinscape
