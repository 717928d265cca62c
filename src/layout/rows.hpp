// Heights: where each row stands, how deep its brackets and how high its texts lie, and the y of every lane
// (layout.md 2.5).
#pragma once

#include "layout/line_plan.hpp"

namespace kinscape {

/// Heights of one row; all but `y` are absolute too. Lanes of the gap above it hang at `first_bar` and below.
struct RowHeights {
    double y = 0;          // middle of the symbols
    double first_bar = 0;  // of the union bars
    double step = 0;       // each further union bar
    double label_top = 0;  // of all text blocks
    double bottom = 0;     // of the lowest text
    double lane_top = 0;   // the highest sibship bar above this row
    double lane_step = 0;
    double joint_room = 0;  // from the lowest bar to the tops of the children
};

/// One entry a row, and a last one whose lanes lie below the last row.
using Heights = std::vector<RowHeights>;

/// Rows as close as their lines and texts allow; the first one at y = 0.
Heights stacked(const FamilyGraph& graph, const Standing& standing, const LinePlan& plan,
                const Spacing& spacing);
/// Heights for rows that stand where they stand.
Heights heights_at(const FamilyGraph& graph, const Standing& standing, const LinePlan& plan,
                   const std::vector<double>& row_y, const Spacing& spacing);

/// The least height from the text above to the tops of the children in which so many lanes find room: close
/// to one another, to the text, and a little nearer to the children than they are where there is room.
double least_gap(int lanes, const Spacing& spacing);

inline double bar_y(const RowHeights& row, int depth) { return row.first_bar + row.step * depth; }
inline double lane_y(const RowHeights& row, int lane) { return row.lane_top + row.lane_step * lane; }
/// The height of a comb's bar; a comb without a bar has its joint below all bars, where no line is met.
double comb_y(const Heights& heights, const LinePlan& plan, const Comb& comb);
/// True when the text of a loss fits between its symbol and the union bars of the row.
bool text_below_symbol(const Kinsman& kinsman, const Spacing& spacing);

}  // namespace kinscape
