#include "scene/crossing_halo.hpp"

#include "scene/household_loop.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double u = unit_mm;
constexpr double halo_width = 1.25 * u + 2 * 1.2 * u;
constexpr double beyond_tie = 2 * u;
// A tie that runs almost along the line is not cut open for its whole length.
constexpr double least_sine = 0.35;

Rect box_of(std::span<const Vec2> points) {
    Rect box{points.front(), points.front()};
    for (const Vec2 point : points)
        box = {{std::min(box.min.x, point.x), std::min(box.min.y, point.y)},
               {std::max(box.max.x, point.x), std::max(box.max.y, point.y)}};
    return box;
}

bool lies_inside(const std::vector<Vec2>& polygon, Vec2 point) {
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Vec2 a = polygon[j], b = polygon[i];
        if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x))
            inside = !inside;
    }
    return inside;
}

}  // namespace

void CrossingHalos::add_tie(std::span<const Vec2> axis, double half) {
    if (axis.size() < 2) return;
    ties_.push_back({{axis.begin(), axis.end()}, box_of(axis), half});
}

Color CrossingHalos::paper_at(const Pen& pen, Vec2 point) const {
    for (const HomeOutline* home : homes_)
        if (lies_inside(home->outline, point)) return home_tint(pen.palette());
    return pen.palette().paper;
}

void CrossingHalos::draw_segment(Pen& pen, Vec2 from, Vec2 to, const DrawnTie& tie) const {
    const double size = distance(from, to);
    if (size < u) return;
    const Vec2 along = (to - from) / size;
    for (std::size_t i = 1; i < tie.axis.size(); ++i) {
        const Vec2 a = tie.axis[i - 1], b = tie.axis[i];
        const double over_a = cross(along, a - from), over_b = cross(along, b - from);
        if (over_a * over_b > 0 || over_a == over_b) continue;
        const Vec2 meeting = mix(a, b, over_a / (over_a - over_b));
        const double at = dot(meeting - from, along);
        if (at < 0 || at > size) continue;
        const double sine = std::max(least_sine, std::abs(over_b - over_a) / distance(a, b));
        const double reach = (tie.half + beyond_tie) / sine;
        pen.begin();
        pen.move_to(from + along * std::max(0.0, at - reach));
        pen.line_to(from + along * std::min(size, at + reach));
        pen.halo(halo_width, paper_at(pen, meeting));
    }
}

void CrossingHalos::draw(Pen& pen, std::span<const Vec2> line) const {
    if (ties_.empty() || line.size() < 2) return;
    const Rect box = box_of(line);
    for (const DrawnTie& tie : ties_) {
        if (tie.box.max.x < box.min.x || tie.box.min.x > box.max.x || tie.box.max.y < box.min.y ||
            tie.box.min.y > box.max.y)
            continue;
        for (std::size_t i = 1; i < line.size(); ++i)
            draw_segment(pen, line[i - 1], line[i], tie);
    }
}

}  // namespace kinscape
