// A notation profile from its file (assets/notation/NAME.json, or a user's own): one object whose `lists`
// hold ids with their words, meaning, source and drawing. A profile that is `based_on` another holds only
// what it changes of it.
#pragma once

#include "base/result.hpp"
#include "scene/notation.hpp"

#include <string>
#include <string_view>

namespace kinscape {

/// One sentence that begins with the line of the fault and its place as a JSON pointer.
struct NotationError {
    std::string sentence;
    int line = 0;
};

/// The id of the profile that this one is based on; empty where it is based on none.
Result<std::string, NotationError> base_of_notation(std::string_view json);

/// Reads a whole profile. Without a base every entry needs `id`, `words`, `meaning` and `source`; over a base
/// an entry needs `id` and what it changes, and one with nothing more says that the profile has this drawing
/// for its own. A number must be finite and in its range, a line, mark or end one of the drawing terms, a
/// member known, an id new in its list.
Result<Notation, NotationError> notation_from(std::string_view json, const Notation* base = nullptr);

}  // namespace kinscape
