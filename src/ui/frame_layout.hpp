// Where the parts of the window stand: look/README.md 1. Pixels at 100 %.
#pragma once

#include "base/geometry.hpp"

#include <algorithm>

namespace kinscape {

inline constexpr double top_bar_height = 48;
inline constexpr double tool_rail_width = 52;
inline constexpr double inspector_width = 320;
inline constexpr double time_bar_height = 56;
inline constexpr double status_height = 26;

enum class TimeBar : unsigned char { shown, hidden };

struct FrameLayout {
    Rect top_bar, tool_rail, inspector, time_bar, status, canvas;
};

inline constexpr double outline_width = 480;
// A canvas that is left with less is no use beside the outline.
inline constexpr double least_canvas_width = 320;

/// The outline stands left of the canvas and takes all of it where the window is narrow. Returns its place.
inline Rect take_outline(Rect& canvas) {
    const double wide =
        canvas.width() - outline_width >= least_canvas_width ? outline_width : canvas.width() - 1;
    const Rect place{canvas.min, {canvas.min.x + wide, canvas.max.y}};
    canvas.min.x += wide;
    return place;
}

inline constexpr double card_gap = 12;
inline constexpr double foot_row_height = 90;
/// The row of cards at the foot of the canvas: the entry and the small map.
inline Rect foot_row(const Rect& canvas) {
    return {{canvas.min.x + card_gap, canvas.max.y - card_gap - foot_row_height},
            {canvas.max.x - card_gap, canvas.max.y - card_gap}};
}

/// The parts of a window of this size. The canvas takes what is left, and never less than one pixel.
inline FrameLayout frame_layout(Vec2 size, TimeBar time_bar) {
    FrameLayout parts;
    const double floor = size.y - status_height;
    const double wall = size.x - inspector_width;
    const double sill = time_bar == TimeBar::shown ? floor - time_bar_height : floor;
    parts.top_bar = {{0, 0}, {size.x, top_bar_height}};
    parts.tool_rail = {{0, top_bar_height}, {tool_rail_width, size.y}};
    parts.inspector = {{wall, top_bar_height}, {size.x, floor}};
    parts.time_bar = {{tool_rail_width, sill}, {wall, floor}};
    parts.status = {{0, floor}, {size.x, size.y}};
    parts.canvas = {{tool_rail_width, top_bar_height},
                    {std::max(tool_rail_width + 1, wall), std::max(top_bar_height + 1, sill)}};
    return parts;
}

}  // namespace kinscape
