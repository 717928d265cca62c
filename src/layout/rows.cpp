#include "layout/rows.hpp"

#include <algorithm>

namespace kinscape {

namespace {

constexpr double free_of_text = 2.5;  // from a text down to the highest bar, at the least
constexpr double deepest_band = 60;   // many unions of one person share this height
constexpr double around_words = 0.9;  // free height above and below words between two union bars
constexpr double empty_gap = 5;       // between rows that no line joins
// Where there is less room than that, so that nobody has to move for a longer text.
constexpr double close_to_text = 1;  // from a text down to the highest bar
constexpr double close_bars = 1.6;   // from one bar to the next
constexpr double least_empty = 2;    // between rows that no line joins
constexpr double bars_sink = 1;      // by so much bars may lie nearer to the children

/// The union bars of a row: how many under one another, and the height of words on the deeper ones.
struct RowBars {
    int depths = 0;
    double words = 0;
};

std::vector<RowBars> bars_of(const FamilyGraph& graph, const LinePlan& plan) {
    std::vector<RowBars> bars;
    for (int depths : plan.depths)
        bars.push_back({depths, 0});
    for (const Bracket& bracket : plan.brackets)
        if (bracket.couple >= 0 && bracket.depth > 0)
            bars[bracket.row].words =
                std::max(bars[bracket.row].words, graph.families[bracket.family].text_height);
    return bars;
}

struct RowSize {
    double above = 0;      // from the middle up to the highest top
    double first_bar = 0;  // from the middle down, as all below
    double step = 0;
    double label_top = 0;
    double bottom = 0;
};

RowSize size_of(const FamilyGraph& graph, const std::vector<int>& row, RowBars bars, const Spacing& spacing) {
    RowSize size;
    double half = spacing.w / 2;
    double text = 0;
    double high_text = 0;
    size.above = half;
    for (int p : row) {
        const Kinsman& kinsman = graph.people[p];
        half = std::max(half, kinsman.hang + kinsman.half.y);
        size.above = std::max(size.above, kinsman.half.y - kinsman.hang);
        if (text_below_symbol(kinsman, spacing))
            high_text = std::max(high_text, kinsman.hang + kinsman.half.y + kinsman.label.y);
        else
            text = std::max(text, kinsman.label.y);
    }
    size.first_bar = std::max(spacing.w / 2 + spacing.union_drop, half + 0.5 * spacing.union_drop);
    size.step = std::max(spacing.union_step, bars.words > 0 ? bars.words + around_words : 0);
    if (bars.depths > 1) size.step = std::min(size.step, deepest_band / (bars.depths - 1));
    size.label_top = half + spacing.label_top;
    if (bars.depths > 0) size.label_top = size.first_bar + size.step * (bars.depths - 1) + spacing.label_top;
    size.bottom = std::max({size.label_top + text, high_text, half});
    return size;
}

/// Free height from the lowest text to the tops of the children.
double gap_height(int lanes, const Spacing& spacing) {
    if (lanes == 0) return empty_gap;
    return std::max(spacing.row_gap, free_of_text + spacing.lane * (lanes - 1)) + spacing.bar_above_child;
}

/// What so many bars take up, at the least, from the text above to the lowest.
double least_band(int lanes) { return close_to_text + close_bars * (lanes - 1); }

void put_lanes(Heights& heights, std::size_t r, int lanes, double top_of_children, const Spacing& spacing) {
    RowHeights& row = heights[r];
    double lowest = top_of_children - spacing.bar_above_child;
    if (lanes > 0 && r > 0) {
        const double short_of = heights[r - 1].bottom + least_band(lanes) - lowest;
        lowest += std::clamp(short_of, 0.0, bars_sink);
    }
    row.lane_step = spacing.lane;
    if (lanes > 1 && r > 0) {
        const double room = lowest - heights[r - 1].bottom - 0.5 * free_of_text;
        row.lane_step = std::clamp(room / (lanes - 1), 0.02, spacing.lane);
    }
    row.joint_room = top_of_children - lowest;
    row.lane_top = lowest - row.lane_step * std::max(0, lanes - 1);
}

}  // namespace

double least_gap(int lanes, const Spacing& spacing) {
    if (lanes == 0) return least_empty;
    return least_band(lanes) + spacing.bar_above_child - bars_sink;
}

bool text_below_symbol(const Kinsman& kinsman, const Spacing& spacing) {
    return kinsman.small && kinsman.label.y > 0 &&
           kinsman.hang + kinsman.half.y + kinsman.label.y + 0.5 * spacing.label_top <
               spacing.w / 2 + 0.7 * spacing.union_drop;
}

double comb_y(const Heights& heights, const LinePlan& plan, const Comb& comb) {
    const RowHeights& row = heights[comb.gap];
    if (!comb.level()) return lane_y(row, comb.lane);
    return lane_y(row, std::max(0, plan.lanes[comb.gap] - 1)) + 0.4 * row.joint_room;
}

Heights heights_at(const FamilyGraph& graph, const Standing& standing, const LinePlan& plan,
                   const std::vector<double>& row_y, const Spacing& spacing) {
    const std::size_t n = standing.rows.size();
    const std::vector<RowBars> bars = bars_of(graph, plan);
    Heights heights(n + 1);
    for (std::size_t r = 0; r < n; ++r) {
        const RowSize size = size_of(graph, standing.rows[r], bars[r], spacing);
        RowHeights& row = heights[r];
        row.y = row_y[r];
        row.first_bar = row.y + size.first_bar;
        row.step = size.step;
        row.label_top = row.y + size.label_top;
        row.bottom = row.y + size.bottom;
        put_lanes(heights, r, plan.lanes[r], row.y - spacing.w / 2, spacing);
    }
    if (n > 0) {
        heights[n].lane_step = spacing.lane;
        heights[n].lane_top = heights[n - 1].bottom + free_of_text;
    }
    return heights;
}

Heights stacked(const FamilyGraph& graph, const Standing& standing, const LinePlan& plan,
                const Spacing& spacing) {
    const std::vector<RowBars> bars = bars_of(graph, plan);
    std::vector<double> y(standing.rows.size(), 0);
    double bottom = 0;
    for (std::size_t r = 0; r < y.size(); ++r) {
        const RowSize size = size_of(graph, standing.rows[r], bars[r], spacing);
        if (r > 0) y[r] = bottom + gap_height(plan.lanes[r], spacing) + spacing.w / 2;
        bottom = y[r] + size.bottom;
    }
    return heights_at(graph, standing, plan, y, spacing);
}

}  // namespace kinscape
