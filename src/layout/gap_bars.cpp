#include "layout/gap_bars.hpp"

#include "layout/bars_met.hpp"
#include "layout/order_weights.hpp"

#include <algorithm>

namespace kinscape {

GapBars::GapBars(const PartModel& model) : model_(model) {
    gaps_.resize(static_cast<std::size_t>(model.row_count) + 1);
    for (int f = 0; f < static_cast<int>(model.families.size()); ++f)
        add_family(f);
    at_.resize(verticals_.size());
    priced_.resize(gaps_.size());
    kept_.resize(gaps_.size());
    find_rows();
}

void GapBars::find_rows() {
    gap_hangs_on_.assign(gaps_.size(), std::vector<bool>(static_cast<std::size_t>(model_.row_count)));
    for (std::size_t gap = 0; gap < gaps_.size(); ++gap)
        for (const int b : gaps_[gap])
            for (std::size_t v = bars_[b].tops; v < bars_[b].end; ++v) {
                const int person = verticals_[v].person;
                const int row = person < 0 ? model_.families[bars_[b].family].row : model_.people[person].row;
                gap_hangs_on_[gap][row] = true;
            }
}

void GapBars::add_family(int f) {
    const PartFamily& family = model_.families[f];
    // Partners of a higher row come down beside those of the lowest.
    for (int p : family.parents)
        for (int r = model_.people[p].row + 1; r <= family.row; ++r) {
            const int top = r == model_.people[p].row + 1 ? p : family.level.front();
            add_bar(f, r, {{top}}, {{family.level.front()}});
        }
    std::vector<Vertical> feet;
    for (int p : family.home)
        feet.push_back({p});
    for (std::size_t i = 0; i < family.guests.size(); ++i)
        feet.push_back({family.guests[i], family.guest_aside[i]});
    if (feet.empty()) return;
    const int gap = family.row + 1;
    add_bar(f, gap, {Vertical{}}, feet);
    for (const Vertical& foot : feet)
        for (int r = gap + 1; r <= model_.people[foot.person].row; ++r)
            add_bar(f, r, {{foot.person}}, {{foot.person}});
}

void GapBars::add_bar(int family, int gap, const std::vector<Vertical>& tops,
                      const std::vector<Vertical>& feet) {
    if (gap >= static_cast<int>(gaps_.size())) return;
    Bar bar{family, verticals_.size(), 0, 0};
    verticals_.insert(verticals_.end(), tops.begin(), tops.end());
    bar.feet = verticals_.size();
    verticals_.insert(verticals_.end(), feet.begin(), feet.end());
    bar.end = verticals_.size();
    gaps_[gap].push_back(static_cast<int>(bars_.size()));
    bars_.push_back(bar);
}

void GapBars::measure(Bar& bar, const std::vector<double>& x) {
    bar.from = 1e18;
    bar.to = -1e18;
    for (std::size_t v = bar.tops; v < bar.end; ++v) {
        const Vertical& vertical = verticals_[v];
        double at = vertical.person < 0 ? model_.drop_of(bar.family, x) : x[vertical.person];
        if (vertical.aside > 0) at += at_[bar.tops] < at ? -vertical.aside : vertical.aside;
        at_[v] = at;
        bar.from = std::min(bar.from, at);
        bar.to = std::max(bar.to, at);
    }
}

GapBars::Price GapBars::price_of_gap(std::size_t gap, const std::vector<double>& x) {
    std::vector<int>& bars = gaps_[gap];
    Price price;
    for (const int bar : bars) {
        measure(bars_[bar], x);
        price.length += bars_[bar].to - bars_[bar].from;
    }
    // From one order to the next few bars change places.
    for (std::size_t i = 1; i < bars.size(); ++i) {
        const int bar = bars[i];
        std::size_t k = i;
        for (; k > 0 && (bars_[bars[k - 1]].from > bars_[bar].from ||
                         (bars_[bars[k - 1]].from == bars_[bar].from && bars[k - 1] > bar));
             --k)
            bars[k] = bars[k - 1];
        bars[k] = bar;
    }
    price.cost = crossings(bars);
    return price;
}

template <class HasMoved>
GapBars::Price GapBars::priced(const std::vector<double>& x, HasMoved has_moved) {
    Price sum;
    for (std::size_t gap = 0; gap < gaps_.size(); ++gap) {
        priced_[gap] = has_moved(gap) ? price_of_gap(gap, x) : kept_[gap];
        sum.cost += priced_[gap].cost;
        sum.length += priced_[gap].length;
    }
    return sum;
}

GapBars::Price GapBars::price(const std::vector<double>& x) {
    return priced(x, [](std::size_t) { return true; });
}

GapBars::Price GapBars::price(const std::vector<double>& x, const std::vector<int>& moved_rows) {
    return priced(x, [&](std::size_t gap) {
        return std::any_of(moved_rows.begin(), moved_rows.end(),
                           [&](int row) { return gap_hangs_on_[gap][row]; });
    });
}

double GapBars::crossings(const std::vector<int>& gap) const {
    const std::span<const double> at = at_;
    const auto on_x = [&](const Bar& bar) {
        return BarOnX{at.subspan(bar.tops, bar.feet - bar.tops), at.subspan(bar.feet, bar.end - bar.feet),
                      bar.from, bar.to};
    };
    double cost = 0;
    for (std::size_t i = 0; i < gap.size(); ++i) {
        const Bar& one = bars_[gap[i]];
        for (std::size_t j = i + 1; j < gap.size(); ++j) {
            const Bar& two = bars_[gap[j]];
            if (two.from >= one.to + one_line) break;
            if (one.family == two.family) continue;
            const int least = std::min(bars_met(on_x(one), on_x(two)), bars_met(on_x(two), on_x(one)));
            cost += least > 0 ? order_weight::crossing * least : order_weight::lane;
        }
    }
    return cost;
}

}  // namespace kinscape
