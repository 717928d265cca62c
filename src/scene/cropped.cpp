#include "scene/cropped.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double tolerance_mm = 0.01;

/// What is left of the stretch inside the window (Liang, Barsky 1984).
std::optional<std::pair<Vec2, Vec2>> stretch_inside(Vec2 from, Vec2 to, const Rect& window) {
    double begin = 0, end = 1;
    const Vec2 way = to - from;
    const auto keep = [&](double rate, double room) {
        if (rate == 0) return room >= 0;
        const double at = room / rate;
        if (rate < 0)
            begin = std::max(begin, at);
        else
            end = std::min(end, at);
        return begin <= end;
    };
    const bool some = keep(-way.x, from.x - window.min.x) && keep(way.x, window.max.x - from.x) &&
                      keep(-way.y, from.y - window.min.y) && keep(way.y, window.max.y - from.y);
    if (!some) return std::nullopt;
    return std::pair{begin > 0 ? mix(from, to, begin) : from, end < 1 ? mix(from, to, end) : to};
}

/// The line's pieces inside, pieces that meet as one.
Outline line_inside(Chain chain, const Rect& window) {
    if (chain.closed && !chain.points.empty()) chain.points.push_back(chain.points.front());
    Outline inside;
    for (std::size_t i = 0; i + 1 < chain.points.size(); ++i) {
        const auto piece = stretch_inside(chain.points[i], chain.points[i + 1], window);
        if (!piece) continue;
        if (inside.points.empty() || !(inside.points.back() == piece->first)) inside.move_to(piece->first);
        inside.line_to(piece->second);
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

bool lies_inside(const Rect& box, const Rect& window) {
    return window.contains(box.min) && window.contains(box.max);
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
            if (whole || (box && lies_inside(*box, window))) inside.marks.emplace_back(*glyphs);
            continue;
        }
        const Path& path = std::get<Path>(scene.marks[i]);
        const auto box = bounds(outline_of(scene, path));
        if (whole || (box && lies_inside(*box, window)))
            inside.add_like(outline_of(scene, path), path);
        else if (box && window.overlaps(*box))
            add_path_inside(inside, scene, path, window);
    }
    return inside;
}

}  // namespace kinscape
