// Shelves: the parts of a family side by side, the largest first; their rows are shared along a shelf.
#pragma once

#include "layout/records.hpp"
#include "layout/spacing.hpp"

namespace kinscape {

struct ShelfPart {
    Rows rows;        // people of the whole family
    double left = 0;  // of the outermost symbols and texts
    double right = 0;
    bool fixed = false;  // holds people put by hand: stays where it is
};

struct Shelved {
    Rows rows;                  // of all shelves, top to bottom
    std::vector<double> shift;  // by part: how far its x moves
    std::vector<bool> begins;   // by row: the first of a shelf
};

Shelved shelved(const std::vector<ShelfPart>& parts, const Spacing& spacing);

}  // namespace kinscape
