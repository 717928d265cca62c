// One typed line cut into words, and the marks at its end (quick-entry.md, section 1: "tail").
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// Bytes of the typed text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const TextRange&) const = default;
};

struct EntryToken {
    std::string text;    // without the quotes
    std::string folded;  // for comparing
    TextRange at;        // with the quotes
    bool quoted = false;
};
using EntryTokens = std::span<const EntryToken>;

/// What stands at the end of a line and belongs to the fact.
struct EntryTail {
    std::string at;                     // as typed, without the @
    std::string certainty;              // uncertain disputed
    std::vector<EntryToken> by;         // who said it: a name, or one quoted text
    std::vector<std::string> withhold;  // client report
    std::string note;
    /// From its first mark to the end of the line.
    TextRange range;

    /// True when there is a mark that a fact must carry; the day alone is none.
    bool marks() const { return !certainty.empty() || !by.empty() || !withhold.empty() || !note.empty(); }
};

struct TypedLine {
    std::string text;
    std::vector<EntryToken> tokens;
    EntryTail tail;
};

/// Blanks separate, commas, `&`, `>`, `~`, `:` at the end of a word and `<` before a name stand alone; what
/// is in quotes or in brackets is one word. A final full stop is left out.
TypedLine typed_line(std::string_view text);

/// What was typed from the first to the last word, with single blanks where there were any; without the
/// quotes where it is one quoted text.
std::string text_of(EntryTokens tokens);
TextRange range_of(EntryTokens tokens);
/// The words between commas.
std::vector<EntryTokens> clauses_of(EntryTokens tokens);
/// Letters of scripts without capitals are neither.
bool begins_small(const EntryToken& token);
bool begins_with_capital(const EntryToken& token);

}  // namespace kinscape
