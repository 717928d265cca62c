#include "scene/ecomap_tie.hpp"

#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"
#include "scene/tie_line.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace kinscape {
namespace {

using line_units::u;
constexpr double tick_width = 1.2 * u;
constexpr double tick_apart = 4 * u;
// A shorter line has room for one group of ticks only.
constexpr double one_group_below = 60 * u;
constexpr ArrowSize plain_head{9 * u, 4.5 * u};
constexpr ArrowSize strong_head{15 * u, 8 * u};
constexpr double beside_line = 4.5 * u;  // an arrow beside the line from the ticks

bool is_strong(const EcomapMarks& marks) { return marks.strength == "strong"; }

/// Between two lengths: what the arrowheads leave of the line.
struct Between {
    double from = 0;
    double to = 0;
};

const StressStyle& stress_style_of(const Notation& notation, int stress) {
    static const StressStyle none;
    const Entry* entry = entry_of(notation, "stress", std::to_string(stress));
    return entry ? entry->stress : none;
}

/// Where the ticks of a level stand: groups at the quarters, or all along the line.
std::vector<double> tick_places(const StressStyle& style, double length, const Between& room) {
    std::vector<double> places;
    const double size = room.to - room.from;
    if (style.every > 0) {
        const double pitch = style.every * u;
        const int count = std::max(1, static_cast<int>(size / pitch));
        for (int i = 0; i < count; ++i)
            for (int k = 0; k < style.ticks; ++k)
                places.push_back(room.from + size / 2 + (i - (count - 1) / 2.0) * pitch +
                                 (k - (style.ticks - 1) / 2.0) * tick_apart);
        return places;
    }
    constexpr std::array<double, 3> quarters{0.25, 0.5, 0.75};
    for (const double group : quarters) {
        if (length < one_group_below && group != 0.5) continue;
        for (int i = 0; i < style.ticks; ++i)
            places.push_back(room.from + size * group + (i - (style.ticks - 1) / 2.0) * tick_apart);
    }
    return places;
}

void draw_stress(Pen& pen, const EcomapMarks& marks, std::span<const Vec2> axis, const Between& room) {
    if (marks.stress <= 0) return;
    const StressStyle& style = stress_style_of(pen.look().notation, marks.stress);
    const Track track(axis);
    if (style.wave) {
        TieStyle wave;
        wave.waves.push_back(*style.wave);
        return draw_tie(pen, wave, track.part(room.from, room.to), pen.palette().stress);
    }
    const double half = is_strong(marks) ? 8 * u : 5 * u;
    const double lean = std::tan(style.lean * std::numbers::pi / 180) * half;
    pen.begin();
    for (const double place : tick_places(style, track.length(), room)) {
        const Track::Spot spot = track.spot(place);
        pen.move_to(spot.aside(half) - spot.along * lean);
        pen.line_to(spot.aside(-half) + spot.along * lean);
    }
    pen.stroke(tick_width, pen.palette().stress);
}

/// Arrows that run beside the line, at its middle (notation.md 7.3, hartman).
void draw_flow_beside(Pen& pen, const EcomapMarks& marks, const Track& track, double away) {
    constexpr double half_shaft = 14 * u;
    const double middle = track.length() / 2, reach = std::min(half_shaft, middle * 0.8);
    const auto arrow = [&](double aside, double way) {
        const Track::Spot spot = track.spot(middle);
        const Vec2 along = spot.along * way;
        const Vec2 tip = spot.aside(aside) + along * reach;
        const Vec2 shaft[] = {tip - along * (2 * reach), tip - along * (plain_head.length * 0.8)};
        pen.begin();
        pen.chain(shaft);
        pen.stroke(u, pen.palette().ink);
        draw_arrow(pen, {tip, along}, plain_head, pen.palette().ink);
    };
    if (marks.to) arrow(away, 1);
    if (marks.from) arrow(-away, -1);
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
    const Color ink = pen.palette().ink;
    const bool beside = pen.look().notation.habits.flow == FlowArrow::beside_middle;
    const ArrowSize head = style.line.width > 2 || style.count > 2 ? strong_head : plain_head;
    const bool at_to = marks.to && !beside, at_from = marks.from && !beside;
    // The line runs into the arrowhead, but not so far that it blunts the tip.
    const double from = at_from ? head.length * 0.8 : 0;
    const double to = at_to ? size - head.length * 0.8 : size;
    for (int i = 0; i < style.count; ++i) {
        // Lines beside one another end where the arrowhead begins.
        const double aside = (i - (style.count - 1) / 2.0) * style.apart * u;
        const bool middle = std::abs(aside) < 1e-9;
        draw_line(pen, track, style.line,
                  {middle || !at_from ? from : head.length, middle || !at_to ? to : size - head.length, aside,
                   ink});
    }
    draw_stress(pen, marks, axis, {at_from ? head.length : 0, at_to ? size - head.length : size});
    if (beside) return draw_flow_beside(pen, marks, track, beside_line + (is_strong(marks) ? 8 : 5) * u);
    if (marks.to) draw_arrow(pen, track.spot(size), head, ink);
    Track::Spot first = track.spot(0);
    first.along = -first.along;
    if (marks.from) draw_arrow(pen, first, head, ink);
}

}  // namespace kinscape
