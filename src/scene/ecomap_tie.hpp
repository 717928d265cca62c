// A tie of the ecomap: strength, stress and flow are independent, and each has a mark of its own
// (notation.md 7.2).
#pragma once

#include "model/tie.hpp"
#include "scene/pen.hpp"

#include <optional>
#include <span>

namespace kinscape {

/// What an ecomap tie shows. `flow` is seen from the first point of the axis.
struct EcomapMarks {
    std::string_view strength;  // none weak moderate strong; empty: not told, drawn as moderate
    int stress = 0;
    bool to = false;
    bool from = false;
};

/// True where strength, stress or flow is told: then the line is an ecomap tie, whatever its kind.
bool tells_ecomap_fields(const Span* span);
EcomapMarks ecomap_marks_of(const Span* span);

/// Draws the tie along its axis, already trimmed.
void draw_ecomap_tie(Pen& pen, const EcomapMarks& marks, std::span<const Vec2> axis);

}  // namespace kinscape
