// Birth, age, death, being missing, moving.

#include "base/utf8.hpp"
#include "editor/entry/clauses.hpp"
#include "model/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

std::string in_words(const LineReading& reading, const PartialDate& date) {
    return date_in_words(date, reading.vocabulary.texts());
}

/// The value before, for "2014 → 2013"; empty where it is the same or hidden from whoever looks.
std::string before_arrow(const LineReading& reading, const std::string& old, const std::string& now) {
    if (old.empty() || old == now || !reading.entry.hidden.empty()) return {};
    return old + " → ";
}

/// Puts members of a part (`born`) of a person; the part gets the marks of the line.
struct PartMember {
    std::string name;
    std::string text;
};
void put_part(LineReading& reading, const PersonId& person, const std::string& part,
              const std::vector<PartMember>& members) {
    const auto size = [&] { return size_at(reading.draft.row<Person>(person), part); };
    const bool there = size() > 0;
    if (!there) {
        AnyItem item = reading.draft.row<Person>(person);
        append_at(item, part, {});
        reading.draft.put_item(std::move(item));
    }
    for (const PartMember& member : members)
        correct(reading, person, part + '/' + member.name, member.text);
    say(reading, person, part, there ? Made::already : Made::anew);
}

bool read_born(LineReading& reading, const Clause& clause) {
    std::size_t in = find_word(reading, "in", clause.rest);
    EntryTokens when = clause.rest.first(in);
    EntryTokens where = in < clause.rest.size() ? clause.rest.subspan(in + 1) : EntryTokens{};
    // "b in March 1984" tells a month, not a place.
    if (when.empty() && !where.empty() && begins_date(reading, where) && entry_date(reading, text_of(where)))
        std::swap(when, where);
    if (when.empty() && where.empty())
        return refuse(reading, EntryFault::no_date, clause.all, "Born when, or where? `b 1985 in Cali`.");
    const auto date = date_at(reading, when);
    if (!date) return false;
    std::string old;
    for (const PersonId& person : subject_people(reading)) {
        const auto& born = reading.draft.row<Person>(person).born;
        if (born) old = born->date.text();
        put_part(reading, person, "born", {{"date", date->text()}, {"place", text_of(where)}});
    }
    std::string words = date->empty() ? "Born" : "Born " + before_arrow(reading, old, date->text());
    words += in_words(reading, *date);
    if (!where.empty()) words += " in " + text_of(where);
    chip(reading, clause.all, words);
    if (const auto year = date->year(); year && !when.empty())
        for (const int other : {*year + 1, *year - 1})
            reading.chips.back().others.push_back(fmt::format("{} {}{}{}", text_of(clause.head), other,
                                                              where.empty() ? "" : " in ", text_of(where)));
    return true;
}

bool read_age(LineReading& reading, const Clause& clause) {
    constexpr int oldest = 130;
    const std::string text = text_of(clause.rest);
    const bool figures = !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
    if (!figures || std::stoi(text) > oldest)
        return refuse(reading, EntryFault::no_date, clause.all,
                      fmt::format("“{}” is not an age in years.", text));
    const PartialDate born(fmt::format("{:04}~", reading.entry.today.year - std::stoi(text)));
    for (const PersonId& person : subject_people(reading))
        put_part(reading, person, "born", {{"date", born.text()}});
    chip(reading, clause.all, fmt::format("Age {}, born {}", text, in_words(reading, born)));
    return true;
}

/// Whoever has died is not missing any more.
void end_status(LineReading& reading, const PersonId& person) {
    const std::string status = reading.draft.row<Person>(person).status;
    if (status.empty() || status == "deceased") return;
    reading.draft.alter<Person>(person, [&](Person& one) {
        one.status.clear();
        one.since = {};
    });
}

bool read_died(LineReading& reading, const Clause& clause) {
    EntryTokens rest = clause.rest;
    const std::size_t of = find_word(reading, "of", rest);
    std::size_t in = of;
    while (in < rest.size() && !reading.vocabulary.at_start("in", rest.subspan(in)))
        ++in;
    if (of == rest.size()) in = find_word(reading, "in", rest);
    const EntryTokens when = rest.first(std::min(of, in));
    const EntryTokens cause = of < in ? rest.subspan(of + 1, in - of - 1) : EntryTokens{};
    const EntryTokens where = in < rest.size() ? rest.subspan(in + 1) : EntryTokens{};
    const auto date = date_at(reading, when);
    if (!date) return false;
    const std::string manner = cause.empty() ? "" : reading.vocabulary.meaning("manner", cause).value_or("");
    std::string old;
    for (const PersonId& person : subject_people(reading)) {
        const auto& died = reading.draft.row<Person>(person).died;
        if (died) old = died->date.text();
        end_status(reading, person);
        put_part(reading, person, "died",
                 {{"date", date->text()},
                  {"place", text_of(where)},
                  {"cause", text_of(cause)},
                  {"manner", manner}});
    }
    std::string words = "Died";
    if (!date->empty()) words += ' ' + before_arrow(reading, old, date->text()) + in_words(reading, *date);
    if (!cause.empty()) words += " of " + text_of(cause);
    if (!where.empty()) words += " in " + text_of(where);
    chip(reading, clause.all, words, "person-status/deceased");
    return true;
}

void revive(LineReading& reading, const PersonId& person) {
    reading.draft.alter<Person>(person, [&](Person& one) {
        if (!one.died) return;
        const std::string was = fmt::format(R"({{"died":{{"date":"{}"}},"until":"{}"}})",
                                            one.died->date.text(), reading.entry.said_on.text());
        one.died.reset();
        one.said.alter([&](SaidMembers& said) {
            SaidOfMember of;
            of.path = "died";
            of.about.was.push_back({was});
            said.said.push_back(std::move(of));
        });
    });
}

bool read_status(LineReading& reading, const Clause& clause) {
    auto date = date_at(reading, clause.rest);
    if (!date) return false;
    if (date->empty() && reading.at.given()) date = reading.take_time().from;
    for (const PersonId& person : subject_people(reading)) {
        if (clause.means == "alive") revive(reading, person);
        correct(reading, person, "status", clause.means);
        reading.draft.alter<Person>(person, [&](Person& one) { one.since = *date; });
        say(reading, person, "status", Made::already);
        if (!date->empty()) say(reading, person, "since", Made::already);
    }
    const std::string words = words_of(reading.vocabulary.notation(), "person-status", clause.means);
    chip(reading, clause.all,
         date->empty() ? words : fmt::format("{} since {}", words, in_words(reading, *date)),
         "person-status/" + clause.means);
    other_heads(reading, clause, "status");
    return true;
}

bool read_moved(LineReading& reading, const Clause& clause) {
    const auto arrow_at = std::find_if(clause.rest.begin(), clause.rest.end(), [](const EntryToken& token) {
        return !token.quoted && (token.text == ">" || token.text == "→");
    });
    const auto arrow = static_cast<std::size_t>(arrow_at - clause.rest.begin());
    EntryTokens from = clause.rest.first(arrow);
    const EntryTokens to = arrow < clause.rest.size() ? clause.rest.subspan(arrow + 1) : EntryTokens{};
    std::size_t date_words = 0;
    for (std::size_t words = std::min<std::size_t>(3, from.size()); words > 0 && date_words == 0; --words)
        if (entry_date(reading, text_of(from.first(words)))) date_words = words;
    if (date_words == 0 && begins_date(reading, from)) date_words = 1;
    auto date = date_at(reading, from.first(date_words));
    if (!date) return false;
    if (date->empty() && reading.at.given()) date = reading.take_time().from;
    from = from.subspan(date_words);
    if (date->empty() && to.empty())
        return refuse(reading, EntryFault::no_date, clause.all,
                      "Moved when, and where? `moved 1999 Cali > Madrid`.");
    for (const PersonId& person : subject_people(reading))
        put_part(reading, person, "migrated",
                 {{"date", date->text()}, {"from", text_of(from)}, {"to", text_of(to)}});
    std::string words = "Moved";
    if (!date->empty()) words += ' ' + in_words(reading, *date);
    if (!from.empty()) words += " from " + text_of(from);
    if (!to.empty()) words += " to " + text_of(to);
    chip(reading, clause.all, words);
    return true;
}

}  // namespace

bool read_life(LineReading& reading, const Clause& clause) {
    if (subject_people(reading).size() != reading.subjects.size())
        return refuse(reading, EntryFault::not_understood, clause.all,
                      fmt::format("“{}” is said of people.", text_of(clause.head)));
    switch (clause.kind) {
    case ClauseKind::born: return read_born(reading, clause);
    case ClauseKind::aged: return read_age(reading, clause);
    case ClauseKind::died: return read_died(reading, clause);
    case ClauseKind::status: return read_status(reading, clause);
    default: return read_moved(reading, clause);
    }
}

}  // namespace kinscape
