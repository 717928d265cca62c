// Couples: what sort of bond it is and what happened to it; pregnancies and losses of one or two.

#include "editor/entry/clauses.hpp"
#include "editor/entry/who.hpp"
#include "model/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace kinscape {
namespace {

using Pairs = std::array<std::pair<std::string_view, std::string_view>, 12>;

// What sort of bond an event tells of when nobody said it.
constexpr Pairs kind_of_event{{{"married", "marriage"},
                               {"religious-wedding", "marriage"},
                               {"separated", "marriage"},
                               {"legally-separated", "marriage"},
                               {"divorce-filed", "marriage"},
                               {"divorced", "marriage"},
                               {"annulled", "marriage"},
                               {"engaged", "engagement"},
                               {"moved-in", "cohabitation"},
                               {"met", "relationship"},
                               {"reunited", "relationship"},
                               {"ended", "relationship"}}};

std::string kind_told_by(std::string_view event) {
    for (const auto& [one, kind] : kind_of_event)
        if (one == event) return std::string(kind);
    return "relationship";
}

bool is_wedded(std::string_view kind) {
    return kind == "marriage" || kind == "civil-partnership" || kind.ends_with("-marriage") ||
           kind == "religious-only";
}

/// The event that the date of a bond of this kind tells of.
std::string event_of_kind(std::string_view kind) {
    if (is_wedded(kind)) return "married";
    if (kind == "engagement") return "engaged";
    if (kind == "cohabitation" || kind == "non-sentimental-cohabitation") return "moved-in";
    return "met";
}

bool ends_bond(std::string_view event) {
    return event == "separated" || event == "legally-separated" || event == "divorced" ||
           event == "annulled" || event == "ended";
}

/// A civil partnership that becomes a marriage keeps its own day.
bool is_second_wedding(const Union& before, std::string_view kind) {
    return before.kind == "civil-partnership" && kind == "marriage";
}

/// The union of just these people.
const Union* couple_of(const LineReading& reading, const std::vector<PersonId>& partners) {
    const std::set<PersonId> wanted(partners.begin(), partners.end());
    for (const Union& couple : reading.draft.document().unions)
        if (std::set<PersonId>(couple.partners.begin(), couple.partners.end()) == wanted) return &couple;
    return nullptr;
}

/// The union of just these people, or a new one.
UnionId union_of(LineReading& reading, const std::vector<PersonId>& partners, const std::string& kind) {
    if (const Union* couple = couple_of(reading, partners)) {
        const UnionId id = couple->id;
        // A wedding makes a marriage of any bond; nothing else changes what sort of bond it was called.
        if (is_wedded(kind) && (!is_wedded(couple->kind) || is_second_wedding(*couple, kind)))
            reading.draft.alter<Union>(id, [&](Union& one) { one.kind = kind; });
        return id;
    }
    Union couple;
    couple.id = reading.draft.free<Union>("u");
    couple.partners = partners;
    couple.kind = kind;
    couple.said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
    const UnionId id = couple.id;
    reading.draft.put(std::move(couple));
    return id;
}

/// The event of that kind which the date corrects or completes: the last one, unless the bond ended and began
/// again since.
std::optional<std::size_t> event_to_correct(const Union& couple, const UnionEvent& event) {
    const auto& events = couple.events;
    for (std::size_t i = events.size(); i-- > 0;) {
        if (events[i].kind == event.kind) return i;
        const bool turned = ends_bond(event.kind) ? !ends_bond(events[i].kind) : ends_bond(events[i].kind);
        const bool apart = turned && !events[i].date.empty() && !event.date.empty() &&
                           !surely_before(event.date, events[i].date);
        if (apart) return std::nullopt;
    }
    return std::nullopt;
}

/// Events stand in the order of time; one without a date at the end.
std::size_t place_of(const Union& couple, const UnionEvent& event) {
    for (std::size_t i = 0; i < couple.events.size(); ++i)
        if (surely_before(event.date, couple.events[i].date)) return i;
    return couple.events.size();
}

void put_event(LineReading& reading, const UnionId& id, const std::string& kind, const PartialDate& date,
               bool beside_others = false) {
    UnionEvent event;
    event.kind = kind;
    event.date = date;
    const Union couple = reading.draft.row<Union>(id);
    if (const auto old = beside_others ? std::nullopt : event_to_correct(couple, event)) {
        const std::string path = "events/" + std::to_string(*old);
        correct(reading, id, path + "/date", date.text());
        say(reading, id, path, Made::already);
        return;
    }
    const std::size_t at = place_of(couple, event);
    reading.draft.alter<Union>(id, [&](Union& one) {
        one.events.insert(one.events.begin() + static_cast<std::ptrdiff_t>(at), event);
    });
    say(reading, id, "events/" + std::to_string(at), Made::anew);
}

std::string event_words(const LineReading& reading, const std::string& event, const PartialDate& date) {
    const std::string words = words_of(reading.vocabulary.notation(), "union-event", event);
    const std::string when = date_in_words(date, reading.vocabulary.texts());
    return when.empty() ? words : words + ' ' + when;
}

/// The date behind the words, or that of the tail.
std::optional<PartialDate> date_of(LineReading& reading, EntryTokens tokens) {
    if (tokens.empty() && reading.at.given()) return reading.take_time().from;
    return date_at(reading, tokens);
}

bool read_partner_of(LineReading& reading, const Clause& clause) {
    const std::size_t date_words = trailing_date(reading, clause.rest);
    const auto date = date_of(reading, clause.rest.last(date_words));
    if (!date) return false;
    const auto other = person_named(reading, clause.rest.first(clause.rest.size() - date_words));
    if (!other) return false;
    const std::string bond = clause.means.substr(0, clause.means.find(' '));
    const std::string sex = clause.means.size() > bond.size() ? clause.means.substr(bond.size() + 1) : "";
    const bool over = bond == "divorced" || bond == "ended";
    const std::string kind = over ? kind_told_by(bond) : bond;
    for (const PersonId& person : subject_people(reading)) {
        if (person == *other)
            return refuse(reading, EntryFault::needs_two, clause.all, "A couple needs two people.");
        set_sex_if_unknown(reading, person, sex);
        const UnionId id = union_of(reading, {person, *other}, kind);
        if (over || !date->empty())
            put_event(reading, id, over ? bond : event_of_kind(kind), *date);
        else
            say(reading, id, {}, Made::already);
        if (over && date->empty()) say(reading, id, {}, Made::already);
    }
    const std::string typed = text_of(clause.head);
    const std::string word = typed.substr(0, typed.find(" of"));
    chip(reading, clause.all,
         fmt::format("{} of {}{}{}", word, name_of(reading, *other), date->empty() ? "" : ", ",
                     date->empty() ? "" : event_words(reading, over ? bond : event_of_kind(kind), *date)),
         "union-kind/" + kind);
    return true;
}

bool needs_two(LineReading& reading, const Clause& clause) {
    const std::string who = reading.subjects.empty() ? "me" : name_of(reading, reading.subjects.front());
    return refuse(reading, EntryFault::needs_two, clause.all,
                  fmt::format("“{0}” needs two names: `{1} & Luis {0}`.", text_of(clause.all), who));
}

bool read_event(LineReading& reading, const Clause& clause) {
    const auto date = date_of(reading, clause.rest);
    if (!date) return false;
    const Union* known = couple_of(reading, subject_people(reading));
    const std::string kind = kind_told_by(clause.means);
    const bool second = known && is_second_wedding(*known, kind) && !date->empty();
    const UnionId id = union_of(reading, subject_people(reading), kind);
    put_event(reading, id, clause.means, *date, second);
    // Without a day there is nothing but the bond itself that could be doubted.
    if (date->empty()) say(reading, id, {}, Made::already);
    chip(reading, clause.all, event_words(reading, clause.means, *date),
         "union-kind/" + reading.draft.row<Union>(id).kind);
    other_heads(reading, clause, "union-event");
    return true;
}

bool read_kind(LineReading& reading, const Clause& clause) {
    const auto date = date_of(reading, clause.rest);
    if (!date) return false;
    const std::string event = event_of_kind(clause.means);
    const UnionId id = union_of(reading, subject_people(reading), clause.means);
    if (date->empty())
        say(reading, id, {}, Made::already);
    else
        put_event(reading, id, event, *date);
    const std::string words = words_of(reading.vocabulary.notation(), "union-kind", clause.means);
    chip(reading, clause.all,
         date->empty() ? words : fmt::format("{}, {}", words, event_words(reading, event, *date)),
         "union-kind/" + clause.means);
    other_heads(reading, clause, "union-kind");
    return true;
}

/// Told in full before: the same kind of loss on the same known day or month.
std::optional<PersonId> same_loss(const LineReading& reading, const std::string& kind,
                                  const PartialDate& date, const std::vector<PersonId>& parents) {
    const bool exact = date.precision() == DatePrecision::day || date.precision() == DatePrecision::month;
    if (!exact) return std::nullopt;
    for (const ChildLink& link : reading.draft.document().child_links) {
        const Person* child = reading.draft.document().people.find(link.child);
        const bool same = child && child->kind == kind && child->born && child->born->date == date;
        if (same &&
            std::is_permutation(parents.begin(), parents.end(), link.parents.begin(), link.parents.end()))
            return link.child;
    }
    return std::nullopt;
}

}  // namespace

bool read_couple(LineReading& reading, const Clause& clause) {
    const std::vector<PersonId> people = subject_people(reading);
    if (people.size() != reading.subjects.size()) return needs_two(reading, clause);
    if (clause.kind == ClauseKind::partner_of) return read_partner_of(reading, clause);
    if (people.size() < 2) return needs_two(reading, clause);
    return clause.kind == ClauseKind::union_event ? read_event(reading, clause) : read_kind(reading, clause);
}

bool read_loss(LineReading& reading, const Clause& clause) {
    const std::vector<PersonId> parents = subject_people(reading);
    if (parents.empty() || parents.size() > 2)
        return refuse(
            reading, EntryFault::needs_two, clause.all,
            fmt::format("“{0}” is said of one parent or of two: `me & Luis {0}`.", text_of(clause.all)));
    EntryTokens rest = clause.rest;
    std::size_t date_words = 0;
    if (begins_date(reading, rest)) {
        date_words = 1;
        for (std::size_t words = std::min<std::size_t>(3, rest.size()); words > 1 && date_words == 1; --words)
            if (entry_date(reading, text_of(rest.first(words)))) date_words = words;
    }
    const auto date = date_of(reading, rest.first(date_words));
    if (!date) return false;
    rest = rest.subspan(date_words);
    Person child;
    if (const auto sex = rest.empty() ? std::nullopt : reading.vocabulary.meaning("sex", rest.first(1))) {
        child.sex = *sex;
        rest = rest.subspan(1);
    }
    if (!rest.empty() && !can_be_new(reading, rest))
        return refuse(reading, EntryFault::not_understood, rest,
                      fmt::format("I read “{}” but not “{}”.", text_of(clause.head), text_of(rest)));
    const std::string words = words_of(reading.vocabulary.notation(), "person-kind", clause.means);
    const std::string when = date_in_words(*date, reading.vocabulary.texts());
    chip(reading, clause.all,
         fmt::format("{}{}{}{}{}", words, when.empty() ? "" : ", ", when, rest.empty() ? "" : ", ",
                     text_of(rest)),
         "person-kind/" + clause.means);
    other_heads(reading, clause, "loss");
    if (same_loss(reading, clause.means, *date, parents)) return true;
    if (!rest.empty()) child.name = new_name(reading, rest);
    child.id = reading.draft.free<Person>("p");
    child.kind = clause.means;
    if (!date->empty()) {
        child.born.emplace();
        child.born->date = *date;
    }
    const PersonId id = child.id;
    reading.names.learn(child);
    reading.draft.put(std::move(child));
    say(reading, id, {}, Made::anew);
    ChildLink link;
    link.id = reading.draft.free<ChildLink>("c");
    link.child = id;
    link.parents = parents;
    link.kind = "birth";
    link.said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
    reading.draft.put(std::move(link));
    return true;
}

}  // namespace kinscape
