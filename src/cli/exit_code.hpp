// How a call ends: the exit codes of format.md, part 2.
#pragma once

namespace kinscape {

/// Ordered by weight: of several files the heaviest code is the call's.
enum class ExitCode : int { done = 0, found = 1, usage = 2, unreadable = 3, unwritable = 4, refused = 5 };

inline ExitCode heavier(ExitCode a, ExitCode b) { return a < b ? b : a; }

}  // namespace kinscape
