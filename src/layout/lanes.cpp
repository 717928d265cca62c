// Lanes of the bars between two rows.

#include "layout/bars_met.hpp"
#include "layout/line_plan.hpp"

#include <algorithm>

namespace kinscape {

namespace {

constexpr double near = 0.8;  // bars closer than this would look joined

/// What it costs when `upper` lies above `lower`.
int price(const Comb& upper, const Comb& lower) {
    if (upper.family == lower.family) return 0;
    return bars_met({upper.tops, upper.feet, upper.from, upper.to},
                    {lower.tops, lower.feet, lower.from, lower.to});
}

bool meet(const Comb& a, const Comb& b) { return a.from < b.to + near && a.to > b.from - near; }

struct Bars {
    std::vector<Comb*> combs;
    std::vector<std::vector<int>> met;   // those that overlap
    std::vector<std::vector<int>> gain;  // price(i above j) - price(j above i), along with met
    std::vector<int> order;

    void find_meetings() {
        met.resize(combs.size());
        gain.resize(combs.size());
        std::vector<int> open;
        for (int i = 0; i < static_cast<int>(combs.size()); ++i) {
            std::erase_if(open, [&](int j) { return combs[j]->to < combs[i]->from - near; });
            for (int j : open)
                if (meet(*combs[i], *combs[j])) {
                    const int g = price(*combs[i], *combs[j]) - price(*combs[j], *combs[i]);
                    met[i].push_back(j);
                    gain[i].push_back(g);
                    met[j].push_back(i);
                    gain[j].push_back(-g);
                }
            open.push_back(i);
        }
    }

    void sort() {
        const int n = static_cast<int>(combs.size());
        std::vector<long> score(combs.size(), 0);
        for (int i = 0; i < n; ++i)
            for (int g : gain[i])
                score[i] += g;
        order.resize(combs.size());
        for (int i = 0; i < n; ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return score[a] < score[b]; });
        std::vector<int> rank(combs.size());
        for (int i = 0; i < n; ++i)
            rank[order[i]] = i;
        improve(rank);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank[a] < rank[b]; });
    }

    /// Takes one bar after another to the place among those it meets where it costs least.
    void improve(std::vector<int>& rank) {
        const int passes = combs.size() > 400 ? 1 : 4;
        for (int pass = 0; pass < passes; ++pass) {
            bool better = false;
            for (int i = 0; i < static_cast<int>(combs.size()); ++i)
                better = relocate(i, rank) || better;
            if (!better) break;
        }
    }

    bool relocate(int i, std::vector<int>& rank) {
        std::vector<std::pair<int, int>> others;  // rank, gain of i above it
        for (std::size_t k = 0; k < met[i].size(); ++k)
            others.emplace_back(rank[met[i][k]], gain[i][k]);
        std::sort(others.begin(), others.end());
        // Cost relative to standing above all: each one passed adds the opposite of its gain.
        long cost = 0;
        long now = 0;
        long best = 0;
        int best_slot = 0;
        for (std::size_t k = 0; k < others.size(); ++k) {
            cost -= others[k].second;
            if (others[k].first < rank[i]) now = cost;
            if (cost < best) {
                best = cost;
                best_slot = static_cast<int>(k) + 1;
            }
        }
        if (best >= now) return false;
        const int old = rank[i];
        const int target =
            best_slot == 0 ? others.front().first : others[static_cast<std::size_t>(best_slot) - 1].first + 1;
        const int moved = target > old ? target - 1 : target;
        for (int& r : rank) {
            if (old < moved && r > old && r <= moved) --r;
            if (moved < old && r >= moved && r < old) ++r;
        }
        rank[i] = moved;
        return true;
    }

    /// The highest lane that the order allows.
    int assign() {
        int lanes = 0;
        std::vector<bool> done(combs.size(), false);
        for (int i : order) {
            int lane = 0;
            for (int j : met[i])
                if (done[j]) lane = std::max(lane, combs[j]->lane + 1);
            combs[i]->lane = lane;
            done[i] = true;
            lanes = std::max(lanes, lane + 1);
        }
        return lanes;
    }
};

}  // namespace

void choose_lanes(LinePlan& plan, std::size_t gaps) {
    std::vector<Bars> bars(gaps);
    for (Comb& comb : plan.combs)
        if (!comb.level()) bars[comb.gap].combs.push_back(&comb);
    plan.lanes.assign(gaps, 0);
    for (const Comb& comb : plan.combs)
        plan.lanes[comb.gap] = 1;
    for (std::size_t g = 0; g < gaps; ++g) {
        Bars& gap = bars[g];
        std::stable_sort(gap.combs.begin(), gap.combs.end(),
                         [](const Comb* a, const Comb* b) { return a->from < b->from; });
        gap.find_meetings();
        gap.sort();
        plan.lanes[g] = std::max(plan.lanes[g], gap.assign());
    }
}

std::vector<SharedLine> shared_lines(const LinePlan& plan, std::size_t gaps) {
    struct Foot {
        double x;
        const Comb* comb;
    };
    std::vector<std::vector<Foot>> feet(gaps);
    for (const Comb& comb : plan.combs)
        for (const double x : comb.feet)
            feet[comb.gap].push_back({x, &comb});
    for (auto& gap : feet)
        std::stable_sort(gap.begin(), gap.end(), [](const Foot& a, const Foot& b) { return a.x < b.x; });
    // A comb without a bar is one line through the whole gap.
    const auto lies_above = [](const Comb& upper, const Comb& lower) {
        return upper.level() || lower.level() || upper.lane < lower.lane;
    };
    std::vector<SharedLine> shared;
    for (const Comb& lower : plan.combs)
        for (const double top : lower.tops) {
            const auto& gap = feet[lower.gap];
            auto foot = std::lower_bound(gap.begin(), gap.end(), top - one_line,
                                         [](const Foot& one, double x) { return one.x < x; });
            for (; foot != gap.end() && foot->x < top + one_line; ++foot)
                if (foot->comb->family != lower.family && lies_above(*foot->comb, lower))
                    shared.push_back({lower.gap, foot->x, top});
        }
    return shared;
}

}  // namespace kinscape
