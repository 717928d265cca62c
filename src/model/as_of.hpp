// What held on a day: the states of unions, the span of each tie, who lived where, who was born and who had
// died. Rules: format.md, "Dates of a state"; cases/README.md for what the answers mean.
#pragma once

#include "model/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

enum class Holds : unsigned char { no, possibly, yes };

/// Whether a state with these ends held on the day. `from` is the first day on which it can hold, `to` the
/// day on which it ended; a month or a year is the range that it allows.
Holds holds_on(const PartialDate& from, const PartialDate& to, const Day& day);

/// union-state on the day: together, separated, legally-separated, divorce-filed, divorced, annulled, ended,
/// widowed, reunited, remarried-same, unstable. Nothing when the union cannot have begun.
std::optional<std::string> union_state(const Document& document, const Union& couple, const Day& day);

/// Of the events of a union, those that tell of its end: separated, divorced, ended.
bool ends_a_bond(const UnionEvent& event);

/// The day of the first moment of the work; nothing when no moment has a day.
std::optional<Day> first_moment(const Document& document);

/// The span drawn on the day: the last one that can have begun and has not surely ended; nullptr when there
/// is none. A tie without spans holds on any day: `always` is set and the span is null.
struct TieOnDay {
    bool holds = false;
    const Span* span = nullptr;
};
TieOnDay tie_on(const Tie& tie, const Day& day);

/// Age in whole years on the day, or at death; nothing if birth is not known well enough, or the person is
/// not yet born, or has died nobody knows when, or is missing and nobody knows whether they live.
struct Age {
    int least = 0;
    int most = 0;
    bool about = false;  // `~` or `?` on the birth
    bool at_death = false;
};
std::optional<Age> age_on(const Person& person, const Day& day);
/// False when the person was surely not born on that day.
bool born_by(const Person& person, const Day& day);
/// True when the person had died on or before the day, as far as known; a death without a date counts.
bool dead_on(const Person& person, const Day& day);

struct HomeOnDay {
    const Household* household = nullptr;
    const Member* member = nullptr;
    Holds holds = Holds::no;
};
/// Everybody's homes on the day, in document order of households and members.
std::vector<HomeOnDay> homes_on(const Document& document, const Day& day);

/// Who shares a home with the person on the day, by a full or part share on both sides, in document order of
/// the homes; nobody twice.
struct Housemate {
    PersonId who;
    Holds holds = Holds::no;
};
std::vector<Housemate> lives_with(const Document& document, const PersonId& person, const Day& day);
/// One step of it: who of one household is with whom. Adds `other` to the mates of `own`, or nobody.
void add_housemate(std::vector<Housemate>& mates, const HomeOnDay& own, const HomeOnDay& other);

/// Whether a child link held on the day: its dates, whether the child was born, and how sure it is. A
/// presumed parent is a possible one.
Holds link_on(const Document& document, const ChildLink& link, const Day& day);

}  // namespace kinscape
