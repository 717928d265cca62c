#include "draw/triangulate.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kinscape {
namespace {

using Triangle = std::array<std::uint32_t, 3>;

struct Ring {
    std::vector<Vec2> points;          // of all contours
    std::vector<std::uint32_t> order;  // the corners still to be cut, one way round
};

double turn(Vec2 a, Vec2 b, Vec2 c) { return cross(b - a, c - b); }

bool in_triangle(Vec2 point, Vec2 a, Vec2 b, Vec2 c) {
    return turn(a, b, point) >= 0 && turn(b, c, point) >= 0 && turn(c, a, point) >= 0;
}

/// True when the corner at `i` can be cut off: it turns outward and no other corner lies in it.
bool is_ear(const Ring& ring, std::size_t i) {
    const std::size_t count = ring.order.size();
    const Vec2 a = ring.points[ring.order[(i + count - 1) % count]];
    const Vec2 b = ring.points[ring.order[i]];
    const Vec2 c = ring.points[ring.order[(i + 1) % count]];
    if (turn(a, b, c) <= 0) return false;
    for (const std::uint32_t other : ring.order) {
        const Vec2 point = ring.points[other];
        if (point == a || point == b || point == c) continue;
        if (in_triangle(point, a, b, c)) return false;
    }
    return true;
}

/// How far right of `from` the edge a-b is met; infinite where it is not.
double met_at(Vec2 from, Vec2 a, Vec2 b) {
    if ((a.y > from.y) == (b.y > from.y)) return std::numeric_limits<double>::infinity();
    const double x = a.x + (b.x - a.x) * (from.y - a.y) / (b.y - a.y);
    return x >= from.x ? x - from.x : std::numeric_limits<double>::infinity();
}

/// The number in the ring's order of a corner that the hole's rightmost corner sees (Eberly, "Triangulation
/// by Ear Clipping").
std::size_t bridge_to(const Ring& ring, Vec2 from) {
    const std::size_t count = ring.order.size();
    double best = std::numeric_limits<double>::infinity();
    std::size_t edge = count;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = met_at(from, ring.points[ring.order[i]], ring.points[ring.order[(i + 1) % count]]);
        if (x < best) {
            best = x;
            edge = i;
        }
    }
    if (edge == count) return 0;
    const std::size_t next = (edge + 1) % count;
    const std::size_t start = ring.points[ring.order[edge]].x > ring.points[ring.order[next]].x ? edge : next;
    // A corner inside the triangle between the hole, the meeting point and the edge's end is in the way; the
    // one nearest to the ray's direction is seen instead.
    const Vec2 meeting{from.x + best, from.y};
    const Vec2 tip = ring.points[ring.order[start]];
    std::size_t seen = start;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < count; ++i) {
        const Vec2 point = ring.points[ring.order[i]];
        if (point.x < from.x || point == tip) continue;
        const bool within =
            tip.y > from.y ? in_triangle(point, from, meeting, tip) : in_triangle(point, from, tip, meeting);
        const double slope = std::abs(point.y - from.y) / std::max(1e-12, point.x - from.x);
        if (within && slope < least) {
            least = slope;
            seen = i;
        }
    }
    return seen;
}

/// Joins a hole to the ring by a bridge walked both ways.
void join(Ring& ring, std::uint32_t first, std::size_t count) {
    std::size_t rightmost = 0;
    for (std::size_t i = 1; i < count; ++i)
        if (ring.points[first + i].x > ring.points[first + rightmost].x) rightmost = i;
    const std::size_t at = bridge_to(ring, ring.points[first + rightmost]);
    std::vector<std::uint32_t> detour;
    for (std::size_t i = 0; i <= count; ++i)
        detour.push_back(first + static_cast<std::uint32_t>((rightmost + i) % count));
    detour.push_back(ring.order[at]);
    ring.order.insert(ring.order.begin() + static_cast<std::ptrdiff_t>(at) + 1, detour.begin(), detour.end());
}

bool is_convex(const std::vector<Vec2>& corners) {
    const std::size_t count = corners.size();
    for (std::size_t i = 0; i < count; ++i)
        if (turn(corners[i], corners[(i + 1) % count], corners[(i + 2) % count]) < 0) return false;
    return true;
}

Triangle cut(Ring& ring, std::size_t i) {
    const std::size_t count = ring.order.size();
    const Triangle ear{ring.order[(i + count - 1) % count], ring.order[i], ring.order[(i + 1) % count]};
    ring.order.erase(ring.order.begin() + static_cast<std::ptrdiff_t>(i));
    return ear;
}

std::vector<Triangle> ears(Ring& ring) {
    std::vector<Triangle> triangles;
    std::size_t at = 0;
    std::size_t missed = 0;
    while (ring.order.size() > 3) {
        const std::size_t count = ring.order.size();
        // Corners that lie on each other can leave no clean ear; any corner is better than a hole.
        const bool give_up = missed > count;
        if (give_up || is_ear(ring, at % count)) {
            triangles.push_back(cut(ring, at % count));
            missed = 0;
            // The next but one: long fans make slivers.
            ++at;
        } else {
            ++at;
            ++missed;
        }
    }
    if (ring.order.size() == 3) triangles.push_back({ring.order[0], ring.order[1], ring.order[2]});
    return triangles;
}

}  // namespace

double doubled_area(const std::vector<Vec2>& corners) {
    double sum = 0;
    for (std::size_t i = 0; i < corners.size(); ++i)
        sum += cross(corners[i] - corners[0], corners[(i + 1) % corners.size()] - corners[0]);
    return sum;
}

std::vector<Triangle> triangulated(const std::vector<Vec2>& outer,
                                   const std::vector<std::vector<Vec2>>& holes) {
    std::vector<Triangle> fan;
    if (holes.empty() && is_convex(outer)) {
        for (std::uint32_t i = 2; i < outer.size(); ++i)
            fan.push_back({0, i - 1, i});
        return fan;
    }
    Ring ring;
    ring.points = outer;
    ring.order.resize(outer.size());
    std::iota(ring.order.begin(), ring.order.end(), 0u);
    std::vector<std::pair<std::uint32_t, std::size_t>> joined;
    for (const auto& hole : holes) {
        joined.emplace_back(static_cast<std::uint32_t>(ring.points.size()), hole.size());
        ring.points.insert(ring.points.end(), hole.begin(), hole.end());
    }
    // From right to left: a bridge then never crosses a hole that is not yet joined.
    const auto right_end = [&](const auto& hole) {
        double x = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < hole.second; ++i)
            x = std::max(x, ring.points[hole.first + i].x);
        return x;
    };
    std::stable_sort(joined.begin(), joined.end(),
                     [&](const auto& a, const auto& b) { return right_end(a) > right_end(b); });
    for (const auto& [first, count] : joined)
        join(ring, first, count);
    return ears(ring);
}

}  // namespace kinscape
