#include "app/this_window.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <random>

namespace kinscape {

LockHolder this_window() {
    LockHolder window;
    std::array<char, 256> text{};
    if (::gethostname(text.data(), text.size() - 1) == 0) window.host = text.data();
    if (window.host.empty()) window.host = "this computer";
    text = {};
    window.user = ::getlogin_r(text.data(), text.size() - 1) == 0 ? std::string(text.data())
                                                                  : std::to_string(::getuid());
    window.process = ::getpid();
    window.process_start = start_of_process(window.process);
    std::random_device random;
    window.window = fmt::format("{:08x}{:08x}", random(), random());
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    window.since = fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", parts.tm_year + 1900, parts.tm_mon + 1,
                               parts.tm_mday, parts.tm_hour, parts.tm_min);
    return window;
}

}  // namespace kinscape
