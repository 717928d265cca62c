#include "scene/ecomap_tie.hpp"

#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinscape {
namespace {

constexpr double u = unit_mm;
constexpr double tick_width = 1.2 * u;
constexpr double tick_apart = 4 * u;
// A shorter line has room for one group of ticks only.
constexpr double one_group_below = 60 * u;
constexpr ArrowSize plain_head{9 * u, 4.5 * u};
constexpr ArrowSize strong_head{15 * u, 8 * u};

bool is_strong(const EcomapMarks& marks) { return marks.strength == "strong"; }

/// Between two lengths: what the arrowheads leave of the line.
struct Between {
    double from = 0;
    double to = 0;
};

void draw_ticks(Pen& pen, const EcomapMarks& marks, const Track& track, const Between& room) {
    if (marks.stress <= 0) return;
    const double half = is_strong(marks) ? 8 * u : 5 * u;
    constexpr std::array<double, 3> quarters{0.25, 0.5, 0.75};
    constexpr std::array<double, 1> middle{0.5};
    const std::span<const double> groups = track.length() < one_group_below
                                               ? std::span<const double>(middle)
                                               : std::span<const double>(quarters);
    pen.begin();
    for (const double group : groups)
        for (int i = 0; i < marks.stress; ++i) {
            const double at =
                room.from + (room.to - room.from) * group + (i - (marks.stress - 1) / 2.0) * tick_apart;
            add_rung(pen, track.spot(at), -half, half);
        }
    pen.stroke(tick_width, pen.palette().stress);
}

}  // namespace

bool tells_ecomap_fields(const Span* span) {
    return span && (!span->strength.empty() || span->stress || !span->flow.empty());
}

EcomapMarks ecomap_marks_of(const Span* span) {
    EcomapMarks marks;
    if (!span) return marks;
    marks.strength = span->strength;
    marks.stress = static_cast<int>(std::clamp(std::lround(span->stress.value_or(0)), 0L, 3L));
    marks.to = span->flow == "to" || span->flow == "both";
    marks.from = span->flow == "from" || span->flow == "both";
    return marks;
}

void draw_ecomap_tie(Pen& pen, const EcomapMarks& marks, std::span<const Vec2> axis) {
    const Track track(axis);
    const double size = track.length();
    const bool bare = marks.stress == 0 && !marks.to && !marks.from;
    if (track.empty() || (marks.strength == "none" && bare)) return;
    const LineStyle& style = style_of(pen.look().notation.strengths,
                                      marks.strength.empty() ? "moderate" : marks.strength, "moderate");
    const ArrowSize head = is_strong(marks) ? strong_head : plain_head;
    const Color ink = pen.palette().ink;
    // The line runs into the arrowhead, but not so far that it blunts the tip.
    const double from = marks.from ? head.length * 0.8 : 0;
    const double to = marks.to ? size - head.length * 0.8 : size;
    draw_line(pen, track, style.line, {from, to, 0, ink});
    draw_ticks(pen, marks, track, {marks.from ? head.length : 0, marks.to ? size - head.length : size});
    if (marks.to) draw_arrow(pen, track.spot(size), head, ink);
    Track::Spot first = track.spot(0);
    first.along = -first.along;
    if (marks.from) draw_arrow(pen, first, head, ink);
}

}  // namespace kinscape
