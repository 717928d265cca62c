// Bench: times the main operations on made-up families (style.md 24; figures in the note).
#pragma once

#include <string>
#include <vector>

namespace kinscape {

/// `words` are those behind the verb: what to time (nothing: all) and `--people N` (else 26, 100, 1,000 and
/// 10,000). Prints the least and the middle of several runs. Returns the exit code.
int run_bench(const std::vector<std::string>& words);

}  // namespace kinscape
