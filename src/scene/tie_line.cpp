#include "scene/tie_line.hpp"

#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinscape {
namespace {

using line_units::u;
// Shorter than this a burst shrinks to half the length and marks along the line keep two (notation.md 5.1).
constexpr double short_tie = 40 * u;
// No peak of a wave stands nearer to a corner of the route.
constexpr double free_at_corner = 3 * u;

/// One tie being drawn: where its middle opens and where its lines end before an arrowhead.
struct LineDrawing {
    Pen& pen;
    const TieStyle& style;
    const Track track;
    Color color;
    double gap = 0;     // half of the opening in the middle
    double span = 0;    // length of a burst; 0: none
    double before = 0;  // where waves and rails aside begin and end
    double after = 0;

    double middle() const { return track.length() / 2; }
};

double head_length(const TieTip& end) {
    return end.kind == EndKind::arrow || end.kind == EndKind::arrow_hollow ? end.length * u : 0;
}

LineDrawing drawing_of(Pen& pen, const TieStyle& style, std::span<const Vec2> axis, Color color) {
    LineDrawing tie{pen, style, Track(axis), color};
    const double size = tie.track.length();
    for (const Mid& mid : style.mid)
        if (mid.mark == MidMark::gap) tie.gap = mid.half * u;
    for (const Wave& wave : style.waves)
        if (wave.span) tie.span = *wave.span * u;
    if (tie.span > 0 && size < short_tie) {
        tie.span = size / 2;
        tie.gap = tie.span / 2;
    }
    tie.gap = std::min(tie.gap, size * 0.45);
    tie.before = head_length(style.start);
    tie.after = size - head_length(style.end);
    return tie;
}

/// Calls `draw(from, to)` for the parts that the opening in the middle leaves.
template <class Draw>
void each_part(const LineDrawing& tie, double from, double to, Draw&& draw) {
    if (tie.gap <= 0) return draw(from, to);
    draw(from, tie.middle() - tie.gap);
    draw(tie.middle() + tie.gap, to);
}

void draw_rails(const LineDrawing& tie) {
    for (const Rail& rail : tie.style.rails) {
        const bool on_axis = rail.at == 0;
        // On the axis the line runs into the arrowhead, but not so far that it blunts the tip.
        const double from = on_axis ? tie.before / 2 : tie.before;
        const double to = on_axis ? (tie.after + tie.track.length()) / 2 : tie.after;
        each_part(tie, from, to, [&](double a, double b) {
            draw_line(tie.pen, tie.track, rail.line, {a, b, rail.at * u, tie.color});
        });
    }
}

/// A whole number of half waves between the lengths, first and last point on the wave's own axis.
void add_zigzag(const LineDrawing& tie, const Wave& wave, double from, double to) {
    const double wanted = wave.wavelength * u / 2;
    const int halves = std::max(2, static_cast<int>(std::lround((to - from) / wanted)));
    const double half = (to - from) / halves;
    const double corner = tie.track.nearest_corner((from + to) / 2);
    tie.pen.move_to(tie.track.spot(from).aside(wave.at * u));
    for (int i = 0; i < halves; ++i) {
        double at = from + (i + 0.5) * half;
        if (corner >= 0 && std::abs(tie.track.nearest_corner(at) - at) < free_at_corner) continue;
        const double peak = (i % 2 == 0 ? -wave.amplitude : wave.amplitude) + wave.at;
        tie.pen.line_to(tie.track.spot(at).aside(peak * u));
    }
    tie.pen.line_to(tie.track.spot(to).aside(wave.at * u));
}

void add_sine(const LineDrawing& tie, const Wave& wave, double from, double to) {
    constexpr int pieces_a_half = 8;
    const double wanted = wave.wavelength * u / 2;
    const int halves = std::max(2, static_cast<int>(std::lround((to - from) / wanted)));
    const int pieces = halves * pieces_a_half;
    for (int i = 0; i <= pieces; ++i) {
        const double turn = 3.14159265358979 * i / pieces_a_half;
        const double aside = (wave.at - wave.amplitude * std::sin(turn)) * u;
        const Vec2 point = tie.track.spot(from + (to - from) * i / pieces).aside(aside);
        i == 0 ? tie.pen.move_to(point) : tie.pen.line_to(point);
    }
}

void draw_waves(const LineDrawing& tie) {
    for (const Wave& wave : tie.style.waves) {
        const auto add = [&](double from, double to) {
            if (to - from <= 2 * u) return;
            wave.sine ? add_sine(tie, wave, from, to) : add_zigzag(tie, wave, from, to);
        };
        tie.pen.begin();
        // A burst stands in the opening; a wave of the whole length is cut by it.
        if (wave.span)
            add(tie.middle() - tie.span / 2, tie.middle() + tie.span / 2);
        else
            each_part(tie, tie.before, tie.after, add);
        tie.pen.stroke(wave.width * u, tie.color);
    }
}

/// Where the marks along the line stand: at fractions, or at a pitch, centred, two at the least.
std::vector<double> along_places(const LineDrawing& tie) {
    const Along& along = tie.style.along;
    std::vector<double> places;
    const double size = tie.track.length();
    for (const double fraction : along.fractions)
        places.push_back(fraction * size);
    if (along.pitch <= 0) return places;
    // Closed rings must not stand beyond the ends of the line.
    const double room = size - 2 * along.radius * u;
    const int count = std::max(2, static_cast<int>(room / (along.pitch * u)) + 1);
    const double pitch = std::min(along.pitch * u, room / (count - 1));
    for (int i = 0; i < count; ++i)
        places.push_back(size / 2 + (i - (count - 1) / 2.0) * pitch);
    return places;
}

void draw_along(const LineDrawing& tie) {
    const Along& along = tie.style.along;
    if (along.mark == AlongMark::none) return;
    tie.pen.begin();
    for (const double place : along_places(tie)) {
        const Track::Spot spot = tie.track.spot(place);
        switch (along.mark) {
        case AlongMark::none: break;
        case AlongMark::rung: add_rung(tie.pen, spot, -along.from * u, -along.to * u); break;
        case AlongMark::bead:
        case AlongMark::ring: tie.pen.circle(spot.at, along.radius * u); break;
        case AlongMark::chevron: add_chevron(tie.pen, spot, {along.length * u, along.half * u}); break;
        }
    }
    if (along.mark == AlongMark::bead) return tie.pen.fill(tie.color);
    if (along.mark == AlongMark::ring)
        return tie.pen.fill_and_stroke(tie.pen.palette().paper, along.width * u, tie.color);
    tie.pen.stroke(along.width * u, tie.color);
}

/// A point beside the spot: so far along and so far aside.
Vec2 beside(const Track::Spot& spot, double along, double aside) {
    return spot.at + spot.along * along + turned(spot.along) * aside;
}

void draw_mid(const LineDrawing& tie, const Mid& mid) {
    Pen& pen = tie.pen;
    const Track::Spot spot = tie.track.spot(tie.middle() + mid.at * u);
    const double h = mid.half * u;
    const double width = mid.width * u;
    pen.begin();
    switch (mid.mark) {
    case MidMark::gap: return;
    case MidMark::ring:
        pen.circle(spot.at, mid.radius * u);
        return pen.fill_and_stroke(pen.palette().paper, width, tie.color);
    case MidMark::bar: add_rung(pen, spot, -h, h); return pen.stroke(width, tie.color);
    case MidMark::x:
        pen.move_to(beside(spot, -h, -h));
        pen.line_to(beside(spot, h, h));
        pen.move_to(beside(spot, -h, h));
        pen.line_to(beside(spot, h, -h));
        return pen.stroke(width, tie.color);
    case MidMark::box: {
        const Vec2 corners[] = {beside(spot, -h, -h), beside(spot, h, -h), beside(spot, h, h),
                                beside(spot, -h, h)};
        pen.closed_chain(corners);
        return pen.fill_and_stroke(pen.palette().paper, width, tie.color);
    }
    case MidMark::triangle: {
        const Vec2 corners[] = {beside(spot, -h, -h), beside(spot, h, 0), beside(spot, -h, h)};
        pen.closed_chain(corners);
        return pen.fill_and_stroke(pen.palette().paper, width, tie.color);
    }
    }
}

/// `tip`: the end of the line, looking outwards.
void draw_end(const LineDrawing& tie, const TieTip& end, const Track::Spot& tip) {
    Pen& pen = tie.pen;
    const ArrowSize size{end.length * u, end.half * u};
    switch (end.kind) {
    case EndKind::none: return;
    case EndKind::bar:
        pen.begin();
        add_rung(pen, {tip.at - tip.along * (end.width * u / 2), tip.along}, -size.half, size.half);
        return pen.stroke(end.width * u, tie.color);
    case EndKind::dot:
        pen.begin();
        pen.circle(tip.at - tip.along * (end.radius * u), end.radius * u);
        return pen.fill(tie.color);
    case EndKind::chevron:
        pen.begin();
        for (int i = 0; i < end.count; ++i)
            add_chevron(pen, {tip.at - tip.along * (i * end.step * u), tip.along}, size);
        return pen.stroke(end.width * u, tie.color);
    case EndKind::arrow: return draw_arrow(pen, tip, size, tie.color);
    case EndKind::arrow_hollow: return draw_hollow_arrow(pen, tip, size, tie.color);
    }
}

void draw_wedge(const LineDrawing& tie) {
    constexpr int steps = 24;
    const Wedge& wedge = *tie.style.wedge;
    std::vector<Vec2> corners;
    for (int side = 0; side < 2; ++side)
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(side == 0 ? i : steps - i) / steps;
            const double half = (wedge.from + (wedge.to - wedge.from) * t) * u / 2;
            corners.push_back(tie.track.spot(t * tie.track.length()).aside(side == 0 ? half : -half));
        }
    tie.pen.begin();
    tie.pen.closed_chain(corners);
    tie.pen.fill(tie.color);
}

}  // namespace

void draw_tie(Pen& pen, const TieStyle& style, std::span<const Vec2> axis, Color color) {
    const LineDrawing tie = drawing_of(pen, style, axis, color);
    if (tie.track.empty()) return;
    if (style.wedge) draw_wedge(tie);
    draw_rails(tie);
    draw_waves(tie);
    draw_along(tie);
    for (const Mid& mid : style.mid)
        draw_mid(tie, mid);
    Track::Spot first = tie.track.spot(0);
    first.along = -first.along;
    draw_end(tie, style.start, first);
    draw_end(tie, style.end, tie.track.spot(tie.track.length()));
}

std::vector<Vec2> trimmed_ends(std::span<const Vec2> axis, double by) {
    double whole = 0;
    for (std::size_t i = 1; i < axis.size() && whole <= 4 * by; ++i)
        whole += distance(axis[i - 1], axis[i]);
    if (whole <= 4 * by) return {axis.begin(), axis.end()};
    // Where the way along the axis is `by` long: the piece that holds it, and the point on it.
    const auto cut = [by](auto next) {
        double passed = 0;
        for (Vec2 from = *next++;; from = *next++) {
            const double size = distance(from, *next);
            if (passed + size > by) return std::pair(next, mix(from, *next, (by - passed) / size));
            passed += size;
        }
    };
    const auto [first, start] = cut(axis.begin());
    const auto [last, end] = cut(axis.rbegin());
    std::vector<Vec2> trimmed;
    trimmed.reserve(axis.size() + 2);
    trimmed.push_back(start);
    trimmed.insert(trimmed.end(), first, last.base());
    trimmed.push_back(end);
    return trimmed;
}

}  // namespace kinscape
