#include "layout/order_cost.hpp"

#include "layout/order_weights.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr long long no_date = std::numeric_limits<long long>::max();
constexpr std::size_t large_sibship = 40;  // of more children only neighbours are compared
constexpr std::size_t most_unions = 40;    // of one person, whose order in time is looked at

int root(std::vector<int>& chain, int p) {
    while (chain[p] != p)
        p = chain[p] = chain[chain[p]];
    return p;
}

}  // namespace

OrderCost::OrderCost(const PartModel& model) : model_(model), bars_(model) {
    index_.resize(model.people.size());
    chain_.resize(model.people.size());
    for (std::size_t p = 0; p < chain_.size(); ++p)
        chain_[p] = static_cast<int>(p);
    terms_.resize(static_cast<std::size_t>(model.row_count));
    for (int f = 0; f < static_cast<int>(model.families.size()); ++f) {
        const PartFamily& family = model.families[f];
        if (family.couple)
            for (int p : family.parents)
                chain_[root(chain_, p)] = root(chain_, family.parents.front());
        if (family.level.size() > 1) terms_[family.row].brackets.push_back(f);
    }
    for (std::size_t p = 0; p < chain_.size(); ++p) {
        chain_[p] = root(chain_, static_cast<int>(p));
        if (model.people[p].parent_in.size() > 1)
            terms_[model.people[p].row].often.push_back(static_cast<int>(p));
    }
    for (const auto& birth : model.births)
        terms_[model.people[birth.front()].row].births.push_back(&birth);
}

double OrderCost::of_row(const std::vector<int>& row, int r) {
    for (std::size_t i = 0; i < row.size(); ++i)
        index_[row[i]] = static_cast<int>(i);
    const RowTerms& terms = terms_[r];
    double cost = 0;
    for (int f : model_.sibships_by_row[r])
        cost += children_cost(model_.families[f], r);
    for (int f : terms.brackets)
        cost += partners_cost(row, model_.families[f]) + spanned_cost(row, f);
    for (const std::vector<int>* birth : terms.births)
        cost += births_cost(row, *birth);
    for (int p : terms.often)
        cost += unions_cost(model_.people[p], p);
    return cost;
}

OrderCost::Drawn OrderCost::drawn(const Rows& rows, const std::vector<double>& x) {
    return drawn_with(bars_.price(x), rows, x);
}

OrderCost::Drawn OrderCost::drawn(const Rows& rows, const std::vector<double>& x,
                                  const std::vector<int>& moved_rows) {
    return drawn_with(bars_.price(x, moved_rows), rows, x);
}

OrderCost::Drawn OrderCost::drawn_with(const GapBars::Price& bars, const Rows& rows,
                                       const std::vector<double>& x) const {
    double length = bars.length;
    double low = 1e18;
    double high = -1e18;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (int f : terms_[r].brackets) {
            const auto& level = model_.families[f].level;
            const auto [left, right] =
                std::minmax_element(level.begin(), level.end(), [&](int a, int b) { return x[a] < x[b]; });
            length += x[*right] - x[*left];
        }
        if (rows[r].empty()) continue;
        low = std::min(low, x[rows[r].front()]);
        high = std::max(high, x[rows[r].back()]);
    }
    return {bars.cost,
            (order_weight::length * length + order_weight::width * (high - low)) / model_.spacing.w};
}

OrderCost::Span OrderCost::span_of(const std::vector<int>& people) const {
    Span span{index_[people.front()], index_[people.front()]};
    for (int p : people) {
        span.low = std::min(span.low, index_[p]);
        span.high = std::max(span.high, index_[p]);
    }
    return span;
}

double OrderCost::children_cost(const PartFamily& family, int row) const {
    bool sorted = true;
    for (std::size_t j = 1; j < family.home.size() && sorted; ++j)
        sorted =
            model_.people[family.home[j]].row == row && index_[family.home[j - 1]] < index_[family.home[j]];
    if (sorted) return 0;
    double cost = 0;
    const std::size_t looked_back = family.home.size() > large_sibship ? 1 : family.home.size();
    for (std::size_t j = 1; j < family.home.size(); ++j)
        for (std::size_t i = j - std::min(j, looked_back); i < j; ++i) {
            const PartPerson& elder = model_.people[family.home[i]];
            const PartPerson& younger = model_.people[family.home[j]];
            if (elder.row != row || younger.row != row) continue;
            if (index_[family.home[i]] < index_[family.home[j]]) continue;
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

double OrderCost::partners_cost(const std::vector<int>& row, const PartFamily& family) const {
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
        for (int k = low + 1; k < high; ++k)
            if (chain_[row[k]] != chain_[a]) {
                cost += order_weight::stranger_between;
                break;
            }
    }
    if (family.man_left && family.level.size() == 2) {
        const bool first_left = index_[family.level[0]] < index_[family.level[1]];
        if (!model_.people[family.level[first_left ? 0 : 1]].male) cost += order_weight::man_right;
    }
    return cost;
}

double OrderCost::births_cost(const std::vector<int>& row, const std::vector<int>& birth) const {
    const Span span = span_of(birth);
    double cost = 0;
    for (int k = span.low + 1; k < span.high && k < static_cast<int>(row.size()); ++k) {
        const bool belongs = std::any_of(birth.begin(), birth.end(),
                                         [&](int p) { return p == row[k] || model_.partners(p, row[k]); });
        if (!belongs) cost += order_weight::twins_apart;
    }
    return cost;
}

double OrderCost::unions_cost(const PartPerson& person, int number) const {
    double cost = 0;
    const auto& in = person.parent_in;
    if (in.size() > most_unions) return 0;
    auto partner = [&](int f) {
        for (int q : model_.families[f].level)
            if (q != number && model_.people[q].row == person.row) return q;
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
double OrderCost::spanned_cost(const std::vector<int>& row, int f) const {
    const Span span = span_of(model_.families[f].level);
    if (span.high - span.low < 2) return 0;
    double cost = 0;
    for (int k = span.low + 1; k < span.high; ++k)
        for (int g : model_.people[row[k]].parent_in) {
            const PartFamily& other = model_.families[g];
            if (g == f || other.row != model_.families[f].row) continue;
            // Each family once, at its leftmost partner in between.
            bool counted = false;
            bool outside = false;
            for (int p : other.level) {
                if (index_[p] > span.low && index_[p] < k) counted = true;
                if (index_[p] < span.low || index_[p] > span.high) outside = true;
            }
            if (!counted && (outside || !other.home.empty() || !other.guests.empty()))
                cost += order_weight::crossing;
        }
    return cost;
}

}  // namespace kinscape
