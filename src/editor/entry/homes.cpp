// Who lives where, and since when.

#include "base/utf8.hpp"
#include "editor/entry/clauses.hpp"
#include "editor/entry/who.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

std::string share_of(const Member& member) { return member.share.empty() ? "full" : member.share; }

/// The open stay of somebody; the number of members when there is none.
std::size_t open_stay(const Household& home, const PersonId& who) {
    for (std::size_t i = home.members.size(); i-- > 0;)
        if (home.members[i].who == who && home.members[i].to.empty()) return i;
    return home.members.size();
}

/// The stay that can have ended then: the open one, or one whose end was told less exactly.
std::size_t stay_that_ends(const Household& home, const PersonId& who, const PartialDate& when) {
    const std::size_t open = open_stay(home, who);
    if (open < home.members.size()) return open;
    for (std::size_t i = home.members.size(); i-- > 0;) {
        const PartialDate& to = home.members[i].to;
        const bool may_be = !surely_before(to, when) && !surely_before(when, to);
        if (home.members[i].who == who && may_be) return i;
    }
    return home.members.size();
}

/// The same stay told before.
std::size_t same_stay(const Household& home, const Member& stay) {
    for (std::size_t i = 0; i < home.members.size(); ++i) {
        const Member& old = home.members[i];
        if (old.who == stay.who && old.from == stay.from && old.to == stay.to &&
            share_of(old) == share_of(stay))
            return i;
    }
    return home.members.size();
}

/// What the new statement makes of the stay that is open: completes it, ends it, or leaves it alone.
enum class Turn : unsigned char { completes, ends, apart };
Turn turn_of(const Member& open, const Member& stay) {
    const bool same_share = share_of(open) == share_of(stay);
    if (open.from.empty() || stay.from.empty() || open.from == stay.from)
        return same_share || stay.from.empty() ? Turn::completes : Turn::ends;
    // An earlier stay that has ended is one of its own.
    if (!stay.to.empty() && !surely_before(open.from, stay.to)) return Turn::apart;
    return same_share ? Turn::completes : Turn::ends;
}

std::string_view words_of_share(std::string_view share) {
    if (share == "part") return "Half in";
    if (share == "weekend") return "Weekends in";
    if (share == "respite") return "Respite in";
    if (share == "visiting") return "Visits in";
    return "Lives in";
}

/// "Elm St 14" is an address, not a year: a year that stands behind a title has four figures.
bool ends_with_house_number(EntryTokens title) {
    constexpr std::size_t longest = 3;
    const std::string& last = title.back().text;
    return title.size() > 1 && last.size() <= longest && is_digit(last.front());
}

bool read_left(LineReading& reading, const Clause& clause) {
    EntryTokens title = clause.rest;
    const bool whole = reading.at.given() || !look_up(reading, title, Sought::anything).ids.empty() ||
                       ends_with_house_number(title);
    const std::size_t date_words = whole ? 0 : trailing_date(reading, title);
    const auto date = date_at(reading, title.last(date_words));
    if (!date) return false;
    title = title.first(title.size() - date_words);
    const std::string text = text_of(title);
    const Household* home = nullptr;
    for (const AnyId& id : look_up(reading, title, Sought::anything).ids)
        if (!home) home = reading.draft.document().households.find(id.as<HouseholdId>());
    if (!home)
        return refuse(reading, EntryFault::no_such_place, title,
                      fmt::format("No home is called “{}”. `*home {}:` makes one.", text, text));
    const HouseholdId id = home->id;
    const std::string home_title = home->title;
    const PartialDate when = reading.at.given() ? reading.take_time().from
                             : date->empty()    ? PartialDate(to_text(reading.entry.today))
                                                : *date;
    for (const PersonId& who : subject_people(reading)) {
        const std::size_t at = stay_that_ends(reading.draft.row<Household>(id), who, when);
        if (at == reading.draft.row<Household>(id).members.size())
            return refuse(reading, EntryFault::not_there, clause.all,
                          fmt::format("{} is not recorded in {} on {}. Add {} first?", name_of(reading, who),
                                      home_title, when.text(),
                                      reading.draft.row<Person>(who).sex == "male"     ? "him"
                                      : reading.draft.row<Person>(who).sex == "female" ? "her"
                                                                                       : "them"));
        const std::string path = "members/" + std::to_string(at);
        correct(reading, id, path + "/to", when.text());
        say(reading, id, path, Made::already);
    }
    chip(reading, clause.all, fmt::format("Left {} {}", text, when.text()), "household-kind/household");
    return true;
}

}  // namespace

void put_in_home(LineReading& reading, const HouseholdId& home, const PersonId& who, std::string_view share) {
    Member stay;
    stay.who = who;
    stay.share = std::string(share);
    if (reading.at.given()) {
        stay.from = reading.take_time().from;
        stay.to = reading.at.to;
    }
    const Household& before = reading.draft.row<Household>(home);
    std::size_t at = same_stay(before, stay);
    if (at == before.members.size()) {
        const std::size_t open = open_stay(before, who);
        const bool is_open = open < before.members.size();
        const Turn turn = is_open ? turn_of(before.members[open], stay) : Turn::apart;
        if (turn == Turn::completes) {
            at = open;
            const std::string path = "members/" + std::to_string(at) + '/';
            correct(reading, home, path + "from", stay.from.text());
            correct(reading, home, path + "to", stay.to.text());
            correct(reading, home, path + "share", stay.share);
        } else {
            reading.draft.alter<Household>(home, [&](Household& one) {
                if (turn == Turn::ends) one.members[open].to = stay.from;
                one.members.push_back(stay);
            });
            at = reading.draft.row<Household>(home).members.size() - 1;
            return say(reading, home, "members/" + std::to_string(at), Made::anew);
        }
    }
    say(reading, home, "members/" + std::to_string(at), Made::already);
}

bool read_living(LineReading& reading, const Clause& clause) {
    if (subject_people(reading).size() != reading.subjects.size())
        return refuse(reading, EntryFault::not_understood, clause.all,
                      "Who lives there? A home is for people.");
    if (clause.kind == ClauseKind::left) return read_left(reading, clause);
    const auto home = home_named(reading, clause.rest);
    if (!home) return false;
    for (const PersonId& who : subject_people(reading))
        put_in_home(reading, *home, who, clause.means);
    chip(reading, clause.all,
         fmt::format("{} {}{}", words_of_share(clause.means), text_of(clause.rest),
                     span_words(reading.at.from, reading.at.to, reading.vocabulary.texts())),
         "household-kind/household");
    other_heads(reading, clause, "living");
    return true;
}

}  // namespace kinscape
