#include "cli/console.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace kinscape {
namespace {

void to_standard_error(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

}  // namespace

Console::Console(const Arguments& arguments)
    : quiet_(arguments.quiet),
      times_(arguments.times),
      terminal_(::isatty(STDERR_FILENO) == 1) {}

void Console::fault(std::string_view sentence) {
    clear_bar();
    to_standard_error(fmt::format("kinscape: {}\n", sentence));
    draw_bar();
}

void Console::remark(std::string_view sentence) {
    if (!quiet_) fault(sentence);
}

void Console::took(std::string_view step, std::chrono::steady_clock::duration time) {
    if (!times_) return;
    const double milliseconds = std::chrono::duration<double, std::milli>(time).count();
    clear_bar();
    to_standard_error(fmt::format("kinscape: {:>9.1f} ms  {}\n", milliseconds, step));
    draw_bar();
}

void Console::start_progress(std::size_t total) {
    total_ = total;
    at_ = 0;
}

void Console::next_file(std::string_view name) {
    ++at_;
    name_ = name;
    clear_bar();
    draw_bar();
}

void Console::end_progress() {
    clear_bar();
    total_ = 0;
}

void Console::clear_bar() {
    if (!bar_drawn_) return;
    to_standard_error("\r\x1b[K");
    bar_drawn_ = false;
}

void Console::draw_bar() {
    if (!terminal_ || quiet_ || total_ < 2) return;
    constexpr std::size_t width = 24;
    const std::size_t filled = width * (at_ - (at_ > 0 ? 1 : 0)) / total_;
    to_standard_error(fmt::format("\r\x1b[K[{}{}] {}/{} {}", std::string(filled, '#'),
                                  std::string(width - filled, '.'), at_, total_, name_));
    bar_drawn_ = true;
}

}  // namespace kinscape
