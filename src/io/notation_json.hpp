// A notation profile from its file (assets/notation/NAME.json): one object whose `lists` hold every id in
// menu order with its words, meaning, source and drawing, and whose `older` holds older spellings.
#pragma once

#include "base/result.hpp"
#include "scene/notation.hpp"

#include <string>
#include <string_view>

namespace kinscape {

/// One sentence: the place in the file as a JSON pointer, and what is wrong there.
struct NotationError {
    std::string sentence;
};

/// Reads a whole profile. Every entry needs `id`, `words`, `meaning` and `source`; a number must be finite, a
/// line, mark or end must be one of those of notation.md 5.1; a tie may not be doubled.
Result<Notation, NotationError> notation_from(std::string_view json);

}  // namespace kinscape
