// What the calls of the command line print as JSON (format.md, "What the calls print as JSON"). Each answer
// ends without a newline; with a file name it is one line, `"file"` first.
#pragma once

#include "base/diagnostics.hpp"
#include "layout/geometry.hpp"
#include "model/snapshot.hpp"
#include "scene/notation.hpp"

#include <string>
#include <string_view>

namespace kinscape {

/// Numbers have at most three decimals: a micrometre.
std::string layout_answer(const Snapshot& snapshot, const Geometry& geometry, std::string_view file = {});
std::string check_answer(const Diagnostics& findings, std::string_view file = {});
std::string notation_answer(const Notation& notation);

}  // namespace kinscape
