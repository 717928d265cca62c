// Phrases: patterns with {0}, {1} … filled in, and the words of an id. A pattern is its own key, in English,
// so that a missing text still reads; `assets/words` holds the other languages and the words of ids.
#pragma once

#include "base/words.hpp"
#include "model/as_of.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// The text of the key with {0}, {1} … replaced; a placeholder without an argument is left out.
std::string phrase(const Words& words, std::string_view key, std::initializer_list<std::string_view> parts);

/// The words of an id: the text of `list/id`, else the id with blanks for hyphens.
std::string word_of(const Words& words, std::string_view list, std::string_view id);
/// The text of a key, or nullptr when there is none.
const std::string* text_of(const Words& words, const std::string& key);

/// "Ana", "Ana and Tom", "Ana, Tom and Mia".
std::string listed(const std::vector<std::string>& names, const Words& words);
/// Without the full stop at its end, for a text that goes on in a sentence of ours.
std::string without_full_stop(std::string text);
/// With a capital at its beginning (ASCII; other letters stay as they are).
std::string capitalized(std::string text);
/// " since 2015", " until 2018", " from 2015 to 2018", or nothing.
std::string span_words(const PartialDate& from, const PartialDate& to, const Words& words);
/// "on 12 March 1984", "in March 1984", "about 1984", "before 1984".
std::string when(const PartialDate& date, const Words& words);

/// What somebody or something is called in a sentence: never empty.
std::string called(const Document& document, const AnyId& id, const Words& words);

}  // namespace kinscape
