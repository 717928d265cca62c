#include "layout/settle_heights.hpp"

#include "layout/rows.hpp"

#include <algorithm>

namespace kinscape {

namespace {

/// How much of the height that gap `r` needs is missing.
double missing(const Heights& heights, const LinePlan& plan, std::size_t r, const Spacing& spacing) {
    const double tops = heights[r].y - spacing.w / 2;
    const double room = tops - heights[r - 1].bottom;
    return least_gap(plan.lanes[r], spacing) - room;
}

}  // namespace

void make_height(StandingFamily& family) {
    std::erase_if(family.rows, [](const StandingRow& row) { return row.people.empty(); });
    Rows people;
    std::vector<double> y;
    std::vector<bool> free;
    for (const StandingRow& row : family.rows) {
        people.push_back(row.people);
        y.push_back(row.y);
        free.push_back(
            std::none_of(row.people.begin(), row.people.end(), [&](int p) { return family.is_pinned(p); }));
    }
    const Standing standing = standing_of(people, family.x);
    family.row = standing.row;
    const LinePlan plan = plan_lines(family.graph, standing, family.spacing());
    const auto is_new = [&](std::size_t r) {
        return std::none_of(people[r].begin(), people[r].end(),
                            [&](int p) { return family.place[p] != nullptr; });
    };
    // New rows on top rise; what is below them stays.
    std::size_t top = 0;
    while (top < y.size() && is_new(top))
        ++top;
    if (top == y.size()) top = 0;
    for (std::size_t r = top; r > 0; --r) {
        const Heights heights = heights_at(family.graph, standing, plan, y, family.spacing());
        const double rise = std::max(0.0, missing(heights, plan, r, family.spacing()));
        for (std::size_t above = 0; above < r; ++above)
            y[above] -= rise;
    }
    for (std::size_t r = top + 1; r < y.size(); ++r) {
        const Heights heights = heights_at(family.graph, standing, plan, y, family.spacing());
        const double fall = missing(heights, plan, r, family.spacing());
        if (fall <= 0) continue;
        for (std::size_t below = r; below < y.size() && free[below]; ++below)
            y[below] += fall;
    }
    for (std::size_t r = 0; r < y.size(); ++r)
        family.rows[r].y = y[r];
}

}  // namespace kinscape
