// Replay: the real editor, off screen, on a script of what a person does (format.md, "Replay").
#pragma once

#include <string>
#include <vector>

namespace kinscape {

/// `words` are those behind the verb: SCRIPT -o DIR. Returns the exit code: 1 when a step cannot be done, its
/// number is said then.
int run_replay(const std::vector<std::string>& words);

}  // namespace kinscape
