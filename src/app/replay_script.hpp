// A replay script: what a person does, one step a line (format.md, "Replay").
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// One word of a step; `quoted` words stood in quotes: labels and texts, never ids.
struct ScriptWord {
    std::string text;
    bool quoted = false;
};

/// `rest` is all that follows the verb, as written, without a comment: what `type` types.
struct ScriptStep {
    int line = 0;
    std::string verb;
    std::vector<ScriptWord> words;
    std::string rest;
};

/// The text of the word at `at`, or nothing.
std::string word(const ScriptStep& step, std::size_t at);

/// All steps in order; blank lines and comments (`#` after a blank, outside quotes) are left out.
std::vector<ScriptStep> read_script(std::string_view text);

}  // namespace kinscape
