// A child process that is fed, read and ended by a deadline: the layout worker, the system's file dialog, the
// printer.
#pragma once

#include "base/result.hpp"

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

enum class ChildError { not_started, too_late, cancelled, crashed, too_much_output };

struct ChildRequest {
    /// Program and arguments; the program is looked up on PATH unless it holds a slash.
    std::vector<std::string> command;
    /// What the child reads on its standard input.
    std::string_view input;
    std::chrono::milliseconds deadline{10'000};
    /// Looked at every few milliseconds; when it turns true the child is killed. May be null.
    const std::atomic<bool>* stop = nullptr;
    std::size_t max_output = std::size_t{256} << 20;
};

struct ChildAnswer {
    int exit_code = 0;
    std::string output;
};

/// Runs the child to its end. Its standard error is ours. A child that died of a signal is `crashed`.
/// SIGPIPE of a child that stops reading is not raised here.
Result<ChildAnswer, ChildError> run_child(const ChildRequest& request);

/// The path of our own program, for starting it again as a worker.
std::string own_program();

}  // namespace kinscape
