// What is known while one line is being read. Each clause reads its words, changes the draft and says so with
// a chip, or refuses; the first refusal is the answer.
#pragma once

#include "editor/entry/draft.hpp"
#include "editor/entry/name_book.hpp"
#include "editor/entry/typed_line.hpp"
#include "editor/quick_entry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// The time that `@` tells; `from` alone for a single day.
struct EntryTime {
    PartialDate whole;
    PartialDate from;
    PartialDate to;
    bool given() const { return !whole.empty(); }
};

struct LineReading {
    const Document& before;
    const QuickEntry& entry;
    const EntryVocabulary& vocabulary;
    const TypedLine& line;
    Draft draft;
    NameBook names;

    EntryTime at;
    std::string said_by;  // an id or a text, from the tail
    std::vector<AnyId> subjects;
    std::vector<PersonId> strangers;  // new, for "looks like a known name"
    std::vector<EntryChip> chips;
    bool tells_of_new = true;  // a new name gets a chip of its own
    std::optional<QuickEntryError> error;
    bool marks_carried = false;  // some fact took the marks of the tail
    bool time_carried = false;   // some fact took its day

    /// The day of the tail, for a fact that can have one.
    const EntryTime& take_time() {
        time_carried = true;
        return at;
    }
};

/// One clause: what it is about and the words after its head.
struct Clause {
    ClauseKind kind;
    std::string means;
    EntryTokens head;
    EntryTokens rest;
    EntryTokens all;
};

/// Keeps the first refusal. Always false, so that it can be returned.
bool refuse(LineReading& reading, EntryFault fault, EntryTokens where, std::string sentence);

/// A date as it may be typed here; refuses (E4) what is none. An empty text is no date.
std::optional<PartialDate> date_at(LineReading& reading, EntryTokens tokens);
/// The same of a text alone: the date or a sentence.
Result<PartialDate, std::string> entry_date(const LineReading& reading, const std::string& typed);
/// True when the first word can begin a date: a figure, `~1984`, `../1984`, `now`, a month.
bool begins_date(const LineReading& reading, EntryTokens tokens);
/// How many of the last words are a date, 0 to 3; at least one word stays in front.
std::size_t trailing_date(const LineReading& reading, EntryTokens tokens);
/// Where a word of the list stands first; the number of tokens when it does not.
std::size_t find_word(const LineReading& reading, std::string_view list, EntryTokens tokens);

/// What somebody is called in a sentence; never empty, never a hidden name.
std::string name_of(const LineReading& reading, const AnyId& id);
std::string names_of(const LineReading& reading, const std::vector<AnyId>& ids);

enum class Made : unsigned char { anew, already };
/// Puts the marks of the tail on an item (empty path), a part that carries them itself (`born`, `spans/0`) or
/// a single member; what is made gets the day of the talk. No id: `about` of the document.
void say(LineReading& reading, const AnyId& id, std::string_view path, Made made);
/// Puts a member of a person; what stood there and differs goes to `was`. Empty texts are not put.
void correct(LineReading& reading, const AnyId& id, const std::string& path, const std::string& text);
/// An earlier value for `was`: `{"date":"2014","until":"2026-03-12"}`, with who said it and how sure it was.
std::string version_json(const LineReading& reading, std::string_view member, const std::string& old,
                         const SaidMembers& said);
void set_sex_if_unknown(LineReading& reading, const PersonId& person, std::string_view sex);

/// The people among the subjects.
std::vector<PersonId> subject_people(const LineReading& reading);

void chip(LineReading& reading, EntryTokens tokens, std::string words, std::string sample = {});
/// Other words for the head of the chip that was made last, those next in the list first.
void other_heads(LineReading& reading, const Clause& clause, std::string_view list);

}  // namespace kinscape
