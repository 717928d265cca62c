// The timeline drawn: a head with years and moments, a column of names, and for each person or household a
// line of life with what happened on it and, below it, what held: homes, ties, marks. Black on white it says
// as much as in colour.
#pragma once

#include "model/timeline.hpp"
#include "scene/look.hpp"
#include "scene/scene.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace kinscape {

/// Days to millimetres from the left end of the axis.
struct TimeAxis {
    Day first, last;
    double mm_per_year = 3;
    double x(const Day& day) const;
    Day day_at(double x) const;
    double width() const { return x(last); }
};

/// Where a row stands in the body, millimetres from its top.
struct TimelineBand {
    AnyId of;
    double top = 0, height = 0;
};
/// What can be pressed in the body.
struct TimelineItem {
    AnyId of;
    Rect box;
};

/// Three pictures that scroll together: the head along the axis, the names along the rows, the body both
/// ways. Each has its upper left corner at (0, 0).
struct TimelineScene {
    TimeAxis axis;
    Scene head, names, body;
    double head_height = 0, names_width = 0, body_height = 0;
    std::vector<TimelineBand> bands;
    std::vector<TimelineItem> items;
};
TimelineScene timeline_scene(const Timeline& timeline, double mm_per_year, const Look& look);

/// What the signs of this timeline mean, only those that are there.
struct TimelineKeyEntry {
    Scene sample;
    Vec2 size;
    std::string words;
};
std::vector<TimelineKeyEntry> timeline_key(const Timeline& timeline, const Look& look);

/// True for a view that asks for the timeline in place of a map.
inline bool is_timeline(const View& view) { return view.kind == "timeline"; }

/// The parts put together, rows `first` up to but not `end`, with the line of a day where one is given.
struct TimelinePart {
    std::size_t first = 0, end = 0;
    std::optional<Day> shown;
};
Scene put_together(const TimelineScene& parts, const TimelinePart& which, const Look& look);
/// How the rows are shared out to pieces no higher than that, head included.
std::vector<TimelinePart> timeline_pieces(const TimelineScene& parts, double height_mm);

}  // namespace kinscape
