#include "scene/cropped.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double tolerance_mm = 0.01;

/// The line's pieces inside, pieces that meet as one.
Outline line_inside(Chain chain, const Rect& window) {
    if (chain.closed && !chain.points.empty()) chain.points.push_back(chain.points.front());
    Outline inside;
    for (std::size_t i = 0; i + 1 < chain.points.size(); ++i) {
        const Vec2 from = chain.points[i], to = chain.points[i + 1];
        const auto part = part_inside(from, to, window);
        if (!part) continue;
        const Vec2 begin = part->first > 0 ? mix(from, to, part->first) : from;
        if (inside.points.empty() || !(inside.points.back() == begin)) inside.move_to(begin);
        inside.line_to(part->last < 1 ? mix(from, to, part->last) : to);
    }
    return inside;
}

/// One side of the window taken off an area (Sutherland, Hodgman 1974); `room` is above 0 inside.
template <typename Room>
std::vector<Vec2> cut_off(const std::vector<Vec2>& corners, Room room) {
    std::vector<Vec2> left;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Vec2 from = corners[i], to = corners[(i + 1) % corners.size()];
        const double a = room(from), b = room(to);
        if (a >= 0) left.push_back(from);
        if ((a < 0) != (b < 0)) left.push_back(mix(from, to, a / (a - b)));
    }
    return left;
}

std::vector<Vec2> area_inside(std::vector<Vec2> corners, const Rect& window) {
    corners = cut_off(corners, [&](Vec2 p) { return p.x - window.min.x; });
    corners = cut_off(corners, [&](Vec2 p) { return window.max.x - p.x; });
    corners = cut_off(corners, [&](Vec2 p) { return p.y - window.min.y; });
    return cut_off(corners, [&](Vec2 p) { return window.max.y - p.y; });
}

void add_path_inside(Scene& to, const Scene& scene, const Path& path, const Rect& window) {
    const std::vector<Chain> chains = flattened(outline_of(scene, path), tolerance_mm);
    Path area = path, line = path;
    area.paint.stroke.reset();
    line.paint.fill.reset();
    Outline areas, lines;
    for (const Chain& chain : chains) {
        if (path.paint.fill)
            if (const auto corners = area_inside(chain.points, window); corners.size() > 2)
                areas.append(polygon(corners));
        if (path.paint.stroke) lines.append(line_inside(chain, window));
    }
    to.add_like(areas, area);
    to.add_like(lines, line);
}

}  // namespace

Scene cropped(const Scene& scene, const Rect& window, const std::vector<Cut>& cuts) {
    Scene inside;
    inside.paper = scene.paper;
    inside.tags = scene.tags;
    for (std::size_t i = 0; i < scene.marks.size(); ++i) {
        if (cuts[i] == Cut::left_out) continue;
        const bool whole = cuts[i] == Cut::whole;
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&scene.marks[i])) {
            const auto box = ink_of(scene, scene.marks[i]);
            if (whole || (box && window.contains(*box))) inside.marks.emplace_back(*glyphs);
            continue;
        }
        const Path& path = std::get<Path>(scene.marks[i]);
        const auto box = bounds(outline_of(scene, path));
        if (whole || (box && window.contains(*box)))
            inside.add_like(outline_of(scene, path), path);
        else if (box && window.overlaps(*box))
            add_path_inside(inside, scene, path, window);
    }
    return inside;
}

}  // namespace kinscape
