#include "layout/tie_search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>
#include <utility>

namespace kinscape {

namespace {

constexpr double around_ends = 45;  // a way is looked for within this of the box of its ends
constexpr double fine_cell = 1.5;
constexpr double finest_cell = 0.8;
constexpr double direct_share = 0.25;  // of the price of lines, for a way that turns less and crosses more
constexpr double most_cells = 250'000, most_cells_quick = 8'000;
constexpr double unfree = 150;  // a way that costs more meets a symbol or a text
constexpr double corner_price = 0.6;
constexpr double least_round = 1;          // of a corner, from its point along its two pieces
constexpr double quick_round = 4;          // of every corner, where the rounding is not chosen one by one
constexpr double free_rounding = 0.4;      // a rounder corner may cost so much more
constexpr std::size_t farthest_pull = 12;  // corners that one straight piece may skip

Rect box_of(const std::vector<TieDoor>& doors) {
    Rect box{doors.front().at, doors.front().at};
    for (const TieDoor& door : doors)
        box = united(box, {door.at, door.at});
    return box;
}

/// The search itself: from the doors of one symbol over the cells to the doors of the other.
class Search {
public:
    Search(const TieRaster& raster, double length_price) : raster_(raster), length_(length_price) {}

    Way run(const std::vector<TieDoor>& from, const std::vector<TieDoor>& to) {
        prepare(to);
        for (std::size_t d = 0; d < from.size(); ++d)
            reach(raster_.number(from[d].at), from[d].price, -1 - static_cast<int>(d));
        int last = -1;
        while (!open_.empty()) {
            const auto [guess, cell] = open_.top();
            open_.pop();
            if (guess >= best_ - 1e-9) break;
            if (done_[index(cell)]) continue;
            done_[index(cell)] = true;
            if (const auto door = door_of(cell, to); door >= 0) {
                const double sum = cost_[index(cell)] + to[static_cast<std::size_t>(door)].price;
                if (sum < best_ - 1e-9) {
                    best_ = sum;
                    last = cell;
                }
            }
            step_from(cell);
        }
        return last < 0 ? Way{} : way_to(last, from, to);
    }

private:
    using Entry = std::pair<double, int>;  // guess of the whole price, cell

    static std::size_t index(int cell) { return static_cast<std::size_t>(cell); }

    void prepare(const std::vector<TieDoor>& to) {
        const std::size_t n = raster_.price.size();
        cost_.assign(n, 1e18);
        before_.assign(n, 0);
        done_.assign(n, false);
        const Rect box = box_of(to);
        goal_ = box.centre();
        reach_ = length(box.max - box.min) / 2 + raster_.cell;
    }

    int door_of(int cell, const std::vector<TieDoor>& to) const {
        int found = -1;
        if (distance(raster_.middle(cell), goal_) > reach_) return found;
        for (std::size_t d = 0; d < to.size(); ++d)
            if (raster_.number(to[d].at) == cell &&
                (found < 0 || to[d].price < to[static_cast<std::size_t>(found)].price))
                found = static_cast<int>(d);
        return found;
    }

    void reach(int cell, double cost, int before) {
        if (cost >= cost_[index(cell)] - 1e-12) return;
        cost_[index(cell)] = cost;
        before_[index(cell)] = before;
        const double left = std::max(0.0, distance(raster_.middle(cell), goal_) - reach_);
        open_.push({cost + length_ * left, cell});
    }

    void step_from(int cell) {
        const int x = cell % raster_.columns, y = cell / raster_.columns;
        for (int dy = -1; dy <= 1; ++dy)
            for (int dx = -1; dx <= 1; ++dx) {
                if ((dx == 0 && dy == 0) || x + dx < 0 || y + dy < 0 || x + dx >= raster_.columns ||
                    y + dy >= raster_.rows)
                    continue;
                const int next = cell + dy * raster_.columns + dx;
                if (done_[index(next)]) continue;
                const double far = raster_.cell * (dx != 0 && dy != 0 ? 1.4142135623730951 : 1.0);
                const double here = (static_cast<double>(raster_.price[index(cell)]) +
                                     static_cast<double>(raster_.price[index(next)])) /
                                    2;
                reach(next, cost_[index(cell)] + far * (length_ + here), cell);
            }
    }

    /// The corners of the way found, doors at both ends.
    Way way_to(int last, const std::vector<TieDoor>& from, const std::vector<TieDoor>& to) const {
        Way way{to[static_cast<std::size_t>(door_of(last, to))].at};
        int step = 0;
        for (int cell = last; cell >= 0;) {
            const int before = before_[index(cell)];
            if (before < 0) {
                way.push_back(from[static_cast<std::size_t>(-1 - before)].at);
                break;
            }
            if (before - cell != step) way.push_back(raster_.middle(cell));
            step = before - cell;
            cell = before;
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

    const TieRaster& raster_;
    double length_;
    Vec2 goal_;
    double reach_ = 0;
    double best_ = 1e18;
    std::vector<double> cost_;
    std::vector<int> before_;
    std::vector<bool> done_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open_;
};

/// The corners that matter: straight pieces that cost least, each corner its price.
Way taut(const Way& way, const TieField& field, const TieField::Ends& ends) {
    const std::size_t n = way.size();
    std::vector<double> least(n, 1e18);
    std::vector<std::size_t> before(n, 0);
    least[0] = 0;
    for (std::size_t j = 1; j < n; ++j)
        for (std::size_t i = j > farthest_pull ? j - farthest_pull : 0; i < j; ++i) {
            const double bend = i == 0 ? 0 : corner_price;
            const double enough = least[j] - least[i] - bend;
            if (enough < 0) continue;
            const double price = least[i] + bend + field.price({way[i], way[j]}, ends, enough);
            if (price < least[j] - 1e-9) {
                least[j] = price;
                before[j] = i;
            }
        }
    Way found{way.back()};
    for (std::size_t j = n - 1; j > 0; j = before[j])
        found.push_back(way[before[j]]);
    std::reverse(found.begin(), found.end());
    return found;
}

/// Each corner as round as it can be at no cost, the sharpest last.
Way rounded_freely(const Way& corners, const TieField& field, const TieField::Ends& ends) {
    std::vector<double> reach(corners.size(), least_round);
    double least = field.price(rounded(corners, reach), ends, 1e18);
    for (const double wanted : {2.0, 4.0, 7.0, 12.0, 20.0})
        for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
            const double before = std::exchange(reach[i], wanted);
            const double price = field.price(rounded(corners, reach), ends, least + free_rounding);
            if (price <= least + free_rounding)
                least = std::min(least, price);
            else
                reach[i] = before;
        }
    return rounded(corners, reach);
}

/// The corners moved to the outer side of their turns, so that a rounding clears what the way goes around.
Way widened(const Way& corners, double by) {
    Way wide = corners;
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const Vec2 before = normalized(corners[i] - corners[i - 1]);
        const Vec2 after = normalized(corners[i + 1] - corners[i]);
        wide[i] = corners[i] + normalized(before - after) * (by * length(before - after) / 2);
    }
    return wide;
}

/// A soft curve that costs hardly more than the way itself.
Way curved(const Way& corners, const TieField& field, const TieField::Ends& ends, TieCare care) {
    if (corners.size() < 3) return corners;
    const bool thorough = care == TieCare::thorough;
    const auto freely = [&](const Way& way) {
        return thorough ? rounded_freely(way, field, ends) : rounded(way, quick_round);
    };
    std::vector<Way> ways{curve_through(corners, 0.45), curve_through(corners, 0.3), freely(corners),
                          corners};
    if (thorough) ways.insert(ways.end(), {freely(widened(corners, 1.2)), freely(widened(corners, 2.4))});
    const std::array prices{0.0, 0.2, 0.6, 6.0, 0.8, 1.0};
    std::size_t best = 0;
    double least = 1e18;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const double price = prices[i] + field.price(ways[i], ends, least - prices[i]);
        if (price >= least - 1e-9) continue;
        least = price;
        best = i;
    }
    return ways[best];
}

}  // namespace

std::vector<Way> searched_ways(const TieField& field, const TieField::Ends& ends,
                               const std::vector<TieDoor>& from, const std::vector<TieDoor>& to,
                               TieCare care) {
    std::vector<Way> ways;
    if (from.empty() || to.empty()) return ways;
    const Rect box = united(box_of(from), box_of(to));
    const double cells = care == TieCare::quick ? most_cells_quick : most_cells;
    const auto search = [&](double cell, double around, double line_share) {
        const Rect window = box.grown(around);
        const double coarse = std::sqrt(window.width() * window.height() / cells);
        const TieRaster raster = field.raster(window, std::max(cell, coarse), ends, line_share);
        const Way found = Search(raster, field.prices().length).run(from, to);
        if (found.size() < 2) return 1e18;
        ways.push_back(curved(taut(found, field, ends), field, ends, care));
        return care == TieCare::quick ? 0 : field.price(ways.back(), ends, 1e18);
    };
    double least = search(fine_cell, around_ends, 1);
    if (care == TieCare::quick) return ways;
    least = std::min(least, search(fine_cell, around_ends, direct_share));
    if (least > unfree) search(finest_cell, 2 * around_ends, 1);
    return ways;
}

}  // namespace kinscape
