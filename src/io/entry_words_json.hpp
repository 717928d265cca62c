// The words of quick entry from a file of assets/quick_entry: an object of lists, each a list of words or an
// object of words and what they mean.
#pragma once

#include "base/result.hpp"
#include "model/entry_words.hpp"

#include <string>
#include <string_view>

namespace kinscape {

struct EntryWordsError {
    std::string sentence;
};

Result<EntryWords, EntryWordsError> entry_words_from(std::string_view json);

}  // namespace kinscape
