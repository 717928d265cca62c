// What on a map departs from its notation, or would be read two ways: ids that the profile has no drawing
// for, ids that it draws alike, orders that it prescribes (notation.md 0, 3.3, 5.3).
#pragma once

#include "base/diagnostics.hpp"
#include "model/document.hpp"
#include "scene/notation.hpp"

namespace kinscape {

/// Findings of level `notation`, in document order, each with its item and what can be done. `line` is left
/// 0.
Diagnostics notation_findings(const Document& document, const Notation& notation);

/// False where the view was told to leave the words of health out.
bool writes_health(const View& view);

}  // namespace kinscape
