#include "scene/line_pattern.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

/// How often a pattern repeats on a run and how much it is stretched to fit.
struct Fit {
    int count = 1;
    double stretch = 1;
};

/// `period` fits `size` after adding `extra` (what the last repeat lacks). Never squeezed below a sixth, so
/// that dashes and gaps stay above their floors (notation.md 9).
Fit fit(double size, double period, double extra) {
    Fit found;
    found.count = std::max(1, static_cast<int>(std::lround((size + extra) / period)));
    found.stretch = (size + extra) / (found.count * period);
    constexpr double least = 1 - 1.0 / 6;
    if (found.stretch < least && found.count > 1) {
        --found.count;
        found.stretch = (size + extra) / (found.count * period);
    }
    return found;
}

/// One run of a pattern: where it lies and the points that are shared by its dashes.
struct Cutter {
    Pen& pen;
    const Track& track;
    const LineRun& run;
    std::vector<Vec2> points{};

    void piece(double from, double to) {
        points.clear();
        track.append_part(from, to, run.aside, points);
        pen.chain(points);
    }
    void disc(double at, double radius) { pen.circle(track.spot(at).aside(run.aside), radius); }
};

void draw_dashes(Cutter& cut, const LinePattern& pattern, const Fit& fitted) {
    const double on = pattern.on * unit_mm * fitted.stretch;
    const double period = (pattern.on + pattern.off) * unit_mm * fitted.stretch;
    cut.pen.begin();
    for (int i = 0; i < fitted.count; ++i)
        cut.piece(cut.run.from + i * period, std::min(cut.run.to, cut.run.from + i * period + on));
    cut.pen.stroke(pattern.width * unit_mm, cut.run.color);
}

void draw_dots(Cutter& cut, const LinePattern& pattern, const Fit& fitted, double inset) {
    const double pitch = pattern.pitch * unit_mm * fitted.stretch;
    cut.pen.begin();
    for (int i = 0; i <= fitted.count; ++i)
        cut.disc(cut.run.from + inset + i * pitch, pattern.diameter * unit_mm / 2);
    cut.pen.fill(cut.run.color);
}

void draw_dash_dots(Cutter& cut, const LinePattern& pattern, const Fit& fitted) {
    const double u = unit_mm * fitted.stretch;
    const double period = (pattern.on + 2 * pattern.gap + pattern.diameter) * u;
    cut.pen.begin();
    for (int i = 0; i <= fitted.count; ++i)
        cut.piece(cut.run.from + i * period,
                  std::min(cut.run.to, cut.run.from + i * period + pattern.on * u));
    cut.pen.stroke(pattern.width * unit_mm, cut.run.color);
    cut.pen.begin();
    for (int i = 0; i < fitted.count; ++i)
        cut.disc(cut.run.from + i * period + (pattern.on + pattern.gap + pattern.diameter / 2) * u,
                 pattern.diameter * unit_mm / 2);
    cut.pen.fill(cut.run.color);
}

}  // namespace

void draw_line(Pen& pen, const Track& track, const LinePattern& pattern, const LineRun& run) {
    const double size = run.to - run.from;
    if (size <= 0 || track.empty()) return;
    Cutter cut{pen, track, run};
    const double dot = pattern.diameter * unit_mm;
    switch (pattern.kind) {
    case LineKind::none: return;
    case LineKind::solid:
        pen.begin();
        cut.piece(run.from, run.to);
        return pen.stroke(pattern.width * unit_mm, run.color);
    case LineKind::dash:
        return draw_dashes(cut, pattern,
                           fit(size, (pattern.on + pattern.off) * unit_mm, pattern.off * unit_mm));
    case LineKind::dot:
        if (size <= dot * 2) return;
        return draw_dots(cut, pattern, fit(size - dot, pattern.pitch * unit_mm, 0), dot / 2);
    case LineKind::dash_dot: {
        const double on = pattern.on * unit_mm;
        const double period = on + (2 * pattern.gap + pattern.diameter) * unit_mm;
        // Too short for one dot between two dashes: a plain stretch.
        if (size < period) return draw_dashes(cut, pattern, {1, size / on});
        return draw_dash_dots(cut, pattern, fit(size, period, -on));
    }
    }
}

void draw_line(Pen& pen, std::span<const Vec2> points, const LinePattern& pattern, Color color) {
    if (pattern.kind == LineKind::solid) {
        pen.begin();
        pen.chain(points);
        return pen.stroke(pattern.width * unit_mm, color);
    }
    const Track track(points);
    draw_line(pen, track, pattern, {0, track.length(), 0, color});
}

void draw_styled(Pen& pen, std::span<const Vec2> points, const LineStyle& style, double weight) {
    const Color ink = pen.palette().ink;
    LinePattern pattern = style.line;
    pattern.width = weight;
    if (style.count <= 1 && !style.beside) {
        if (pattern.kind != LineKind::solid) return draw_line(pen, points, pattern, ink);
        pen.begin();
        pen.chain(points);
        return pen.stroke_sharp(weight * unit_mm, ink);
    }
    const Track track(points);
    const double apart = style.apart * unit_mm;
    const double first = -apart * (style.beside ? 0.5 : (style.count - 1) / 2.0);
    if (style.beside) {
        LinePattern other = *style.beside;
        other.width = weight;
        draw_line(pen, track, pattern, {0, track.length(), first, ink});
        return draw_line(pen, track, other, {0, track.length(), -first, ink});
    }
    std::vector<Vec2> rail;
    for (int i = 0; i < style.count; ++i) {
        if (pattern.kind != LineKind::solid) {
            draw_line(pen, track, pattern, {0, track.length(), first + i * apart, ink});
            continue;
        }
        rail.clear();
        track.append_part(0, track.length(), first + i * apart, rail);
        pen.begin();
        pen.chain(rail);
        pen.stroke_sharp(weight * unit_mm, ink);
    }
}

void draw_loop(Pen& pen, std::span<const Vec2> points, const LinePattern& pattern, Color color) {
    const Track track(points, Track::Ends::closed);
    const LineRun run{0, track.length(), 0, color};
    Cutter loop{pen, track, run};
    switch (pattern.kind) {
    case LineKind::none: return;
    case LineKind::solid:
        pen.begin();
        pen.closed_chain(points);
        return pen.stroke(pattern.width * unit_mm, color);
    case LineKind::dash:
        return draw_dashes(loop, pattern, fit(run.to, (pattern.on + pattern.off) * unit_mm, 0));
    case LineKind::dot: {
        Fit fitted = fit(run.to, pattern.pitch * unit_mm, 0);
        fitted.stretch = run.to / (fitted.count * pattern.pitch * unit_mm);
        --fitted.count;
        return draw_dots(loop, pattern, fitted, 0);
    }
    case LineKind::dash_dot:
        return draw_dash_dots(loop, pattern,
                              fit(run.to, (pattern.on + 2 * pattern.gap + pattern.diameter) * unit_mm, 0));
    }
}

}  // namespace kinscape
