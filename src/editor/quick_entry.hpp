// Quick entry: one typed line becomes edits, or one sentence that says why not. The entry bar and `kinscape
// add` read with the same code. The grammar: docs/quick_entry.md.
#pragma once

#include "base/result.hpp"
#include "editor/entry_vocabulary.hpp"
#include "model/edit.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// A line and what it is read with.
struct QuickEntry {
    std::string text;
    /// Who or what is selected: a line without a subject is about them. A union stands for its partners.
    std::vector<AnyId> focus;
    /// Of the line before, for a line that begins with a comma.
    std::vector<AnyId> last_subjects;
    Day today;
    /// The day of the talk, for `said_on`: that of the open moment, else today. Empty: today.
    PartialDate said_on;
    /// The second Enter: what is impossible is recorded as disputed.
    bool insist = false;
    /// As if the line ended with `?`.
    bool uncertain = false;
    /// Items that are not there for whoever looks at the screen: their names are not known.
    std::set<AnyId> hidden;
};

/// The messages of quick-entry.md, section 5, in its order: E1 to E14 without E12, which is E2 in a file.
enum class EntryFault : unsigned char {
    not_understood,   // E1
    which_one,        // E2
    no_such_mark,     // E3
    no_date,          // E4
    third_parent,     // E5
    needs_two,        // E6
    not_there,        // E7
    impossible,       // E8
    loop,             // E9
    no_such_place,    // E10
    closeness,        // E11
    nobody_selected,  // E13
    nothing_to_mark,  // E14
};
/// "E1" … "E14".
std::string_view code_of(EntryFault fault);

enum class ChipState : unsigned char { plain, guess, unread };

/// One understood piece of the line.
struct EntryChip {
    TextRange range;
    std::string words;
    ChipState state = ChipState::plain;
    /// What it can be drawn with, a list and an id: "emotional-tie-kind/close", "sex/male".
    std::string sample;
    /// What can stand in the place of the range, nearest first: other kinds, other years.
    std::vector<std::string> others;
};

/// W1 to W3: the line is applied all the same.
struct EntryWarning {
    std::string code;
    std::string sentence;
};

/// What was understood of a line.
struct EntryReading {
    std::vector<Edit> edits;
    std::vector<EntryChip> chips;
    std::string words;  // "Sam: new, child of Ana and Luis, born 2014"
    std::vector<EntryWarning> warnings;
    std::vector<AnyId> subjects;
    /// Items that the edits make or change.
    std::vector<AnyId> touched;
};

/// Somebody whom a name can mean.
struct EntryCandidate {
    AnyId id;
    std::string words;   // "Ana Soto, 1932–2004, grandmother"
    std::string typed;   // what means this one alone: "Ana (1932)"
    std::string listed;  // "p9 Ana Soto 1932"
};

struct QuickEntryError {
    EntryFault fault = EntryFault::not_understood;
    TextRange range;  // what to underline
    std::string sentence;
    std::vector<EntryCandidate> candidates;  // nearest to the last subject first
    std::string asked;                       // the name that fits several
    /// What could stand in the place of the range; empty when nothing is near.
    std::string instead;
    /// What was understood besides; its edits can be drawn, never be applied.
    EntryReading so_far;
};

/// The edits of a line, whole or not at all. The document is never changed here, the same input gives the
/// same answer.
Result<EntryReading, QuickEntryError> read_quick_entry(const Document& document, const QuickEntry& entry,
                                                       const EntryVocabulary& vocabulary);

/// The edits that keep the text of a line that could not be read as a note, on the first of `about` or on the
/// index person; empty when there is nobody.
std::vector<Edit> kept_as_note(const Document& document, const QuickEntry& entry,
                               const std::vector<AnyId>& about);

}  // namespace kinscape
