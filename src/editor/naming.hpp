// The words that stand at an item and are written on the drawing itself: a person's name, the title of a
// system, a household or an own tie, a new note.
#pragma once

#include "model/edit.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// What is in the field when somebody begins to write: the whole name, the title, the caption.
std::string words_of_item(const Document& document, const AnyId& id);
/// The name of `before` as it reads with the words typed: a known family name stays the family name, else
/// the last word of two or more is (the first one in Han, kana and hangul; quick-entry.md 1).
Name named_by(const Name& before, std::string_view words);
/// The edit that gives the item these words; nothing when they change nothing or the item has no words.
std::optional<Edit> worded(const Document& document, const AnyId& id, std::string_view words);

}  // namespace kinscape
