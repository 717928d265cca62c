// Stopwatches of bench: the wall's clock, and the time that this thread worked.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace kinscape {

struct Timing {
    double least_ms = 0;
    double middle_ms = 0;
    std::size_t runs = 0;
};

enum class WatchKind : unsigned char { wall, thread };
double now_ms(WatchKind watch);

/// Runs the work until half a second is over, at least five times and at most 200.
Timing timed(const std::function<void()>& work, WatchKind watch = WatchKind::wall);
Timing timing_of(std::vector<double> times_ms);

/// "scene         500 people   least   0.61 ms   middle   0.64 ms   200 runs"
std::string line_of(const std::string& what, std::size_t people, const Timing& timing);

/// "a date   500 people   middle   8.61 ms   99 of 100  12.64 ms": no end of line.
std::string line_of_hundred(const std::string& what, std::size_t people, std::vector<double> times_ms);

}  // namespace kinscape
