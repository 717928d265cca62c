// The catalogue of a notation: every id with its symbol, name and meaning, in pages that a teacher can hand
// out. Drawn by the code that draws the map.
#pragma once

#include "scene/legend.hpp"

#include <string_view>
#include <vector>

namespace kinscape {

/// The lists of a catalogue in its order (format.md, "notation"), and the heading of each.
struct CatalogueList {
    std::string_view list;
    std::string_view heading;
};
const std::vector<CatalogueList>& catalogue_lists();

/// An id with what the catalogue says of it. `how`: `nothing is drawn`, `drawn as …`; empty where the drawing
/// speaks for itself.
struct CatalogueRow {
    LegendEntry entry;
    std::string meaning;
    std::string how;
};
std::vector<CatalogueRow> catalogue_rows(const Look& look, std::string_view list);

/// Sheets of the size, millimetres; all ink inside (0, 0) and `paper`.
std::vector<Scene> catalogue_pages(const Look& look, Vec2 paper);

}  // namespace kinscape
