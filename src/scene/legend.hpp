// The legend: what this picture uses and nothing else, drawn by the code that draws the map.
#pragma once

#include "layout/geometry.hpp"
#include "scene/look.hpp"
#include "scene/scene.hpp"

#include <string>
#include <vector>

namespace kinscape {

enum class LegendRows : unsigned char { full, short_, off };

/// As the view has it; all rows where it does not say.
LegendRows legend_rows_of(const View& view);
/// True where somebody put the legend on the drawing, at `legend.at` of the view.
bool legend_stands_on(const View& view);

/// One meaning that the picture uses. `list` and `id` are those of notation.md 11.1; `words` the meaning in
/// words.
struct LegendEntry {
    std::string group;  // people, pregnancies, health, couples, children, households, relationships, systems,
                        // abbreviations
    std::string list;
    std::string id;
    std::string words;
};
/// In the order of notation.md 8.3, each once.
std::vector<LegendEntry> legend_entries(const Snapshot& snapshot, const Look& look, LegendRows rows);

/// A block `width_mm` wide with its upper left corner at (0, 0), as many columns as fit at 62 mm each;
/// samples of 12 × 5 mm with true weights.
Scene legend_scene(const std::vector<LegendEntry>& entries, const Look& look, double width_mm);

/// How wide it is where it stands on the drawing: columns of about eight rows, at most three.
double legend_width_on_drawing(const std::vector<LegendEntry>& entries);

/// One sample alone, its upper left corner at (0, 0); without marks where the words say all.
struct LegendSample {
    Scene scene;
    Vec2 size;  // millimetres
};
LegendSample legend_sample(const LegendEntry& entry, const Look& look);

}  // namespace kinscape
