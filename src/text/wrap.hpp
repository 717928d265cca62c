// Labels into lines: at blanks and where the script allows, never by hyphenating.
#pragma once

#include "text/shape.hpp"

#include <string_view>
#include <vector>

namespace kinscape {

struct WrapLimits {
    double width_mm = 26;
    /// What does not fit in so many lines ends in `…`.
    int lines = 3;
};

/// At least one line for a text with ink, none for an empty one. A word wider than the limit is broken
/// between letters (never inside a cluster).
std::vector<ShapedLineRef> wrapped(Typesetter& type, std::string_view text, const TextStyle& style,
                                   const WrapLimits& limits);

}  // namespace kinscape
