// Ties: emotional bonds between two, and what flows between them and the world around. A tie lasts over time:
// its spans follow each other (quick-entry.md, section 2, below the table).

#include "base/number.hpp"
#include "editor/entry/clauses.hpp"
#include "editor/entry/who.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

constexpr double closest = 10;

/// What a clause says of a bond; empty members were not said.
struct BondSaid {
    std::string kind;
    std::string strength;
    std::optional<double> stress;
    std::string flow;
    std::optional<double> closeness;
};

std::string_view turned(std::string_view flow) {
    if (flow == "to") return "from";
    return flow == "from" ? "to" : flow;
}

std::string kind_of(const Tie& tie, const Span& span) { return span.kind.empty() ? tie.kind : span.kind; }

bool joins(const Tie& tie, const AnyId& a, const AnyId& b) {
    return (tie.from == a && tie.to == b) || (tie.from == b && tie.to == a);
}

/// The first day on which a time can have begun, for comparing; very early where it is open.
Day begin_of(const PartialDate& date) { return date.range().first.value_or(Day{-9999, 1, 1}); }

/// True when the span began before the other ended: both hold on some day.
bool overlaps_end(const PartialDate& from, const PartialDate& end) { return begin_of(from) < begin_of(end); }

/// Of another kind, while this one's last span has ended and not before the other began.
bool runs_beside(const LineReading& reading, const Tie& tie, const BondSaid& said) {
    if (tie.spans.empty() || said.kind.empty()) return false;
    const Span& last = tie.spans.back();
    const std::string kind = kind_of(tie, last);
    if (last.to.empty() || kind.empty() || kind == said.kind || reading.at.from.empty()) return false;
    return overlaps_end(reading.at.from, last.to);
}

/// The tie that the clause goes on with. One that runs the other way cannot take a kind with a direction.
const Tie* tie_to_continue(const LineReading& reading, const AnyId& from, const AnyId& to,
                           const BondSaid& said) {
    const Tie* found = nullptr;
    const bool directed = !said.kind.empty() && reading.vocabulary.is_directed(said.kind);
    for (const Tie& tie : reading.draft.document().ties) {
        if (!joins(tie, from, to)) continue;
        if (tie.from != from &&
            (directed || (!said.kind.empty() && reading.vocabulary.is_directed(tie.kind))))
            continue;
        if (runs_beside(reading, tie, said)) continue;
        const bool same_kind = !said.kind.empty() && tie.kind == said.kind;
        if (!found || same_kind) found = &tie;
        if (same_kind) break;
    }
    return found;
}

bool differs(const BondSaid& said, const Span& span) {
    return (!said.strength.empty() && !span.strength.empty() && said.strength != span.strength) ||
           (said.stress && span.stress && *said.stress != *span.stress) ||
           (!said.flow.empty() && !span.flow.empty() && said.flow != span.flow) ||
           (said.closeness && span.closeness && *said.closeness != *span.closeness);
}

/// The span that the statement says anew: still open, of the same kind, and not of another time.
bool says_anew(const LineReading& reading, const Tie& tie, const BondSaid& said) {
    if (tie.spans.empty()) return false;
    const Span& last = tie.spans.back();
    const std::string kind = kind_of(tie, last);
    if (!said.kind.empty() && !kind.empty() && kind != said.kind) return false;
    const EntryTime& at = reading.at;
    if (last.from == at.from && last.to == at.to) return true;
    if (!last.to.empty()) return false;
    if (!at.given()) return true;
    if (at.from.empty() || last.from == at.from) return true;  // only its end is told now
    return last.from.empty() && !differs(said, last);          // only its beginning is told now
}

void put_qualities(LineReading& reading, const TieId& id, std::size_t at, const BondSaid& said) {
    const std::string path = "spans/" + std::to_string(at) + '/';
    if (reading.draft.row<Tie>(id).kind.empty() && !said.kind.empty())
        reading.draft.alter<Tie>(id, [&](Tie& tie) { tie.kind = said.kind; });
    correct(reading, id, path + "strength", said.strength);
    if (said.stress) correct(reading, id, path + "stress", to_text(*said.stress));
    correct(reading, id, path + "flow", said.flow);
    if (said.closeness) correct(reading, id, path + "closeness", to_text(*said.closeness));
    if (!reading.at.given()) return;
    const EntryTime time = reading.take_time();
    correct(reading, id, path + "from", time.from.text());
    correct(reading, id, path + "to", time.to.text());
}

Span new_span(LineReading& reading, const Tie& tie, const BondSaid& said) {
    Span span;
    if (reading.at.given()) {
        span.from = reading.take_time().from;
        span.to = reading.at.to;
    }
    if (said.kind != tie.kind) span.kind = said.kind;
    span.strength = said.strength;
    span.stress = said.stress;
    span.flow = said.flow;
    span.closeness = said.closeness;
    return span;
}

/// A span that is still open ends where the new one begins; one that begins later than the new one stays
/// behind it.
std::size_t add_span(LineReading& reading, const TieId& id, const BondSaid& said) {
    Tie tie = reading.draft.row<Tie>(id);
    if (tie.kind.empty()) tie.kind = said.kind;
    Span span = new_span(reading, tie, said);
    std::size_t at = tie.spans.size();
    if (!tie.spans.empty() && !span.from.empty() && tie.spans.back().to.empty()) {
        Span& open = tie.spans.back();
        // What was told without a day holds now; a time that is over does not end it.
        const bool now = open.from.empty() && !span.to.empty();
        const bool later = now || (!open.from.empty() && begin_of(span.from) < begin_of(open.from));
        if (!later)
            open.to = span.from;
        else if (span.to.empty())
            span.to = open.from;
        if (later) --at;
    }
    tie.spans.insert(tie.spans.begin() + static_cast<std::ptrdiff_t>(at), std::move(span));
    reading.draft.put(std::move(tie));
    return at;
}

/// A bond with a direction that runs the other way, and is open, ends as the new one begins.
void end_opposite(LineReading& reading, const AnyId& from, const AnyId& to, const BondSaid& said) {
    if (reading.at.from.empty() || said.kind.empty()) return;
    for (const Tie& tie : reading.draft.document().ties) {
        if (!joins(tie, from, to) || tie.spans.empty() || !tie.spans.back().to.empty()) continue;
        const Span& last = tie.spans.back();
        if (last.from.empty() && !reading.at.to.empty()) continue;
        if (!last.from.empty() && !(begin_of(last.from) < begin_of(reading.at.from))) continue;
        const TieId id = tie.id;
        reading.draft.alter<Tie>(id, [&](Tie& one) { one.spans.back().to = reading.at.from; });
        return;
    }
}

void put_bond(LineReading& reading, const AnyId& from, const AnyId& to, BondSaid said) {
    const Tie* found = tie_to_continue(reading, from, to, said);
    TieId id;
    if (!found) {
        end_opposite(reading, from, to, said);
        Tie tie;
        tie.id = reading.draft.free<Tie>("t");
        tie.from = from;
        tie.to = to;
        tie.kind = said.kind;
        tie.said.alter([&](SaidMembers& members) { members.said_on = reading.entry.said_on; });
        id = tie.id;
        reading.draft.put(std::move(tie));
    } else {
        id = found->id;
        if (found->from != from) said.flow = std::string(turned(said.flow));
    }
    const Tie& tie = reading.draft.row<Tie>(id);
    if (says_anew(reading, tie, said)) {
        const std::size_t at = tie.spans.size() - 1;
        put_qualities(reading, id, at, said);
        say(reading, id, "spans/" + std::to_string(at), Made::already);
        return;
    }
    const std::size_t at = add_span(reading, id, said);
    say(reading, id, "spans/" + std::to_string(at), Made::anew);
}

bool put_bonds(LineReading& reading, const Clause& clause, const AnyId& other, const BondSaid& said) {
    for (const AnyId& from : reading.subjects) {
        if (from == other)
            return refuse(reading, EntryFault::not_understood, clause.all,
                          fmt::format("A tie joins two. {} stands at both ends.", name_of(reading, other)));
        put_bond(reading, from, other, said);
    }
    return true;
}

bool is_number(const EntryToken& token) { return !token.quoted && number_from(token.text).has_value(); }

bool beyond_closest(LineReading& reading, EntryTokens number) {
    return refuse(reading, EntryFault::closeness, number, "Closeness runs from 0 to 10.");
}

/// Takes a number from 0 to 10 off the end; false when it is none of these.
bool take_closeness(LineReading& reading, EntryTokens& words, BondSaid& said) {
    if (words.empty() || !is_number(words.back())) return true;
    said.closeness = number_from(words.back().text);
    if (*said.closeness < 0 || *said.closeness > closest) return beyond_closest(reading, words.last(1));
    words = words.first(words.size() - 1);
    return true;
}

/// Those at the other end of the bond.
std::optional<std::vector<AnyId>> bonds_with(LineReading& reading, const Clause& clause, EntryTokens names,
                                             const BondSaid& said) {
    const bool one = !look_up(reading, names, Sought::anything).ids.empty();
    std::vector<AnyId> others;
    for (const EntryTokens& piece : one ? std::vector<EntryTokens>{names} : pieces_of(reading, names)) {
        const auto other = anything_named(reading, piece);
        if (!other || !put_bonds(reading, clause, *other, said)) return std::nullopt;
        others.push_back(*other);
    }
    return others;
}

bool read_feeling(LineReading& reading, const Clause& clause) {
    BondSaid said;
    said.kind = clause.means;
    EntryTokens name = clause.rest;
    const auto known = [&](EntryTokens text) {
        return !look_up(reading, text, Sought::anything).ids.empty();
    };
    const auto joint = reading.vocabulary.at_start("tie-to", name);
    if (joint && name.size() > joint->words && !known(name)) name = name.subspan(joint->words);
    const bool may_be_number = name.size() > 1 || reading.subjects.size() == 2;
    if (may_be_number && !known(name) && !take_closeness(reading, name, said)) return false;
    std::vector<AnyId> others;
    if (name.empty() && reading.subjects.size() == 2) {
        // "me & Zofia close 8": both ends are named already.
        put_bond(reading, reading.subjects.front(), reading.subjects.back(), said);
        others = {reading.subjects.back()};
    } else {
        const auto named = bonds_with(reading, clause, name, said);
        if (!named) return false;
        others = *named;
    }
    const std::string words = words_of(reading.vocabulary.notation(), "emotional-tie-kind", said.kind);
    const std::string joint_word = said.kind == "close" || said.kind == "very-close" ? " to " : ": ";
    chip(reading, clause.all,
         fmt::format("{}{}{}{}{}", words, joint_word, names_of(reading, others),
                     said.closeness ? fmt::format(", {} of 10", to_text(*said.closeness)) : "",
                     span_words(reading.at.from, reading.at.to, reading.vocabulary.texts())),
         "emotional-tie-kind/" + said.kind);
    other_heads(reading, clause, "tie-kind");
    return true;
}

/// Takes one quality off the end of the words; false when there is none.
bool take_quality(const LineReading& reading, EntryTokens& words, BondSaid& said) {
    if (words.size() < 2) return false;
    const EntryTokens last = words.last(1);
    if (last.front().quoted) return false;
    if (const auto strength = reading.vocabulary.meaning("strength", last))
        said.strength = *strength;
    else if (const auto stress = reading.vocabulary.meaning("stress", last))
        said.stress = number_from(*stress);
    else if (const auto flow = reading.vocabulary.meaning("flow", last))
        said.flow = *flow;
    else if (is_number(last.front()))
        said.closeness = number_from(last.front().text);
    else
        return false;
    words = words.first(words.size() - 1);
    return true;
}

std::string exchange_words(const LineReading& reading, const BondSaid& said, const AnyId& other) {
    std::vector<std::string> parts;
    if (!said.strength.empty())
        parts.push_back(words_of(reading.vocabulary.notation(), "strength", said.strength));
    if (said.stress) parts.push_back(fmt::format("stress {}", to_text(*said.stress)));
    if (said.flow == "to") parts.emplace_back("gives");
    if (said.flow == "from") parts.emplace_back("receives");
    if (said.flow == "both") parts.emplace_back("gives and receives");
    if (said.flow == "none") parts.emplace_back("nothing flows");
    if (said.closeness) parts.push_back(fmt::format("{} of 10", to_text(*said.closeness)));
    std::string words = name_of(reading, other);
    for (std::size_t i = 0; i < parts.size(); ++i)
        words += (i == 0 ? ": " : ", ") + parts[i];
    return words + span_words(reading.at.from, reading.at.to, reading.vocabulary.texts());
}

bool read_exchange(LineReading& reading, const Clause& clause) {
    BondSaid said;
    EntryTokens name = clause.rest;
    const auto known = [&] { return !look_up(reading, name, Sought::anything).ids.empty(); };
    while (!known() && take_quality(reading, name, said)) {}
    if (said.closeness && (*said.closeness < 0 || *said.closeness > closest))
        return beyond_closest(reading, clause.rest.subspan(name.size()));
    const NameSeen seen = look_up(reading, name, Sought::anything);
    if (seen.ids.size() > 1) return ask_which(reading, name, seen.ids);
    AnyId other;
    if (seen.ids.size() == 1 || seen.is_phrase) {
        const auto named = anything_named(reading, name);
        if (!named) return false;
        other = *named;
    } else {
        const auto system = system_named(reading, name, "other");
        if (!system) return false;
        other = *system;
    }
    if (!put_bonds(reading, clause, other, said)) return false;
    chip(reading, clause.all, exchange_words(reading, said, other),
         said.strength.empty() ? "" : "strength/" + said.strength);
    return true;
}

}  // namespace

AnyId tie_between(LineReading& reading, const AnyId& from, const AnyId& to) {
    for (const Tie& tie : reading.draft.document().ties)
        if (joins(tie, from, to)) return tie.id;
    Tie tie;
    tie.id = reading.draft.free<Tie>("t");
    tie.from = from;
    tie.to = to;
    tie.said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
    const TieId id = tie.id;
    reading.draft.put(std::move(tie));
    return id;
}

bool read_tie(LineReading& reading, const Clause& clause) {
    return clause.kind == ClauseKind::tie ? read_feeling(reading, clause) : read_exchange(reading, clause);
}

}  // namespace kinscape
