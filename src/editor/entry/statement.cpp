// A statement: a subject and what is said of it, clause by clause.

#include "base/utf8.hpp"
#include "editor/entry/clauses.hpp"
#include "editor/entry/suggestion.hpp"
#include "editor/entry/who.hpp"
#include "model/as_of.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

bool is_word(const LineReading& reading, std::string_view list, EntryTokens tokens) {
    return !tokens.empty() && reading.vocabulary.at_start(list, tokens).has_value();
}

/// True when what follows the head can belong to it.
bool fits(const LineReading& reading, ClauseKind kind, EntryTokens rest) {
    switch (kind) {
    case ClauseKind::union_event:
        // "moved in 2015 > Leeds" is a move.
        if (std::any_of(rest.begin(), rest.end(), [](const EntryToken& one) { return one.text == ">"; }))
            return false;
        return rest.empty() || begins_date(reading, rest);
    case ClauseKind::union_kind:
    case ClauseKind::status: return rest.empty() || begins_date(reading, rest);
    case ClauseKind::born:
        return begins_date(reading, rest) || (rest.size() > 1 && is_word(reading, "in", rest));
    case ClauseKind::aged: return !rest.empty() && begins_date(reading, rest);
    case ClauseKind::died:
        return rest.empty() || begins_date(reading, rest) || is_word(reading, "of", rest) ||
               is_word(reading, "in", rest);
    case ClauseKind::sex:
    case ClauseKind::gender:
    case ClauseKind::pronouns:
    case ClauseKind::own_words: return rest.empty();
    case ClauseKind::loss:
    case ClauseKind::tie: return true;  // "me & Zofia close": both are named before it
    default: return !rest.empty();
    }
}

using Reader = bool (*)(LineReading&, const Clause&);

Reader reader_of(ClauseKind kind) {
    switch (kind) {
    case ClauseKind::child_of:
    case ClauseKind::parent_of:
    case ClauseKind::sibling_of:
    case ClauseKind::half_sibling_of:
    case ClauseKind::twin_of:
    case ClauseKind::grandparent_of:
    case ClauseKind::child_link: return read_descent;
    case ClauseKind::partner_of:
    case ClauseKind::union_event:
    case ClauseKind::union_kind: return read_couple;
    case ClauseKind::loss: return read_loss;
    case ClauseKind::born:
    case ClauseKind::aged:
    case ClauseKind::died:
    case ClauseKind::status:
    case ClauseKind::moved: return read_life;
    case ClauseKind::sex:
    case ClauseKind::gender:
    case ClauseKind::pronouns:
    case ClauseKind::at_birth:
    case ClauseKind::called:
    case ClauseKind::text_member:
    case ClauseKind::list_member: return read_member;
    case ClauseKind::mark: return read_mark;
    case ClauseKind::living:
    case ClauseKind::left: return read_living;
    case ClauseKind::tie:
    case ClauseKind::exchange: return read_tie;
    case ClauseKind::own_words: return read_words;
    }
    return read_words;
}

/// The clause with the longest head that fits; else the one with the longest head, for what it says is
/// missing.
std::optional<Clause> clause_at(const LineReading& reading, EntryTokens tokens) {
    const auto heads = reading.vocabulary.heads(tokens);
    if (heads.empty()) return std::nullopt;
    const ClauseHead* chosen = &heads.front();
    for (const ClauseHead& head : heads)
        if (fits(reading, head.kind, tokens.subspan(head.words))) {
            chosen = &head;
            break;
        }
    return Clause{chosen->kind, chosen->means, tokens.first(chosen->words), tokens.subspan(chosen->words),
                  tokens};
}

bool is_dated(ClauseKind kind) {
    return kind == ClauseKind::born || kind == ClauseKind::died || kind == ClauseKind::union_event ||
           kind == ClauseKind::union_kind;
}

/// How many words of a dated clause come before the next one, where the comma between them was left out: "b
/// 1949 d 2019 of stroke". 0 where there is no next one.
std::size_t words_before_next(const LineReading& reading, const Clause& clause) {
    if (!is_dated(clause.kind) || !begins_date(reading, clause.rest)) return 0;
    for (std::size_t words = 1; words < clause.rest.size(); ++words) {
        const auto next = clause_at(reading, clause.rest.subspan(words));
        if (!next || !is_dated(next->kind) || !begins_date(reading, next->rest)) continue;
        if (entry_date(reading, text_of(clause.rest.first(words)))) return clause.head.size() + words;
    }
    return 0;
}

bool read_clause(LineReading& reading, EntryTokens tokens) {
    const auto clause = clause_at(reading, tokens);
    if (!clause)
        return refuse_unread(reading, reading.subjects.empty() ? EntryTokens{} : reading.line.tokens, tokens);
    if (const std::size_t words = words_before_next(reading, *clause); words > 0)
        return read_clause(reading, tokens.first(words)) && read_clause(reading, tokens.subspan(words));
    return reader_of(clause->kind)(reading, *clause);
}

/// A note goes on behind a comma where no clause begins.
std::vector<EntryTokens> with_whole_notes(const LineReading& reading,
                                          const std::vector<EntryTokens>& clauses) {
    std::vector<EntryTokens> whole;
    for (const EntryTokens& clause : clauses) {
        const auto before =
            whole.empty() || whole.back().empty() ? std::nullopt : clause_at(reading, whole.back());
        const bool in_note = before && before->kind == ClauseKind::text_member && before->means == "note";
        if (in_note && !clause.empty() && !begins_clause(reading, clause, true))
            whole.back() = EntryTokens(whole.back().data(), clause.data() + clause.size());
        else
            whole.push_back(clause);
    }
    return whole;
}

/// What is not understood is shown, and the clauses behind it are read all the same.
void read_clauses(LineReading& reading, const std::vector<EntryTokens>& clauses) {
    for (const EntryTokens& clause : with_whole_notes(reading, clauses)) {
        if (clause.empty()) continue;
        const Draft before = reading.draft;
        const NameBook names = reading.names;
        const std::size_t chips = reading.chips.size();
        if (read_clause(reading, clause)) continue;
        reading.draft = before;
        reading.names = names;
        reading.chips.resize(chips);
        reading.chips.push_back({range_of(clause), text_of(clause), ChipState::unread, {}, {}});
    }
}

bool all_named(const LineReading& reading, EntryTokens words, bool known_only) {
    if (!look_up(reading, words, Sought::anything).ids.empty()) return true;
    for (const EntryTokens& piece : pieces_of(reading, words)) {
        const NameSeen seen = look_up(reading, piece, Sought::anything);
        const bool known = !seen.ids.empty() || seen.is_phrase;
        if (!known && (known_only || !can_be_new(reading, piece))) return false;
    }
    return true;
}

/// How many of the words are the subject; 0 when nothing fits.
struct SubjectSearch {
    bool known_only;
    bool strict;         // what follows the head must fit too
    bool capital_heads;  // a clause may begin with a capital
    bool may_be_all;     // the whole text may be the subject
};
bool ends_subject(const LineReading& reading, EntryTokens rest, const SubjectSearch& search) {
    if (rest.empty()) return search.may_be_all;
    if (!search.capital_heads && begins_with_capital(rest.front())) return false;
    return begins_clause(reading, rest, search.strict);
}
std::size_t subject_words(const LineReading& reading, EntryTokens words, const SubjectSearch& search) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        // Of those who are known the longest name counts; a new one ends where a clause begins.
        const std::size_t n = search.known_only ? words.size() - i : i + 1;
        if (ends_subject(reading, words.subspan(n), search) &&
            all_named(reading, words.first(n), search.known_only))
            return n;
    }
    return 0;
}

std::optional<std::vector<AnyId>> named_subjects(LineReading& reading, EntryTokens words) {
    const bool one = !look_up(reading, words, Sought::anything).ids.empty();
    std::vector<AnyId> subjects;
    for (const EntryTokens& piece : one ? std::vector<EntryTokens>{words} : pieces_of(reading, words)) {
        const auto id = anything_named(reading, piece);
        if (!id) return std::nullopt;
        if (std::find(subjects.begin(), subjects.end(), *id) == subjects.end()) subjects.push_back(*id);
    }
    return subjects;
}

/// Who is selected; a union stands for its partners.
std::vector<AnyId> focus_of(const LineReading& reading) {
    std::vector<AnyId> subjects;
    const Document& document = reading.draft.document();
    for (const AnyId& id : reading.entry.focus) {
        if (const Union* couple = document.unions.find(id.as<UnionId>()))
            subjects.insert(subjects.end(), couple->partners.begin(), couple->partners.end());
        else if (document.people.contains(id.as<PersonId>()) ||
                 document.households.contains(id.as<HouseholdId>()) ||
                 document.systems.contains(id.as<SystemId>()))
            subjects.push_back(id);
    }
    return subjects;
}

std::optional<SubjectRead> selected(LineReading& reading, EntryTokens words) {
    std::vector<AnyId> focus = focus_of(reading);
    if (!focus.empty()) return SubjectRead{std::move(focus), words};
    refuse(reading, EntryFault::nobody_selected, words,
           fmt::format("Whom is “{}” about? Begin with a name.", text_of(words)));
    return std::nullopt;
}

std::optional<SubjectRead> of_words(LineReading& reading, EntryTokens words, std::size_t n) {
    auto who = named_subjects(reading, words.first(n));
    if (!who) return std::nullopt;
    return SubjectRead{std::move(*who), words.subspan(n)};
}

/// `+ Ana`: a second one of that name.
std::optional<SubjectRead> second_of_name(LineReading& reading, EntryTokens words) {
    std::size_t n = subject_words(reading, words, {true, true, true, true});
    if (n == 0) n = subject_words(reading, words, {false, true, false, true});
    if (n == 0) n = subject_words(reading, words, {false, false, true, true});
    if (n == 0 || !can_be_new(reading, words.first(n))) {
        refuse_unread(reading, {}, words);
        return std::nullopt;
    }
    return SubjectRead{{add_person(reading, words.first(n), {})}, words.subspan(n)};
}

/// "New boy: Sam", "Ana, 41".
void finish_subject_chip(LineReading& reading, std::size_t index) {
    if (index >= reading.chips.size()) return;
    if (reading.subjects.size() > 1) {
        std::vector<std::string> names;
        for (const AnyId& id : reading.subjects)
            names.push_back(name_of(reading, id) + (reading.draft.is_new(id) ? " (new)" : ""));
        reading.chips[index].words = listed(names, reading.vocabulary.texts());
        return;
    }
    if (reading.subjects.empty()) return;
    const Person* person = reading.draft.document().people.find(reading.subjects.front().as<PersonId>());
    if (!person) return;
    constexpr int grown_up = 18;
    EntryChip& chip = reading.chips[index];
    chip.sample = "sex/" + (person->sex.empty() ? std::string("unknown") : person->sex);
    if (!reading.draft.is_new(person->id)) {
        chip.words = described(reading, person->id);
        return;
    }
    const auto age = age_on(*person, reading.entry.today);
    const bool male = person->sex == "male", female = person->sex == "female";
    std::string_view what = "New";
    if (age && (male || female))
        what = age->most < grown_up ? (male ? "New boy" : "New girl") : (male ? "New man" : "New woman");
    chip.words = fmt::format("{}: {}", what, full_name(*person));
}

}  // namespace

bool begins_clause(const LineReading& reading, EntryTokens tokens, bool strict) {
    for (const ClauseHead& head : reading.vocabulary.heads(tokens))
        if (!strict || fits(reading, head.kind, tokens.subspan(head.words))) return true;
    return false;
}

std::optional<SubjectRead> read_subject(LineReading& reading, EntryTokens words) {
    if (words.front().text == "+" && !words.front().quoted && words.size() > 1)
        return second_of_name(reading, words.subspan(1));
    if (std::size_t n = subject_words(reading, words, {true, true, true, true}))
        return of_words(reading, words, n);
    if (std::size_t n = subject_words(reading, words, {true, false, true, true}))
        return of_words(reading, words, n);
    const bool joins = reading.vocabulary.meaning("and", words.first(1)).has_value();
    if (joins && words.size() > 1) {
        auto focus = selected(reading, words);
        auto others = focus ? read_subject(reading, words.subspan(1)) : std::nullopt;
        if (!others) return std::nullopt;
        focus->who.insert(focus->who.end(), others->who.begin(), others->who.end());
        focus->rest = others->rest;
        return focus;
    }
    const bool clause = begins_clause(reading, words, true), head = begins_clause(reading, words, false);
    const bool capital = begins_with_capital(words.front());
    if (head && !capital) return selected(reading, words);
    // With a capital it is a name where a clause follows it: "Faith d/o me".
    if (std::size_t n = subject_words(reading, words, {false, true, false, !clause}))
        return of_words(reading, words, n);
    if (clause) return selected(reading, words);
    if (std::size_t n = subject_words(reading, words, {false, true, true, true}))
        return of_words(reading, words, n);
    if (std::size_t n = subject_words(reading, words, {false, false, false, true}))
        return of_words(reading, words, n);
    refuse_unread(reading, words, words);
    return std::nullopt;
}

bool read_statement(LineReading& reading) {
    const auto clauses = clauses_of(reading.line.tokens);
    std::vector<EntryTokens> rest(clauses.begin() + 1, clauses.end());
    const EntryTokens first = clauses.front();
    const std::size_t chip_of_subject = reading.chips.size();
    if (first.empty()) {
        reading.subjects =
            reading.entry.last_subjects.empty() ? focus_of(reading) : reading.entry.last_subjects;
        std::erase_if(reading.subjects,
                      [&](const AnyId& id) { return !names_an_item(reading.draft.document(), id); });
        if (reading.subjects.empty())
            return refuse(
                reading, EntryFault::nobody_selected, reading.line.tokens,
                fmt::format("Whom is “{}” about? Begin with a name.", text_of(reading.line.tokens)));
    } else {
        const auto subject = read_subject(reading, first);
        if (!subject) {
            reading.chips.push_back({range_of(first), text_of(first), ChipState::unread, {}, {}});
            return false;
        }
        reading.subjects = subject->who;
        const EntryTokens name = first.first(first.size() - subject->rest.size());
        if (!name.empty()) chip(reading, name, names_of(reading, reading.subjects));
        if (!subject->rest.empty()) rest.insert(rest.begin(), subject->rest);
    }
    read_clauses(reading, rest);
    const bool alone =
        std::all_of(rest.begin(), rest.end(), [](EntryTokens clause) { return clause.empty(); });
    if (alone)
        for (const AnyId& id : reading.subjects)
            say(reading, id, {}, Made::already);
    if (!first.empty()) finish_subject_chip(reading, chip_of_subject);
    return !reading.error;
}

}  // namespace kinscape
