// A tie where the layout has put it: emotional or of the ecomap, trimmed at its ends, with its caption.
#pragma once

#include "layout/geometry.hpp"
#include "scene/pen.hpp"

#include <string_view>
#include <unordered_map>

namespace kinscape {

/// The shown ties by id.
class TiesByName {
public:
    explicit TiesByName(const Snapshot& snapshot);
    const ShownTie* find(const AnyId& id) const;

private:
    std::unordered_map<std::string_view, const ShownTie*> ties_;
};

/// The kind of the span, else of the tie, else `plain`.
std::string_view kind_of_tie(const ShownTie& shown);

/// Draws it and returns how far it reaches to each side of its axis, millimetres.
double draw_tie_on_map(Pen& pen, const ShownTie& shown, const RoutedLine& line, const Geometry& geometry);

/// Caption above the middle, sign of doubt.
void draw_tie_words(Pen& pen, const ShownTie& shown, const RoutedLine& line, const Snapshot& snapshot);

/// The name of a household in the middle of an ecomap, at the top of its circle.
void draw_centre_titles(Pen& pen, const Snapshot& snapshot, const Geometry& geometry);

}  // namespace kinscape
