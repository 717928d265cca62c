// Single members of people: sex, gender, pronouns, other names, work, faith, culture, strengths, notes; marks
// of health; their own words.

#include "base/utf8.hpp"
#include "editor/entry/clauses.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

constexpr int near_letters = 2;

void put_member(LineReading& reading, const std::string& path, const std::string& text) {
    for (const AnyId& id : reading.subjects) {
        correct(reading, id, path, text);
        say(reading, id, path, Made::already);
    }
}

bool read_text(LineReading& reading, const Clause& clause, const std::string& path, std::string_view word) {
    const std::string text = text_of(clause.rest);
    if (text.empty())
        return refuse(reading, EntryFault::not_understood, clause.all,
                      fmt::format("What comes after “{}”?", text_of(clause.head)));
    put_member(reading, path, text);
    chip(reading, clause.all, fmt::format("{}: {}", word, text));
    return true;
}

bool read_list(LineReading& reading, const Clause& clause) {
    const std::string text = text_of(clause.rest);
    for (const PersonId& person : subject_people(reading)) {
        AnyItem item = reading.draft.row<Person>(person);
        auto list = list_at(item, clause.means);
        auto at = std::find(list.begin(), list.end(), text);
        if (at == list.end()) {
            list.push_back(text);
            at = list.end() - 1;
            put_list(item, clause.means, list);
            reading.draft.put_item(std::move(item));
        }
        say(reading, person, fmt::format("{}/{}", clause.means, at - list.begin()), Made::already);
    }
    chip(reading, clause.all, fmt::format("{} {}", capitalized(text_of(clause.head)), text));
    return true;
}

std::string_view word_of_member(std::string_view path) {
    if (path == "occupation") return "Work";
    if (path == "faith") return "Faith";
    return "Note";
}

/// The marks that the unknown word may mean: by meaning for common words, else by spelling.
std::vector<std::string> near_marks(const LineReading& reading, const std::string& word) {
    std::vector<std::string> near;
    const auto add = [&](const std::string& id) {
        if (std::find(near.begin(), near.end(), id) == near.end()) near.push_back(id);
    };
    for (const char* list : {"near-mark", "mark-kind"})
        for (const std::string& typed : reading.vocabulary.typed_words(list)) {
            const int allowed = word.size() > 4 ? near_letters : 1;
            if (letters_apart(word, folded(typed), allowed) > allowed) continue;
            const TypedLine line = typed_line(typed);
            if (const auto means = reading.vocabulary.meaning(list, line.tokens))
                for (const std::string& id : split(*means, ' '))
                    add(id);
        }
    if (near.empty()) near = {"other-illness", "other-mental"};
    return near;
}

/// `alcohol suspected 2017/2018`: which mark, its state and its time.
std::optional<Mark> mark_of(LineReading& reading, const Clause& clause) {
    const auto kind = reading.vocabulary.at_start("mark-kind", clause.rest);
    if (!kind) {
        const std::string word = clause.rest.empty() ? "" : clause.rest.front().folded;
        const auto near = near_marks(reading, word);
        refuse(reading, EntryFault::no_such_mark, clause.rest,
               fmt::format("I know no mark “{0}”. Near: {1}. `# {0}` keeps the word.", word,
                           joined(near, ", ")));
        if (reading.error->instead.empty() && !near.empty()) reading.error->instead = near.front();
        return std::nullopt;
    }
    EntryTokens rest = clause.rest.subspan(kind->words);
    Mark mark;
    mark.kind = kind->means;
    mark.state = "active";
    if (const auto state = reading.vocabulary.at_start("mark-state", rest)) {
        mark.state = state->means;
        rest = rest.subspan(state->words);
    }
    if (!rest.empty() && !begins_date(reading, rest)) {
        refuse(reading, EntryFault::no_such_mark, clause.rest,
               fmt::format("I read the mark {} but not “{}”. `# {}` keeps the words.", mark.kind,
                           text_of(rest), text_of(rest)));
        return std::nullopt;
    }
    const auto date = date_at(reading, rest);
    if (!date) return std::nullopt;
    EntryTime time{*date, *date, {}};
    const std::size_t slash = date->text().find('/');
    if (slash != std::string::npos) {
        const std::string from = date->text().substr(0, slash), to = date->text().substr(slash + 1);
        time.from = from == ".." ? PartialDate() : PartialDate(from);
        time.to = to == ".." ? PartialDate() : PartialDate(to);
    } else if (date->empty() && reading.at.given()) {
        time = reading.take_time();
    }
    mark.from = time.from;
    mark.to = time.to;
    return mark;
}

/// The same mark, told before without its time.
std::size_t mark_to_complete(const Person& person, const Mark& mark) {
    for (std::size_t i = 0; i < person.marks.size(); ++i) {
        const Mark& old = person.marks[i];
        if (old.kind != mark.kind || (old.state.empty() ? "active" : old.state) != mark.state) continue;
        const bool undated = old.from.empty() && old.to.empty();
        const bool same = old.from == mark.from && old.to == mark.to;
        if (undated || same || (mark.from.empty() && mark.to.empty())) return i;
    }
    return person.marks.size();
}

}  // namespace

bool read_member(LineReading& reading, const Clause& clause) {
    const bool people =
        !reading.subjects.empty() && subject_people(reading).size() == reading.subjects.size();
    const bool note = clause.kind == ClauseKind::text_member && clause.means == "note";
    if (!people && !note)
        return refuse(reading, EntryFault::not_understood, clause.all,
                      fmt::format("“{}” is said of people.", text_of(clause.head)));
    switch (clause.kind) {
    case ClauseKind::at_birth: return read_text(reading, clause, "name/at_birth", "Name at birth");
    case ClauseKind::called: return read_text(reading, clause, "name/called", "Called");
    case ClauseKind::text_member:
        return read_text(reading, clause, clause.means, word_of_member(clause.means));
    case ClauseKind::list_member: return read_list(reading, clause);
    default: break;
    }
    if (!clause.rest.empty())
        return refuse(reading, EntryFault::not_understood, clause.all,
                      fmt::format("I read “{}” but not “{}”. A comma begins the next fact.",
                                  text_of(clause.head), text_of(clause.rest)));
    const bool sex = clause.kind == ClauseKind::sex, gender = clause.kind == ClauseKind::gender;
    const std::string list = sex ? "sex" : gender ? "gender" : "pronouns";
    put_member(reading, list, clause.means);
    const std::string words = sex || gender ? words_of(reading.vocabulary.notation(), list, clause.means)
                                            : "Pronouns " + clause.means;
    chip(reading, clause.all, words, list + '/' + clause.means);
    if (sex || gender) other_heads(reading, clause, list);
    return true;
}

bool read_mark(LineReading& reading, const Clause& clause) {
    if (subject_people(reading).size() != reading.subjects.size())
        return refuse(reading, EntryFault::not_understood, clause.all, "A mark is said of people.");
    const auto mark = mark_of(reading, clause);
    if (!mark) return false;
    for (const PersonId& person : subject_people(reading)) {
        const std::size_t at = mark_to_complete(reading.draft.row<Person>(person), *mark);
        const bool there = at < reading.draft.row<Person>(person).marks.size();
        reading.draft.alter<Person>(person, [&](Person& one) {
            if (!there) one.marks.push_back(*mark);
            if (!mark->from.empty()) one.marks[at].from = mark->from;
            if (!mark->to.empty()) one.marks[at].to = mark->to;
        });
        say(reading, person, "marks/" + std::to_string(at), there ? Made::already : Made::anew);
    }
    const Notation& notation = reading.vocabulary.notation();
    std::string words = words_of(notation, "health-mark-kind", mark->kind);
    if (mark->state != "active") words += ", " + folded(words_of(notation, "health-mark-state", mark->state));
    words += span_words(mark->from, mark->to, reading.vocabulary.texts());
    chip(reading, clause.all, words, "health-mark-kind/" + mark->kind);
    return true;
}

bool read_words(LineReading& reading, const Clause& clause) {
    const EntryToken& quote = clause.all.front();
    if (clause.all.size() > 1 || subject_people(reading).size() != reading.subjects.size())
        return refuse(reading, EntryFault::not_understood, clause.all,
                      fmt::format("I read the words “{}” but not what is beside them.", quote.text));
    if (quote.text.empty())
        return refuse(reading, EntryFault::not_understood, clause.all, "What did they say?");
    const PartialDate said_on = reading.at.given() ? reading.take_time().from : reading.entry.said_on;
    for (const PersonId& person : subject_people(reading)) {
        const auto& words = reading.draft.row<Person>(person).words;
        const auto same = std::find_if(words.begin(), words.end(),
                                       [&](const OwnWords& one) { return one.text == quote.text; });
        const auto at = static_cast<std::size_t>(same - words.begin());
        if (same == words.end())
            reading.draft.alter<Person>(person, [&](Person& one) {
                OwnWords said;
                said.text = quote.text;
                said.said.alter([&](SaidMembers& members) {
                    members.said_by = person.text();
                    members.said_on = said_on;
                });
                one.words.push_back(std::move(said));
            });
        say(reading, person, "words/" + std::to_string(at), Made::already);
    }
    chip(reading, clause.all, fmt::format("“{}”", quote.text));
    return true;
}

}  // namespace kinscape
