#include "app/bench_clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace kinscape {
namespace {

constexpr double measured_for_ms = 500;
constexpr std::size_t least_runs = 5;
constexpr std::size_t most_runs = 200;

}  // namespace

double now_ms(WatchKind watch) {
    std::timespec time{};
    clock_gettime(watch == WatchKind::wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Timing timing_of(std::vector<double> times_ms) {
    if (times_ms.empty()) return {};
    std::sort(times_ms.begin(), times_ms.end());
    return {times_ms.front(), times_ms[times_ms.size() / 2], times_ms.size()};
}

Timing timed(const std::function<void()>& work, WatchKind watch) {
    std::vector<double> times;
    const double begin = now_ms(WatchKind::wall);
    work();  // Once to warm up.
    while (times.size() < least_runs ||
           (times.size() < most_runs && now_ms(WatchKind::wall) - begin < measured_for_ms)) {
        const double start = now_ms(watch);
        work();
        times.push_back(now_ms(watch) - start);
        if (now_ms(WatchKind::wall) - begin > 20 * measured_for_ms) break;
    }
    return timing_of(std::move(times));
}

std::string line_of_hundred(const std::string& what, std::size_t people, std::vector<double> times_ms) {
    std::sort(times_ms.begin(), times_ms.end());
    const auto at = [&](double share) {
        return times_ms[std::min(times_ms.size() - 1,
                                 static_cast<std::size_t>(share * static_cast<double>(times_ms.size())))];
    };
    return fmt::format("{:<22} {:>6} people   middle {:>6.2f} ms   99 of 100 {:>6.2f} ms", what, people,
                       at(0.5), at(0.99));
}

std::string line_of(const std::string& what, std::size_t people, const Timing& timing) {
    return fmt::format("{:<22} {:>6} people   least {:>10.4f} ms   middle {:>10.4f} ms   {:>3} runs\n", what,
                       people, timing.least_ms, timing.middle_ms, timing.runs);
}

}  // namespace kinscape
