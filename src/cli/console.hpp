// What a call says about its work: on standard error, never mixed with results.
#pragma once

#include "cli/arguments.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace kinscape {

class Console {
public:
    explicit Console(const Arguments& arguments);

    /// A mistake or a loss: also said with --quiet.
    void fault(std::string_view sentence);
    /// A word about the work.
    void remark(std::string_view sentence);
    /// With --times: how long a step took.
    void took(std::string_view step, std::chrono::steady_clock::duration time);

    /// A bar for `total` files; drawn only on a terminal, and only for several of them.
    void start_progress(std::size_t total);
    /// The next file begins.
    void next_file(std::string_view name);
    void end_progress();

private:
    void clear_bar();
    void draw_bar();

    bool quiet_;
    bool times_;
    bool terminal_;
    std::size_t total_ = 0;
    std::size_t at_ = 0;
    bool bar_drawn_ = false;
    std::string name_;
};

/// Measures from its making on.
class Stopwatch {
public:
    Stopwatch() : start_(std::chrono::steady_clock::now()) {}
    std::chrono::steady_clock::duration elapsed() const { return std::chrono::steady_clock::now() - start_; }

private:
    std::chrono::steady_clock::time_point start_;
};

}  // namespace kinscape
