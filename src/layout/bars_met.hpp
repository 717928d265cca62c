// How many verticals one bar meets that lies above another between two rows: counted on x, as the pen would
// meet them (layout.md 2.3).
#pragma once

#include <cmath>
#include <span>

namespace kinscape {

inline constexpr double one_line = 0.6;  // millimetres: verticals closer than this look like one
inline constexpr double touch = 0.05;
inline constexpr int shared_price = 3;  // of two verticals that look like one, against one crossing

/// The verticals of a bar, `tops` from above and `feet` from below, and its two ends.
struct BarOnX {
    std::span<const double> tops;
    std::span<const double> feet;
    double from = 0;
    double to = 0;
    bool is_met_at(double x) const { return x > from - touch && x < to + touch; }
};

inline int bars_met(const BarOnX& upper, const BarOnX& lower) {
    int met = 0;
    for (const double top : lower.tops)
        met += upper.is_met_at(top);
    for (const double foot : upper.feet) {
        met += lower.is_met_at(foot);
        for (const double top : lower.tops)
            if (std::abs(foot - top) < one_line) met += shared_price;
    }
    return met;
}

}  // namespace kinscape
