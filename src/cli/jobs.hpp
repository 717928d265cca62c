// Work on many files at once: each job is a process of its own, so that one that crashes takes no other
// along.
#pragma once

#include "cli/exit_code.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace kinscape {

/// `work` for each of `count` files, at most `jobs` at a time; one job works here, without a further process.
/// An answer that is absent is of a file whose process ended before it was done.
std::vector<std::optional<ExitCode>> in_jobs(std::size_t count, std::size_t jobs,
                                             const std::function<ExitCode(std::size_t)>& work);

/// As many as the machine has cores.
std::size_t usual_jobs();

}  // namespace kinscape
