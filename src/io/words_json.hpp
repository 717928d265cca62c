// The texts of one language from a file of assets/words: one object of keys and texts.
#pragma once

#include "base/result.hpp"
#include "base/words.hpp"

#include <string>
#include <string_view>

namespace kinscape {

struct WordsError {
    std::string sentence;
};

/// Adds the texts of the file to `words`; a key may stand in one file only.
Result<Done, WordsError> add_words(std::string_view json, Words& words);

}  // namespace kinscape
