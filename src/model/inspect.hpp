// What is wrong or unlikely in a document that could be opened: references to nobody, cycles of ancestry,
// impossible dates, unknown ids. Places in the file and sentences: see Finding.
#pragma once

#include "base/diagnostics.hpp"
#include "model/document.hpp"
#include "model/vocabulary.hpp"

namespace kinscape {

/// All findings, in document order. `place` is filled, `line` is left 0: only the reader of the file knows
/// lines. `today` bounds what can have happened.
Diagnostics inspect(const Document& document, const Vocabulary& vocabulary, const Day& today);

}  // namespace kinscape
