// Shelves: the parts of a family side by side, the largest first; their rows are shared along a shelf.
#pragma once

#include "layout/records.hpp"
#include "layout/spacing.hpp"

namespace kinscape {

/// From the outermost symbol or text on the left to that on the right.
struct RowReach {
    double left = 0;
    double right = 0;
};

struct ShelfPart {
    Rows rows;                    // people of the whole family
    std::vector<RowReach> reach;  // of each row
    bool fixed = false;           // holds people put by hand: stays where it is
    bool on_top = false;          // in the first row of all: above a child whose link is not drawn
};

struct Shelved {
    Rows rows;                  // of all shelves, top to bottom
    std::vector<double> shift;  // by part: how far its x moves
};

Shelved shelved(const std::vector<ShelfPart>& parts, const Spacing& spacing);

}  // namespace kinscape
