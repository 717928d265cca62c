// What mends a finding of the check of a map, where it can be done without asking what is meant.
#pragma once

#include "base/diagnostics.hpp"
#include "model/edit.hpp"
#include "scene/notation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// The words of its button, and the edits that belong together as one step of undo.
struct Mend {
    std::string words;
    std::vector<Edit> edits;
};

/// For the view that is shown. Nothing where only a person can say what is meant.
std::optional<Mend> mend_of(const Finding& finding, const Document& document, const View& view,
                            const Notation& notation);

}  // namespace kinscape
