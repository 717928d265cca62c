#include "layout/settle_crossings.hpp"

#include "layout/bars_met.hpp"

#include <algorithm>

namespace kinscape {

namespace {

bool in(const std::vector<int>& list, int one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

}  // namespace

SettleCrossings::SettleCrossings(const StandingFamily& family, std::vector<int> of)
    : family_(family),
      of_(std::move(of)) {
    for (int f = 0; f < static_cast<int>(family.graph.families.size()); ++f)
        if (!in(of_, f)) add_bars(f, others_);
}

int SettleCrossings::row_of_bracket(const Family& family) const {
    int lowest = -1;
    for (int p : family.parents)
        lowest = std::max(lowest, family_.row[p]);
    return lowest;
}

void SettleCrossings::add_bars(int f, std::vector<Bar>& bars) const {
    const Family& family = family_.graph.families[f];
    const int bracket = row_of_bracket(family);
    if (bracket < 0) return;
    double low = 1e18;
    double high = -1e18;
    for (int p : family.parents)
        if (family_.row[p] == bracket) {
            low = std::min(low, family_.x[p]);
            high = std::max(high, family_.x[p]);
        }
    Bar bar{f, bracket + 1, {(low + high) / 2}, {}, 0, 0};
    for (const Filiation& one : family.children)
        if (family_.row[one.child] > bracket) {
            bar.feet.push_back(family_.x[one.child]);
            for (int gap = bracket + 2; gap <= family_.row[one.child]; ++gap)
                bars.push_back(
                    {f, gap, {bar.feet.back()}, {bar.feet.back()}, bar.feet.back(), bar.feet.back()});
        }
    if (bar.feet.empty()) return;
    // A descent leaves anywhere on the middle half of its bracket.
    const auto [least, most] = std::minmax_element(bar.feet.begin(), bar.feet.end());
    const double quarter = (high - low) / 4;
    bar.tops.front() =
        std::clamp((*least + *most) / 2, low + quarter, std::max(low + quarter, high - quarter));
    bar.from = std::min(*least, bar.tops.front());
    bar.to = std::max(*most, bar.tops.front());
    bars.push_back(std::move(bar));
}

int SettleCrossings::price(const Bar& upper, const Bar& lower) {
    return bars_met({upper.tops, upper.feet, upper.from, upper.to},
                    {lower.tops, lower.feet, lower.from, lower.to});
}

/// A bracket over people in between meets what hangs on them.
int SettleCrossings::spanned(int f) const {
    const Family& family = family_.graph.families[f];
    const int bracket = row_of_bracket(family);
    if (bracket < 0 || family.parents.size() < 2) return 0;
    double low = 1e18;
    double high = -1e18;
    for (int p : family.parents)
        if (family_.row[p] == bracket) {
            low = std::min(low, family_.x[p]);
            high = std::max(high, family_.x[p]);
        }
    int met = 0;
    for (int p : family_.rows[bracket].people) {
        if (family_.x[p] <= low || family_.x[p] >= high) continue;
        for (int g : family_.graph.people[p].parent_in) {
            const Family& other = family_.graph.families[g];
            if (g == f || row_of_bracket(other) != bracket) continue;
            const bool outside = std::any_of(other.parents.begin(), other.parents.end(), [&](int q) {
                return family_.stands(q) && (family_.x[q] < low || family_.x[q] > high);
            });
            met += outside || (!other.children.empty() && other.parents.front() == p);
        }
    }
    return met;
}

SettleCrossings::Met SettleCrossings::met() const {
    Met all;
    std::vector<Bar> own;
    for (int f : of_) {
        add_bars(f, own);
        all.crossings += spanned(f);
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
        all.length += own[i].to - own[i].from;
        const auto meets = [&](const Bar& other) {
            if (other.gap != own[i].gap || other.family == own[i].family) return;
            if (other.to < own[i].from - one_line || other.from > own[i].to + one_line) return;
            all.crossings += std::min(price(own[i], other), price(other, own[i]));
        };
        std::for_each(others_.begin(), others_.end(), meets);
        std::for_each(own.begin() + static_cast<std::ptrdiff_t>(i) + 1, own.end(), meets);
    }
    return all;
}

}  // namespace kinscape
