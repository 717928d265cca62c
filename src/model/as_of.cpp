#include "model/as_of.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace kinscape {
namespace {

// Later than any day a document names; an open end lasts until then.
constexpr Day end_of_time{1'000'000, 1, 1};
constexpr Day start_of_time{-1'000'000, 1, 1};
// From conception to the day it is due; a pregnancy is drawn from here on.
constexpr int days_of_pregnancy = 280;
// So often back together makes a bond "on and off".
constexpr int reunions_of_an_unstable_bond = 3;

struct Bounds {
    Day first;
    Day last;
};

Bounds bounds_of(const PartialDate& date) {
    return {date.range().first.value_or(start_of_time), date.range().last.value_or(end_of_time)};
}

bool begins_a_bond_again(const std::string& event) {
    return event == "married" || event == "religious-wedding";
}

/// The state that an event alone brings; empty for an event that this program does not know.
std::string_view state_after(const UnionEvent& event) {
    const std::string& kind = event.kind;
    if (is_one_of(kind, {"met", "engaged", "moved-in"}) || begins_a_bond_again(kind)) return "together";
    return ends_a_bond(event) || kind == "reunited" ? std::string_view(kind) : std::string_view();
}

bool has_ended(std::string_view state) {
    return state == "divorced" || state == "annulled" || state == "ended";
}

std::string state_of_events(const std::vector<UnionEvent>& events, const Day& day) {
    std::string state = "together";
    int reunions = 0;
    for (const UnionEvent& event : events) {
        const std::string_view next = state_after(event);
        if (next.empty() || !possibly_not_after(event.date, day)) continue;
        const bool again = begins_a_bond_again(event.kind) && (state == "divorced" || state == "annulled");
        if (again || next == "reunited") ++reunions;
        state = again ? "remarried-same" : std::string(next);
    }
    const bool is_on = state == "together" || state == "reunited" || state == "remarried-same";
    return is_on && reunions >= reunions_of_an_unstable_bond ? "unstable" : state;
}

bool can_have_begun(const Document& document, const Union& couple, const Day& day) {
    if (!couple.events.empty() &&
        std::none_of(couple.events.begin(), couple.events.end(),
                     [&](const UnionEvent& event) { return possibly_not_after(event.date, day); }))
        return false;
    return std::all_of(couple.partners.begin(), couple.partners.end(), [&](const PersonId& id) {
        const Person* partner = document.people.find(id);
        return !partner || born_by(*partner, day);
    });
}

/// Nobody knows whether the person lives on that day.
bool fate_unknown_on(const Person& person, const Day& day) {
    return (person.status == "missing" || person.status == "presumed-dead") &&
           possibly_not_after(person.since, day);
}

}  // namespace

Holds holds_on(const PartialDate& from, const PartialDate& to, const Day& day) {
    const Bounds begin = from.empty() ? Bounds{start_of_time, start_of_time} : bounds_of(from);
    const Bounds end = to.empty() ? Bounds{end_of_time, end_of_time} : bounds_of(to);
    if (begin.last <= day && day < end.first) return Holds::yes;
    const bool can_have_begun = begin.first <= day;
    // `to` is the day on which it ended: a known day is out, a month or a year leaves its days open.
    const bool can_last = day < end.last || (end.first != end.last && day <= end.last);
    return can_have_begun && can_last ? Holds::possibly : Holds::no;
}

std::optional<std::string> union_state(const Document& document, const Union& couple, const Day& day) {
    if (!can_have_begun(document, couple, day)) return std::nullopt;
    std::string state = state_of_events(couple.events, day);
    if (has_ended(state)) return state;
    for (const PersonId& id : couple.partners) {
        const Person* partner = document.people.find(id);
        if (partner && partner->died && !partner->died->date.empty() && dead_on(*partner, day))
            return "widowed";
    }
    return state;
}

bool ends_a_bond(const UnionEvent& event) {
    return is_one_of(event.kind,
                     {"separated", "legally-separated", "divorce-filed", "divorced", "annulled", "ended"});
}

std::optional<Day> first_moment(const Document& document) {
    std::optional<Day> first;
    for (const Moment& moment : document.moments)
        if (const auto& day = moment.date.range().first; day && (!first || *day < *first)) first = day;
    return first;
}

TieOnDay tie_on(const Tie& tie, const Day& day) {
    if (tie.spans.empty()) return {true, nullptr};
    TieOnDay found;
    for (const Span& span : tie.spans) {
        const Day begin = span.from.range().first.value_or(start_of_time);
        const Day end = span.to.range().last.value_or(end_of_time);
        if (begin <= day && day <= end) found = {true, &span};
    }
    return found;
}

std::optional<Age> age_on(const Person& person, const Day& day) {
    if (is_pregnancy_or_loss(person) || !person.born || person.born->date.empty()) return std::nullopt;
    const PartialDate& born = person.born->date;
    const bool dead = dead_on(person, day);
    if (dead && (!person.died || person.died->date.empty())) return std::nullopt;
    if (!dead && fate_unknown_on(person, day)) return std::nullopt;
    const std::optional<YearSpan> years =
        dead ? years_between(born, person.died->date) : years_between(born, day);
    if (!years) return std::nullopt;
    return Age{years->least, years->most, born.about() || born.uncertain(), dead};
}

bool born_by(const Person& person, const Day& day) {
    if (!person.born || !person.born->date.range().first) return true;
    const Day first = *person.born->date.range().first;
    if (person.kind == "pregnancy") return day_number(first) - days_of_pregnancy <= day_number(day);
    return first <= day;
}

bool dead_on(const Person& person, const Day& day) {
    if (person.died) return possibly_not_after(person.died->date, day);
    return person.status == "deceased" && possibly_not_after(person.since, day);
}

std::vector<HomeOnDay> homes_on(const Document& document, const Day& day) {
    std::vector<HomeOnDay> homes;
    for (const Household& household : document.households)
        for (const Member& member : household.members) {
            Holds holds = holds_on(member.from, member.to, day);
            const std::string& certainty = member.said->certainty;
            if (holds == Holds::yes && !certainty.empty() && certainty != "certain") holds = Holds::possibly;
            if (holds != Holds::no) homes.push_back({&household, &member, holds});
        }
    return homes;
}

void add_housemate(std::vector<Housemate>& mates, const HomeOnDay& own, const HomeOnDay& other) {
    const auto lives_there = [](const HomeOnDay& home) {
        const std::string& share = home.member->share;
        return share.empty() || share == "full" || share == "part";
    };
    const bool together = own.household == other.household && own.member->who != other.member->who;
    if (!together || !lives_there(own) || !lives_there(other)) return;
    const Holds both = std::min(own.holds, other.holds);
    const auto known = std::find_if(mates.begin(), mates.end(),
                                    [&](const Housemate& mate) { return mate.who == other.member->who; });
    if (known == mates.end())
        mates.push_back({other.member->who, both});
    else
        known->holds = std::max(known->holds, both);
}

std::vector<Housemate> lives_with(const Document& document, const PersonId& person, const Day& day) {
    const std::vector<HomeOnDay> homes = homes_on(document, day);
    std::vector<Housemate> mates;
    for (const HomeOnDay& own : homes)
        if (own.member->who == person)
            for (const HomeOnDay& other : homes)
                add_housemate(mates, own, other);
    return mates;
}

Holds link_on(const Document& document, const ChildLink& link, const Day& day) {
    Holds holds = holds_on(link.from, link.to, day);
    const auto at_most = [&](Holds most) { holds = std::min(holds, most); };
    const std::string& certainty = link.said->certainty;
    const bool unsure = (!certainty.empty() && certainty != "certain") || link.kind == "presumed" ||
                        link.kind == "unknown-parent";
    if (unsure) at_most(Holds::possibly);
    const Person* child = document.people.find(link.child);
    if (!child) return holds;
    if (!born_by(*child, day)) at_most(Holds::no);
    const bool birth_is_open =
        child->born && !is_pregnancy_or_loss(*child) && child->born->date.range().last.value_or(day) > day;
    if (birth_is_open) at_most(Holds::possibly);
    return holds;
}

}  // namespace kinscape
