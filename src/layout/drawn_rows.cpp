#include "layout/drawn_rows.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double one_row = 0.4;  // of w: middles closer than this to the row's first are in the row

/// How far within its box the outline begins, above or below, `aside` of the middle.
double within_box(const FamilyGraph& graph, int p, double aside, bool above) {
    using enum Extent::Edge;
    const Kinsman& kinsman = graph.people[p];
    if (kinsman.edge == level || (kinsman.edge == arched_above && !above)) return 0;
    const double share = std::min(1.0, std::abs(aside) / std::max(0.1, kinsman.half.x));
    return kinsman.half.y * (kinsman.edge == sloping ? share : 1 - std::sqrt(1 - share * share));
}

}  // namespace

Rect DrawnRows::symbol(int p) const {
    return Rect::around(at[p], 2 * graph.people[p].half.x, 2 * graph.people[p].half.y);
}

Rect DrawnRows::label(int p, const Spacing& spacing) const {
    const Kinsman& kinsman = graph.people[p];
    if (kinsman.block.x <= 0 || kinsman.block.y <= 0) return {at[p], at[p]};
    double top = heights[standing.row[p]].label_top;
    if (text_below_symbol(kinsman, spacing))
        top = at[p].y + kinsman.half.y + 0.5 * spacing.label_top;
    else
        top = std::max(top, at[p].y + kinsman.half.y + spacing.label_top);
    return {{at[p].x - kinsman.block.x / 2, top}, {at[p].x + kinsman.block.x / 2, top + kinsman.block.y}};
}

std::vector<Rect> DrawnRows::texts(int p) const {
    std::vector<Rect> texts = graph.people[p].texts;
    for (Rect& text : texts)
        text = text.moved(at[p]);
    return texts;
}

Vec2 DrawnRows::foot_of(int p, double x) const {
    return {x, at[p].y + graph.people[p].half.y - within_box(graph, p, x - at[p].x, false)};
}

Vec2 DrawnRows::top_of(int p, double x) const {
    return {x, at[p].y - graph.people[p].half.y + within_box(graph, p, x - at[p].x, true)};
}

Rows rows_by_height(const std::vector<double>& x, const std::vector<double>& y,
                    const std::vector<bool>& shown, const Spacing& spacing) {
    const double tolerance = one_row * spacing.w;
    std::vector<int> order;
    for (int p = 0; p < static_cast<int>(y.size()); ++p)
        if (shown[p]) order.push_back(p);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return y[a] < y[b]; });
    Rows rows;
    double first = 0;
    for (int p : order) {
        if (rows.empty() || y[p] - first > tolerance) {
            rows.emplace_back();
            first = y[p];
        }
        rows.back().push_back(p);
    }
    for (auto& row : rows)
        std::stable_sort(row.begin(), row.end(),
                         [&](int a, int b) { return x[a] != x[b] ? x[a] < x[b] : a < b; });
    return rows;
}

DrawnRows drawn_rows(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                     const Spacing& spacing) {
    DrawnRows drawn;
    drawn.graph = family_graph_of(snapshot, extents, spacing);
    const std::size_t n = drawn.graph.people.size();
    drawn.at.resize(n);
    drawn.shown.assign(n, false);
    drawn.by_hand.assign(n, false);
    std::vector<double> x(n, 0);
    std::vector<double> y(n, 0);
    for (std::size_t p = 0; p < n; ++p) {
        const Place* place = places.find(drawn.graph.people[p].id);
        if (!place) continue;
        drawn.shown[p] = true;
        drawn.by_hand[p] = place->by_hand;
        drawn.at[p] = place->at;
        x[p] = place->at.x;
        y[p] = place->at.y - drawn.graph.people[p].hang;
    }
    Rows rows = rows_by_height(x, y, drawn.shown, spacing);
    std::vector<double> row_y;
    for (const auto& row : rows) {
        std::vector<double> ys;
        for (int p : row)
            ys.push_back(y[p]);
        std::sort(ys.begin(), ys.end());
        row_y.push_back(ys[ys.size() / 2]);
    }
    drawn.standing = standing_of(std::move(rows), std::move(x));
    drawn.plan = plan_lines(drawn.graph, drawn.standing, spacing);
    drawn.heights = heights_at(drawn.graph, drawn.standing, drawn.plan, row_y, spacing);
    return drawn;
}

}  // namespace kinscape
