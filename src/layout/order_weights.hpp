// Weights of the search on the order of the rows, one crossing being 10 (layout.md 2.3).
#pragma once

namespace kinscape::order_weight {

inline constexpr double crossing = 10;
inline constexpr double birth_order = 60;
inline constexpr double birth_order_relaxed = 3;
inline constexpr double birth_order_two_homes = 8;
inline constexpr double birth_order_undated = 20;
inline constexpr double stranger_between = 1.5;
inline constexpr double twins_apart = 12;
inline constexpr double not_neighbours = 6;
inline constexpr double each_between = 1.2;
inline constexpr double parents_apart = 3;
inline constexpr double union_order = 3;
inline constexpr double length = 0.12;  // a symbol width
inline constexpr double width = 0.2;
inline constexpr double lane = 0.15;
inline constexpr double man_right = 0.3;

}  // namespace kinscape::order_weight
