#include "layout/order_cost.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr long long no_date = std::numeric_limits<long long>::max();
constexpr double one_line = 0.6;  // millimetres: verticals closer than this look like one

int root(std::vector<int>& chain, int p) {
    while (chain[p] != p)
        p = chain[p] = chain[chain[p]];
    return p;
}

}  // namespace

OrderCost::OrderCost(const PartModel& model) : model_(model), places_(model) {
    index_.resize(model.people.size());
    chain_.resize(model.people.size());
    for (std::size_t p = 0; p < chain_.size(); ++p)
        chain_[p] = static_cast<int>(p);
    for (const PartFamily& family : model.families)
        if (family.couple)
            for (int p : family.parents)
                chain_[root(chain_, p)] = root(chain_, family.parents.front());
    for (std::size_t p = 0; p < chain_.size(); ++p)
        chain_[p] = root(chain_, static_cast<int>(p));
    bars_.resize(static_cast<std::size_t>(model.row_count) + 1);
}

double OrderCost::of(const Rows& rows, const std::vector<double>& x) {
    measure(rows);
    verticals_.clear();
    for (auto& bars : bars_)
        bars.clear();
    double cost = births_cost(rows);
    double length = 0;
    for (int f = 0; f < static_cast<int>(model_.families.size()); ++f) {
        const PartFamily& family = model_.families[f];
        cost += children_cost(family) + partners_cost(rows, family) + spanned_cost(rows, f);
        add_bars(f, x);
        if (family.level.size() > 1) {
            double low = x[family.level.front()];
            double high = low;
            for (int p : family.level) {
                low = std::min(low, x[p]);
                high = std::max(high, x[p]);
            }
            length += high - low;
            if (family.man_left && family.level.size() == 2) {
                const int left = x[family.level[0]] < x[family.level[1]] ? family.level[0] : family.level[1];
                if (!model_.people[left].male) cost += order_weight::man_right;
            }
        }
    }
    for (int p = 0; p < static_cast<int>(model_.people.size()); ++p)
        if (model_.people[p].parent_in.size() > 1) cost += unions_cost(model_.people[p], p);
    for (auto& bars : bars_) {
        cost += crossings(bars);
        for (const Bar& bar : bars)
            length += bar.to - bar.from;
    }
    double low = 1e18;
    double high = -1e18;
    for (const auto& row : rows)
        if (!row.empty()) {
            low = std::min(low, x[row.front()]);
            high = std::max(high, x[row.back()]);
        }
    return cost + order_weight::length * length / model_.spacing.w +
           order_weight::width * (high - low) / model_.spacing.w;
}

void OrderCost::measure(const Rows& rows) {
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            index_[row[i]] = static_cast<int>(i);
}

double OrderCost::children_cost(const PartFamily& family) const {
    double cost = 0;
    for (std::size_t j = 1; j < family.home.size(); ++j)
        for (std::size_t i = 0; i < j; ++i) {
            const PartPerson& elder = model_.people[family.home[i]];
            const PartPerson& younger = model_.people[family.home[j]];
            if (elder.row != younger.row || index_[family.home[i]] < index_[family.home[j]]) continue;
            if (model_.relaxed)
                cost += order_weight::birth_order_relaxed;
            else if (elder.two_homes || younger.two_homes)
                cost += order_weight::birth_order_two_homes;
            else if (elder.born == no_date || younger.born == no_date)
                cost += order_weight::birth_order_undated;
            else
                cost += order_weight::birth_order;
        }
    return cost;
}

double OrderCost::partners_cost(const Rows& rows, const PartFamily& family) const {
    double cost = 0;
    for (std::size_t i = 1; i < family.level.size(); ++i) {
        const int a = family.level[i - 1];
        const int b = family.level[i];
        const int low = std::min(index_[a], index_[b]);
        const int high = std::max(index_[a], index_[b]);
        if (high - low == 1) continue;
        if (!family.couple) {
            cost += order_weight::parents_apart + order_weight::each_between * (high - low - 1);
            continue;
        }
        cost += order_weight::not_neighbours + order_weight::each_between * (high - low - 1);
        const auto& row = rows[family.row];
        for (int k = low + 1; k < high; ++k)
            if (chain_[row[k]] != chain_[a]) {
                cost += order_weight::stranger_between;
                break;
            }
    }
    return cost;
}

double OrderCost::births_cost(const Rows& rows) const {
    double cost = 0;
    for (const auto& birth : model_.births) {
        int low = index_[birth.front()];
        int high = low;
        for (int p : birth) {
            low = std::min(low, index_[p]);
            high = std::max(high, index_[p]);
        }
        const auto& row = rows[model_.people[birth.front()].row];
        for (int k = low + 1; k < high && k < static_cast<int>(row.size()); ++k) {
            const bool belongs = std::any_of(
                birth.begin(), birth.end(), [&](int p) { return p == row[k] || model_.partners(p, row[k]); });
            if (!belongs) cost += order_weight::twins_apart;
        }
    }
    return cost;
}

double OrderCost::unions_cost(const PartPerson& person, int number) const {
    double cost = 0;
    const auto& in = person.parent_in;
    if (in.size() > 40) return 0;
    auto partner = [&](int f) {
        for (int q : model_.families[f].level)
            if (q != number) return q;
        return -1;
    };
    for (std::size_t i = 0; i < in.size(); ++i)
        for (std::size_t j = i + 1; j < in.size(); ++j) {
            const PartFamily& one = model_.families[in[i]];
            const PartFamily& two = model_.families[in[j]];
            if (!one.couple || !two.couple || one.begun == two.begun) continue;
            if (one.begun == no_date || two.begun == no_date) continue;
            const int first = partner(one.begun < two.begun ? in[i] : in[j]);
            const int second = partner(one.begun < two.begun ? in[j] : in[i]);
            if (first < 0 || second < 0 || index_[first] < index_[second]) continue;
            const bool same_side = (index_[first] > index_[number]) == (index_[second] > index_[number]);
            cost += same_side ? order_weight::union_order : 0.3 * order_weight::union_order;
        }
    return cost;
}

/// A bracket over people in between meets what hangs on them.
double OrderCost::spanned_cost(const Rows& rows, int f) const {
    const PartFamily& family = model_.families[f];
    if (family.level.size() < 2) return 0;
    int low = index_[family.level.front()];
    int high = low;
    for (int p : family.level) {
        low = std::min(low, index_[p]);
        high = std::max(high, index_[p]);
    }
    if (high - low < 2) return 0;
    double cost = 0;
    const auto& row = rows[family.row];
    for (int k = low + 1; k < high; ++k)
        for (int g : model_.people[row[k]].parent_in) {
            const PartFamily& other = model_.families[g];
            if (g == f || other.row != family.row || other.level.empty()) continue;
            // Each family once, at its leftmost partner in between.
            bool counted = false;
            bool outside = false;
            for (int p : other.level) {
                if (index_[p] > low && index_[p] < k) counted = true;
                if (index_[p] < low || index_[p] > high) outside = true;
            }
            if (!counted && (outside || !other.home.empty() || !other.guests.empty()))
                cost += order_weight::crossing;
        }
    return cost;
}

void OrderCost::begin_bar(int f, int gap) {
    bar_ = Bar{f, 0, 0, verticals_.size(), verticals_.size(), verticals_.size()};
    (void)gap;
}

void OrderCost::end_bar(int gap) {
    bar_.end = verticals_.size();
    const auto [low, high] =
        std::minmax_element(verticals_.begin() + static_cast<std::ptrdiff_t>(bar_.tops), verticals_.end());
    bar_.from = *low;
    bar_.to = *high;
    bars_[gap].push_back(bar_);
}

void OrderCost::add_bars(int f, const std::vector<double>& x) {
    const PartFamily& family = model_.families[f];
    const int gap = family.row + 1;
    for (int p : family.parents)
        for (int r = model_.people[p].row + 1; r <= family.row; ++r) {
            begin_bar(f, r);
            verticals_.push_back(r == model_.people[p].row + 1 ? x[p] : x[family.level.front()]);
            bar_.feet = verticals_.size();
            verticals_.push_back(x[family.level.front()]);
            end_bar(r);
        }
    if (family.home.empty() && family.guests.empty()) return;
    begin_bar(f, gap);
    verticals_.push_back(places_.drop_of(f, x));
    bar_.feet = verticals_.size();
    for (const auto* children : {&family.home, &family.guests})
        for (int p : *children) {
            const bool guest = children == &family.guests;
            verticals_.push_back(x[p] + (guest ? (verticals_[bar_.tops] < x[p] ? -2.0 : 2.0) : 0.0));
        }
    if (gap < static_cast<int>(bars_.size())) end_bar(gap);
    for (const auto* children : {&family.home, &family.guests})
        for (int p : *children)
            for (int r = gap + 1; r <= model_.people[p].row; ++r) {
                begin_bar(f, r);
                verticals_.push_back(x[p]);
                bar_.feet = verticals_.size();
                verticals_.push_back(x[p]);
                end_bar(r);
            }
}

double OrderCost::price(const Bar& upper, const Bar& lower) const {
    int met = 0;
    for (std::size_t i = lower.tops; i < lower.feet; ++i)
        met += verticals_[i] > upper.from - 0.05 && verticals_[i] < upper.to + 0.05;
    for (std::size_t i = upper.feet; i < upper.end; ++i) {
        met += verticals_[i] > lower.from - 0.05 && verticals_[i] < lower.to + 0.05;
        for (std::size_t j = lower.tops; j < lower.feet; ++j)
            if (std::abs(verticals_[i] - verticals_[j]) < one_line) met += 3;
    }
    return met;
}

double OrderCost::crossings(std::vector<Bar>& bars) const {
    double cost = 0;
    std::sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) {
        return a.from != b.from ? a.from < b.from : a.family < b.family;
    });
    for (std::size_t i = 0; i < bars.size(); ++i)
        for (std::size_t j = i + 1; j < bars.size() && bars[j].from < bars[i].to + one_line; ++j) {
            if (bars[i].family == bars[j].family) continue;
            const double met = std::min(price(bars[i], bars[j]), price(bars[j], bars[i]));
            cost += met > 0 ? order_weight::crossing * met : order_weight::lane;
        }
    return cost;
}

}  // namespace kinscape
