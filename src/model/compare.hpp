// What changed between two days, told apart from what was only learned in between (format.md, `compare`):
// true before, but not yet on the map.
#pragma once

#include "base/words.hpp"
#include "model/facts.hpp"

#include <string>
#include <vector>

namespace kinscape {

enum class ChangeState : unsigned char { begun, changed, ended };

/// A member of a tie before and after; an empty text where it is absent. Numbers are texts too.
struct Difference {
    std::string member;  // kind strength stress flow closeness
    std::string before;
    std::string after;
    bool is_number = false;
    bool operator==(const Difference&) const = default;
};

struct ChangeOnMap {
    int number = 0;  // 1 … over both lists, the family's first
    AnyId of;
    AnyId shown_at;  // whose symbol or line carries the number on a picture
    ChangeState state = ChangeState::changed;
    std::vector<Difference> differs;  // of a tie alone
    std::string says;
    std::string told;  // who said it and when, where that is known
};

struct Comparison {
    Day from;
    Day to;
    std::vector<ChangeOnMap> family;
    std::vector<ChangeOnMap> learned;
    EcomapFigures ecomap_before, ecomap_after;
    GoalFigures goals_before, goals_after;
};

/// People, couples, child links, homes and ties, in this order and each in document order.
Comparison compare_days(const VisibleDocument& visible, const Day& from, const Day& to, const Words& words);

/// "{kind}" and so on of a tie that differ between two spans; either may be null.
std::vector<Difference> tie_differences(const Tie& tie, const TieOnDay& before, const TieOnDay& after);

}  // namespace kinscape
