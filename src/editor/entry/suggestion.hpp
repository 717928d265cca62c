// What to say of words that could not be read, and what was perhaps meant.
#pragma once

#include "editor/entry/line_reading.hpp"

namespace kinscape {

/// E1: "I read the name Sam but not “frend of”. Did you mean `close Rosa`?" `named` are the words that may
/// begin with a name, `unread` those that could not be read.
bool refuse_unread(LineReading& reading, EntryTokens named, EntryTokens unread);

/// E14: the marks at the end of the line have nothing that carries them.
bool refuse_marks(LineReading& reading);

}  // namespace kinscape
