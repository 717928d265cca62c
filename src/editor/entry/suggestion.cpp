#include "editor/entry/suggestion.hpp"

#include "base/utf8.hpp"
#include "editor/entry/who.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

constexpr std::array<std::string_view, 16> clause_lists{
    "tie-kind",    "child-of",    "parent-of",  "sibling-of", "twin-of", "child-link",
    "partner-of",  "union-event", "union-kind", "loss",       "status",  "text-member",
    "list-member", "mark",        "moved",      "living"};
constexpr std::array<std::string_view, 4> little_words{"of", "to", "with", "for"};

int allowed_for(std::string_view word) { return word.size() > 4 ? 2 : word.size() > 2 ? 1 : 0; }

/// The head that was perhaps meant by the first unread word: by meaning for common words, else by spelling.
std::string near_head(const LineReading& reading, const std::string& word) {
    std::string best;
    int distance = allowed_for(word) + 1;
    const auto look = [&](std::string_view list, bool by_meaning) {
        for (const std::string& typed : reading.vocabulary.typed_words(list)) {
            const std::string first = folded(typed.substr(0, typed.find(' ')));
            const int apart = letters_apart(word, first, allowed_for(word));
            if (apart >= distance) continue;
            distance = apart;
            const TypedLine line = typed_line(typed);
            const auto means = by_meaning ? reading.vocabulary.meaning(list, line.tokens) : std::nullopt;
            best = means ? reading.vocabulary.shortest("tie-kind", *means) : typed;
        }
    };
    look("near-tie", true);
    for (std::string_view list : clause_lists)
        look(list, false);
    return best;
}

/// The longest known name at the end of the words.
std::size_t known_at_end(const LineReading& reading, EntryTokens words) {
    for (std::size_t n = words.size(); n > 0; --n)
        if (!look_up(reading, words.last(n), Sought::anything).ids.empty()) return n;
    return 0;
}

std::size_t name_at_start(const LineReading& reading, EntryTokens words) {
    for (std::size_t n = words.size(); n > 0; --n)
        if (!look_up(reading, words.first(n), Sought::anything).ids.empty()) return n;
    std::size_t n = 0;
    while (n < words.size() && can_be_new(reading, words.first(n + 1)))
        ++n;
    return n;
}

}  // namespace

bool refuse_unread(LineReading& reading, EntryTokens named, EntryTokens unread) {
    if (reading.error) return false;
    const std::size_t name_words = name_at_start(reading, named);
    const EntryTokens name = named.first(name_words);
    // The words begin with the name when both were given as one.
    if (!named.empty() && named.data() == unread.data()) unread = unread.subspan(name_words);
    if (unread.empty()) unread = named;
    const std::size_t object_words = unread.size() > 1 ? known_at_end(reading, unread.subspan(1)) : 0;
    EntryTokens middle = unread.first(unread.size() - object_words);
    const std::string head = near_head(reading, unread.front().folded);
    std::string instead;
    if (!head.empty()) {
        EntryTokens rest = unread.subspan(1);
        const bool little = rest.size() > 1 && std::find(little_words.begin(), little_words.end(),
                                                         rest.front().folded) != little_words.end();
        const bool says_it = head.find(' ') != std::string::npos || head.find('/') != std::string::npos;
        if (little && (object_words > 0 || says_it)) rest = rest.subspan(1);
        instead = head + (rest.empty() ? "" : ' ' + text_of(rest));
    }
    std::string sentence =
        name.empty() ? fmt::format("I cannot read “{}”.", text_of(unread))
                     : fmt::format("I read the name {} but not “{}”.", text_of(name), text_of(middle));
    if (!instead.empty()) sentence += fmt::format(" Did you mean `{}`?", instead);
    if (instead.empty() && name.empty()) sentence += " Begin with a name: `Sam b 2014`.";
    refuse(reading, EntryFault::not_understood, unread, std::move(sentence));
    reading.error->instead = std::move(instead);
    return false;
}

bool refuse_marks(LineReading& reading) {
    const EntryTail& tail = reading.line.tail;
    const bool client =
        std::find(tail.withhold.begin(), tail.withhold.end(), "client") != tail.withhold.end();
    const bool report =
        std::find(tail.withhold.begin(), tail.withhold.end(), "report") != tail.withhold.end();
    const std::string_view what = client && report          ? "be hidden"
                                  : report                  ? "be hidden from reports"
                                  : client                  ? "be hidden from the client"
                                  : !tail.certainty.empty() ? "be uncertain"
                                  : !tail.by.empty()        ? "have been said by somebody"
                                  : !tail.note.empty()      ? "carry a note"
                                                            : "have a date of its own";
    const bool removal = !reading.line.tokens.empty() && reading.line.tokens.front().text == "-";
    refuse(reading, EntryFault::nothing_to_mark, {},
           fmt::format("Nothing here can {}{}.", what, removal ? ": it takes something away" : ""));
    reading.error->range = tail.range;
    return false;
}

}  // namespace kinscape
