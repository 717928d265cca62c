#include "layout/tie_ways.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinscape {

namespace {

/// Even-odd rule.
bool is_inside(Vec2 point, const std::vector<Vec2>& outline) {
    bool inside = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const Vec2 a = outline[i], b = outline[j];
        if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}

/// The point between `inner` (within) and `outer` where the way leaves.
Vec2 leaving(Vec2 inner, Vec2 outer, const TieEnd& end) {
    for (int i = 0; i < 24; ++i) {
        const Vec2 middle = mix(inner, outer, 0.5);
        (is_within(middle, end) ? inner : outer) = middle;
    }
    return outer;
}

Way cut_start(const Way& way, const TieEnd& end) {
    std::size_t last_within = way.size();
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
        if (is_within(way[i], end)) last_within = i;
    if (last_within == way.size()) return way;
    Way cut{leaving(way[last_within], way[last_within + 1], end)};
    cut.insert(cut.end(), way.begin() + static_cast<std::ptrdiff_t>(last_within) + 1, way.end());
    return cut;
}

}  // namespace

bool is_within(Vec2 point, const TieEnd& end) {
    if (end.outline) return is_inside(point, *end.outline);
    const Vec2 away = point - end.at;
    const double x = end.half.x + end.clear;
    const double y = end.half.y + end.clear;
    if (end.round) return (away.x / x) * (away.x / x) + (away.y / y) * (away.y / y) < 1;
    return std::abs(away.x) < x && std::abs(away.y) < y;
}

Way clipped(const Way& way, const TieEnd& from, const TieEnd& to) {
    Way cut = cut_start(way, from);
    std::reverse(cut.begin(), cut.end());
    cut = cut_start(cut, to);
    std::reverse(cut.begin(), cut.end());
    return cut;
}

Way bow(Vec2 from, Vec2 to, double sagitta) {
    const Vec2 chord = to - from;
    const double span = length(chord);
    if (span < 1e-6 || std::abs(sagitta) < 1e-6) return {from, to};
    const Vec2 side = turned(chord / span);
    const double h = std::abs(sagitta);
    const double radius = (span * span / 4 + h * h) / (2 * h);
    const double sign = sagitta > 0 ? 1 : -1;
    const Vec2 centre = mix(from, to, 0.5) + side * (sign * (h - radius));
    const double start = std::atan2((from - centre).y, (from - centre).x);
    double turn = std::atan2((to - centre).y, (to - centre).x) - start;
    const double full = 2 * std::numbers::pi;
    // The short way round, or the long one for a bow of more than half a circle.
    while (turn > std::numbers::pi)
        turn -= full;
    while (turn < -std::numbers::pi)
        turn += full;
    if (h > span / 2) turn += turn > 0 ? -full : full;
    const int steps = std::max(2, static_cast<int>(std::ceil(std::abs(turn) * radius / 0.9)));
    Way way;
    for (int i = 0; i <= steps; ++i) {
        const double angle = start + turn * i / steps;
        way.push_back(centre + Vec2{std::cos(angle), std::sin(angle)} * radius);
    }
    way.front() = from;
    way.back() = to;
    return way;
}

Way rounded(const Way& way, double reach) { return rounded(way, std::vector<double>(way.size(), reach)); }

Way rounded(const Way& way, const std::vector<double>& wanted) {
    if (way.size() < 3) return way;
    Way round{way.front()};
    for (std::size_t i = 1; i + 1 < way.size(); ++i) {
        const double before = distance(way[i - 1], way[i]);
        const double after = distance(way[i], way[i + 1]);
        const double reach = std::min({wanted[i], before / 2, after / 2});
        if (reach < 0.05) {
            round.push_back(way[i]);
            continue;
        }
        const Vec2 a = mix(way[i], way[i - 1], reach / before);
        const Vec2 b = mix(way[i], way[i + 1], reach / after);
        const int steps = std::max(3, static_cast<int>(std::ceil(2 * reach / 0.8)));
        for (int s = 0; s <= steps; ++s) {
            const double t = static_cast<double>(s) / steps;
            round.push_back(mix(mix(a, way[i], t), mix(way[i], b, t), t));
        }
    }
    round.push_back(way.back());
    return round;
}

Way curve_through(const Way& way, double reach) {
    const std::size_t n = way.size();
    if (n < 3) return way;
    std::vector<Vec2> along(n);
    for (std::size_t i = 1; i + 1 < n; ++i)
        along[i] = normalized(normalized(way[i] - way[i - 1]) + normalized(way[i + 1] - way[i]));
    // The ends turn by as much again as the curve does toward its next point.
    const auto mirrored = [](Vec2 chord, Vec2 toward) {
        const Vec2 axis = normalized(chord);
        return axis * (2 * dot(axis, toward)) - toward;
    };
    along[0] = mirrored(way[1] - way[0], along[1]);
    along[n - 1] = mirrored(way[n - 1] - way[n - 2], along[n - 2]);
    Way curve{way.front()};
    for (std::size_t i = 1; i < n; ++i) {
        const Vec2 a = way[i - 1], d = way[i];
        const double size = distance(a, d);
        const double before = i > 1 ? distance(way[i - 2], a) : size;
        const double after = i + 1 < n ? distance(d, way[i + 1]) : size;
        const Vec2 b = a + along[i - 1] * (reach * std::min(size, 2 * before));
        const Vec2 c = d - along[i] * (reach * std::min(size, 2 * after));
        const int steps = std::max(2, static_cast<int>(std::ceil(size / 0.9)));
        for (int s = 1; s <= steps; ++s) {
            const double t = static_cast<double>(s) / steps;
            const Vec2 ab = mix(a, b, t), bc = mix(b, c, t), cd = mix(c, d, t);
            curve.push_back(mix(mix(ab, bc, t), mix(bc, cd, t), t));
        }
    }
    return curve;
}

double turning_of(const Way& way) {
    double sum = 0;
    for (std::size_t i = 2; i < way.size(); ++i) {
        const Vec2 before = way[i - 1] - way[i - 2];
        const Vec2 after = way[i] - way[i - 1];
        sum += std::abs(std::atan2(cross(before, after), dot(before, after)));
    }
    return sum;
}

Way beside(const Way& way, double by) {
    if (std::abs(by) < 1e-9 || way.size() < 2) return way;
    Way moved;
    for (std::size_t i = 0; i < way.size(); ++i) {
        const Vec2 before = way[i > 0 ? i - 1 : 0];
        const Vec2 after = way[std::min(i + 1, way.size() - 1)];
        moved.push_back(way[i] + turned(normalized(after - before)) * by);
    }
    return moved;
}

}  // namespace kinscape
