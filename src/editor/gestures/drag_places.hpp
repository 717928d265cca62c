// Symbols follow the pointer. Nothing changes before it is let go: the drawing shows the document with
// `edit_of` applied, Esc drops the gesture.
#pragma once

#include "layout/geometry.hpp"
#include "model/edit.hpp"

#include <optional>
#include <vector>

namespace kinscape {

/// A line that shows what the dragged symbols stand in line with; millimetres of the drawing.
struct Guide {
    Vec2 from;
    Vec2 to;
    bool operator==(const Guide&) const = default;
};

/// `starts` are the symbols with the centres that they had, `grip` where the pointer went down. `by` is how
/// far they are moved now, snapping included. `onto` is what lies under the pointer: a person or system to be
/// joined with, or a union to become a child of; the symbols then stay where they were.
struct DragPlaces {
    std::vector<Move> starts;
    Vec2 grip;
    Vec2 at;
    Vec2 by;
    std::vector<Guide> guides;
    AnyId onto;
};

/// Shift holds the axis, Alt lets go of snapping.
enum class Hold : unsigned char { free, axis };
enum class Snap : unsigned char { on, off };
struct DragAids {
    Hold hold = Hold::free;
    Snap snap = Snap::on;
    double reach_mm = 1.4;  // snaps over so much: 6 px on screen
};

/// The drag of these symbols from where the geometry has them.
DragPlaces drag_of(const std::vector<AnyId>& nodes, const Geometry& geometry, Vec2 grip);
/// The pointer has moved to `at`: same row, same gap between neighbours, centre under the parents.
void drag_to(DragPlaces& drag, Vec2 at, const Document& document, const Geometry& geometry,
             const DragAids& aids);
/// The places as they would be; nothing moves while the pointer is over something to be joined with.
std::optional<MovePlaces> edit_of(const DragPlaces& drag, const ViewId& view);

}  // namespace kinscape
