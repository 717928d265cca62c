// Blocks of a person's text that stand beside or above the symbol instead of below it, where the notation
// has them there (notation.md 2).
#pragma once

#include "scene/label.hpp"

#include <vector>

namespace kinscape {

/// `box` is measured from the centre of the symbol.
struct AsideLabel {
    Label label;
    Rect box;
};
/// Empty where all text stands below.
std::vector<AsideLabel> labels_aside(const Person& person, const Snapshot& snapshot, const Look& look);

void draw_labels_aside(Pen& pen, const std::vector<AsideLabel>& labels, Vec2 centre);

/// True where the dates of this person stand above the symbol: not of the unborn, nor of twins, whose lines
/// come down at a slant, nor where several lines come down.
bool dates_stand_above(const Person& person, const Snapshot& snapshot, const Look& look);

}  // namespace kinscape
