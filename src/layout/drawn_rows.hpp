// What geometry starts from: rows found again in places, the plan of the lines and the heights.
#pragma once

#include "layout/geometry.hpp"
#include "layout/rows.hpp"

namespace kinscape {

struct DrawnRows {
    FamilyGraph graph;
    std::vector<Vec2> at;     // by person: the centre of the symbol
    std::vector<bool> shown;  // has a place
    std::vector<bool> by_hand;
    Standing standing;
    LinePlan plan;
    Heights heights;

    Rect symbol(int p) const;
    Rect label(int p, const Spacing& spacing) const;
    std::vector<Rect> texts(int p) const;  // beside or above the symbol
    /// Where a vertical line meets the symbol of `p` from below or above.
    Vec2 foot_of(int p, double x) const;
    Vec2 top_of(int p, double x) const;
};

/// People whose middles are nearly level make a row.
DrawnRows drawn_rows(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                     const Spacing& spacing);

/// Rows of people by the y at which the middle of their row would be.
Rows rows_by_height(const std::vector<double>& x, const std::vector<double>& y,
                    const std::vector<bool>& shown, const Spacing& spacing);

}  // namespace kinscape
