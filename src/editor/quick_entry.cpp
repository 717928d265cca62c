#include "editor/quick_entry.hpp"

#include "base/utf8.hpp"
#include "editor/entry/clauses.hpp"
#include "editor/entry/suggestion.hpp"
#include "editor/entry/who.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

using ReadingOutcome = Result<EntryReading, QuickEntryError>;

bool read_time(LineReading& reading) {
    const std::string& typed = reading.line.tail.at;
    if (typed.empty()) return true;
    auto date = entry_date(reading, typed);
    if (!date) {
        refuse(reading, EntryFault::no_date, {}, date.error());
        reading.error->range = reading.line.tail.range;
        return false;
    }
    reading.at.whole = *date;
    const std::size_t slash = date->text().find('/');
    if (slash == std::string::npos) {
        reading.at.from = *date;
        return true;
    }
    const std::string from = date->text().substr(0, slash), to = date->text().substr(slash + 1);
    if (from != "..") reading.at.from = PartialDate(from);
    if (to != "..") reading.at.to = PartialDate(to);
    return true;
}

bool read_speaker(LineReading& reading) {
    const EntryTokens by = reading.line.tail.by;
    if (by.empty()) return true;
    if (by.size() == 1 && by.front().quoted) {
        reading.said_by = by.front().text;
        return true;
    }
    const auto person = person_named(reading, by);
    if (!person) return false;
    reading.said_by = person->text();
    return true;
}

/// Where the children of a `>` line begin; 0 tokens before it are allowed in the bar.
std::optional<std::size_t> arrow_of_children(const LineReading& reading) {
    const EntryTokens tokens = reading.line.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].quoted) continue;
        if (tokens[i].text == "," || reading.vocabulary.at_start("moved", tokens.subspan(i))) break;
        if (tokens[i].text == ">") return i;
    }
    return std::nullopt;
}

bool has_equals(EntryTokens tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (!tokens[i].quoted && tokens[i].text == "=") return true;
    return false;
}

bool read_line(LineReading& reading) {
    const EntryTokens tokens = reading.line.tokens;
    if (tokens.empty())
        return refuse(reading, EntryFault::not_understood, tokens, "There is nothing to read on this line.");
    if (!read_time(reading) || !read_speaker(reading)) return false;
    const bool quoted = tokens.front().quoted;
    if (!quoted && tokens.front().text.starts_with('*')) return read_thing(reading);
    if (!quoted && tokens.front().text == "-") return read_removal(reading);
    if (is_record(reading)) return read_record(reading);
    if (has_equals(tokens)) return read_renaming(reading);
    if (const auto arrow = arrow_of_children(reading)) return read_children(reading, *arrow);
    return read_statement(reading);
}

/// What the line brought into being is withheld with it.
void withhold_new(LineReading& reading) {
    const auto& from = reading.line.tail.withhold;
    if (from.empty()) return;
    std::vector<AnyItem> made;
    const auto gather = [&](const auto& table) {
        for (const auto& row : table)
            if (reading.draft.is_new(row.id)) made.emplace_back(row);
    };
    const Document& document = reading.draft.document();
    gather(document.people);
    gather(document.unions);
    gather(document.child_links);
    gather(document.births);
    gather(document.households);
    gather(document.systems);
    gather(document.ties);
    for (AnyItem& item : made) {
        SaidMembers said = said_at(item, {});
        said.withhold = {true, from};
        put_said(item, {}, said);
        reading.draft.put_item(std::move(item));
    }
}

/// "Sam: new, child of Ana and Luis, born 2014": the chips as one sentence.
std::string sentence_of_chips(const std::vector<EntryChip>& chips) {
    std::string words;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        if (i > 0) words += i == 1 ? " — " : ", ";
        words += chips[i].words;
    }
    return words;
}

EntryReading reading_so_far(LineReading& reading) {
    withhold_new(reading);
    EntryReading read;
    read.edits = reading.draft.edits();
    read.chips = reading.chips;
    read.words = sentence_of_chips(reading.chips);
    read.subjects = reading.subjects;
    read.touched = reading.draft.touched();
    return read;
}

ReadingOutcome refused(LineReading& reading) {
    QuickEntryError error = std::move(*reading.error);
    reading.error.reset();
    error.so_far = reading_so_far(reading);
    if (error.so_far.chips.empty())
        error.so_far.chips.push_back(
            {range_of(reading.line.tokens), text_of(reading.line.tokens), ChipState::unread, {}, {}});
    return Failure{std::move(error)};
}

ReadingOutcome read_with(const Document& document, const QuickEntry& entry, const EntryVocabulary& vocabulary,
                         const TypedLine& line) {
    LineReading reading{document, entry, vocabulary, line, Draft(document), NameBook(document, entry.hidden)};
    if (!read_line(reading) || reading.error) return refused(reading);
    const bool unmarked = line.tail.marks() && !reading.marks_carried;
    const bool undated = reading.at.given() && !reading.time_carried;
    if (unmarked || undated) {
        refuse_marks(reading);
        return refused(reading);
    }
    EntryReading read = reading_so_far(reading);
    judge(reading, read);
    if (reading.error) return refused(reading);
    return read;
}

QuickEntryError unreadable(std::string sentence) {
    QuickEntryError error;
    error.sentence = std::move(sentence);
    return error;
}

}  // namespace

std::string_view code_of(EntryFault fault) {
    static constexpr std::array<std::string_view, 13> codes{"E1", "E2", "E3",  "E4",  "E5",  "E6", "E7",
                                                            "E8", "E9", "E10", "E11", "E13", "E14"};
    return codes[static_cast<std::size_t>(fault)];
}

ReadingOutcome read_quick_entry(const Document& document, const QuickEntry& asked,
                                const EntryVocabulary& vocabulary) {
    if (invalid_utf8_at(asked.text)) return Failure{unreadable("This line holds bytes that are no text.")};
    if (asked.text.size() > max_text_bytes)
        return Failure{unreadable("This line is longer than 64 KB. Put long texts in a note.")};
    QuickEntry entry = asked;
    if (entry.said_on.empty()) entry.said_on = PartialDate(to_text(entry.today));
    TypedLine line = typed_line(entry.text);
    if (entry.uncertain && line.tail.certainty.empty()) line.tail.certainty = "uncertain";
    ReadingOutcome outcome = read_with(document, entry, vocabulary, line);
    const bool again = !outcome && outcome.error().fault == EntryFault::impossible && entry.insist;
    if (!again) return outcome;
    line.tail.certainty = "disputed";
    return read_with(document, entry, vocabulary, line);
}

std::vector<Edit> kept_as_note(const Document& document, const QuickEntry& entry,
                               const std::vector<AnyId>& about) {
    Note note;
    for (const AnyId& id : about)
        if (note.about.empty() && names_an_item(document, id)) note.about = id;
    if (note.about.empty() && !document.about.index.empty()) note.about = document.about.index.front();
    const std::string_view text = trimmed(entry.text);
    if (note.about.empty() || text.empty()) return {};
    note.id = NoteId(free_id(document, "n"));
    note.text = std::string(text);
    const PartialDate said_on = entry.said_on.empty() ? PartialDate(to_text(entry.today)) : entry.said_on;
    note.said.alter([&](SaidMembers& said) { said.said_on = said_on; });
    return {Add<Note>{std::move(note)}};
}

}  // namespace kinscape
