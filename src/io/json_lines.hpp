// Lines of a JSON text: where the value of a JSON pointer stands, for messages about a file that a person may
// open in an editor.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// For each JSON pointer the line (from 1) on which its value begins; of a name that stands twice, the last.
/// What is not in the text takes the line of the nearest thing around it. One pass over the text, which may
/// be cut short or broken anywhere; lines end in \n.
std::vector<int> lines_of(std::string_view json, const std::vector<std::string>& pointers);

/// The line and column (from 1, in characters) of a byte of UTF-8 text; one past the end is allowed.
struct LineAndColumn {
    int line = 1;
    int column = 1;
};
LineAndColumn line_and_column(std::string_view text, std::size_t byte);

}  // namespace kinscape
