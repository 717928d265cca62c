#include "layout/gap_costs.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace kinscape {

namespace {

struct Places {
    int low = std::numeric_limits<int>::max();
    int high = -1;
    void take(int place) {
        low = std::min(low, place);
        high = std::max(high, place);
    }
};

}  // namespace

GapCosts::GapCosts(const FamilyGraph& graph, const Standing& standing, const std::vector<Bracket>& brackets)
    : graph_(graph),
      standing_(standing) {
    for (const auto& row : standing.rows)
        unions_.emplace_back(row.size() + 2, 0);
    sibships_ = unions_;
    for (const Bracket& bracket : brackets) {
        Places span;
        for (const Leg& leg : bracket.legs)
            if (standing.row[leg.person] == bracket.row) span.take(standing.index[leg.person]);
        add(unions_, bracket.row, span.low, span.high);
    }
    for (const Family& family : graph.families) {
        std::map<int, Places> by_row;
        for (const Filiation& one : family.children)
            if (standing.row[one.child] >= 0) by_row[standing.row[one.child]].take(standing.index[one.child]);
        for (const auto& [row, span] : by_row)
            add(sibships_, row, span.low, span.high);
    }
    sum_up(unions_);
    sum_up(sibships_);
}

void GapCosts::add(Steps& steps, int row, int low, int high) {
    if (high <= low) return;
    ++steps[row][low + 1];
    --steps[row][high + 1];
}

void GapCosts::sum_up(Steps& steps) {
    for (auto& row : steps)
        for (std::size_t gap = 1; gap < row.size(); ++gap)
            row[gap] += row[gap - 1];
}

int GapCosts::families_between(int row, int first, int last, int but) const {
    int found = 0;
    for (int place = std::max(0, first);
         place <= last && place < static_cast<int>(standing_.rows[row].size()); ++place)
        for (int f : graph_.people[standing_.rows[row][place]].parent_in)
            found += f != but;
    return found;
}

}  // namespace kinscape
