#include "draw/fill_mesh.hpp"

#include "draw/triangulate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinscape {
namespace {

// A corner's edge strip reaches out at most so many half pixels.
constexpr double longest_tip = 2.5;

using Corners = std::vector<Vec2>;

/// An outer contour, clockwise on the page, and what is cut out of it, the other way round.
struct Region {
    Corners outer;
    std::vector<Corners> holes;
};

Corners distinct(const Chain& chain, double least) {
    Corners kept;
    for (const Vec2 point : chain.points)
        if (kept.empty() || distance(kept.back(), point) > least) kept.push_back(point);
    while (kept.size() > 1 && distance(kept.back(), kept.front()) <= least)
        kept.pop_back();
    return kept;
}

bool holds(const Corners& outer, Vec2 point) {
    bool within = false;
    for (std::size_t i = 0; i < outer.size(); ++i) {
        const Vec2 a = outer[i];
        const Vec2 b = outer[(i + 1) % outer.size()];
        if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
            within = !within;
    }
    return within;
}

/// Contours that go the way of the largest one are outer; the others are holes of the smallest outer one
/// around them, or outer ones themselves where there is none.
std::vector<Region> regions_of(const std::vector<Chain>& contours, double least) {
    std::vector<Corners> rings;
    double largest = 0;
    for (const Chain& chain : contours) {
        Corners corners = distinct(chain, least);
        const double area = corners.size() < 3 ? 0 : doubled_area(corners);
        if (std::abs(area) < least * least) continue;
        if (std::abs(area) > std::abs(largest)) largest = area;
        rings.push_back(std::move(corners));
    }
    if (largest < 0)
        for (Corners& ring : rings)
            std::ranges::reverse(ring);
    std::vector<Region> regions;
    std::vector<Corners> inner;
    for (Corners& ring : rings) {
        if (doubled_area(ring) > 0)
            regions.push_back({std::move(ring), {}});
        else
            inner.push_back(std::move(ring));
    }
    const std::size_t outers = regions.size();
    for (Corners& ring : inner) {
        Region* around = nullptr;
        for (std::size_t i = 0; i < outers; ++i)
            if (holds(regions[i].outer, ring.front()) &&
                (!around || doubled_area(regions[i].outer) < doubled_area(around->outer)))
                around = &regions[i];
        if (around) {
            around->holes.push_back(std::move(ring));
        } else {
            std::ranges::reverse(ring);
            regions.push_back({std::move(ring), {}});
        }
    }
    return regions;
}

double perimeter(const Corners& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        sum += distance(ring[i], ring[(i + 1) % ring.size()]);
    return sum;
}

/// How far the inside can be drawn in before it is gone, and how round it is: 1 for a disc or a square, 0 for
/// a long bar.
struct Thickness {
    double inset = 0;
    double roundness = 0;
};

Thickness thickness_of(const Region& region) {
    double area = doubled_area(region.outer) / 2;
    double around = perimeter(region.outer);
    for (const Corners& hole : region.holes) {
        area += doubled_area(hole) / 2;
        around += perimeter(hole);
    }
    Thickness found{std::max(0.0, area) / around, 0};
    if (!region.holes.empty()) return found;
    Vec2 middle;
    for (const Vec2 corner : region.outer)
        middle = middle + corner / static_cast<double>(region.outer.size());
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < region.outer.size(); ++i) {
        const Vec2 a = region.outer[i];
        const Vec2 along = normalized(region.outer[(i + 1) % region.outer.size()] - a);
        nearest = std::min(nearest, cross(along, middle - a));
    }
    found.inset = std::max(found.inset, nearest);
    found.roundness = std::clamp(found.inset * around / area - 1, 0.0, 1.0);
    return found;
}

class Fill {
public:
    Fill(Mesh& mesh, Color color, const MeshClass& mesh_class) : mesh_(mesh), class_(mesh_class) {
        form_.color = {color.red, color.green, color.blue, 255};
    }

    void add(const Region& region) {
        const Thickness thickness = thickness_of(region);
        form_.half_width = static_cast<float>(-std::max(thickness.inset, 1e-6));
        form_.fringe[3] = static_cast<std::int8_t>(std::lround(thickness.roundness * 127));
        inside_.clear();
        ring(region.outer);
        for (const Corners& hole : region.holes)
            ring(hole);
        for (const auto& [a, b, c] : triangulated(region.outer, region.holes))
            mesh_.triangle(inside_[a], inside_[b], inside_[c]);
    }

private:
    /// The vertices of one contour on both sides of its edge, and the strip between them.
    void ring(const Corners& corners) {
        const std::size_t count = corners.size();
        const std::size_t first = inside_.size();
        std::vector<std::uint32_t> outside;
        for (std::size_t i = 0; i < count; ++i) {
            const Vec2 before = turned(normalized(corners[i] - corners[(i + count - 1) % count]));
            const Vec2 after = turned(normalized(corners[(i + 1) % count] - corners[i]));
            const Vec2 inward =
                (before + after) / std::max(1 + dot(before, after), 2 / longest_tip / longest_tip);
            form_.place = as_floats(corners[i] - class_.origin);
            form_.outward = as_floats(inward);
            form_.across = {1, 0};
            inside_.push_back(mesh_.add(form_));
            form_.across = {0, 0};
            outside.push_back(mesh_.add(form_));
        }
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t next = (i + 1) % count;
            mesh_.triangle(inside_[first + i], outside[i], outside[next]);
            mesh_.triangle(inside_[first + i], outside[next], inside_[first + next]);
        }
    }

    Mesh& mesh_;
    const MeshClass& class_;
    PathVertex form_;
    std::vector<std::uint32_t> inside_;
};

}  // namespace

void add_fill(Mesh& mesh, const std::vector<Chain>& contours, Color color, const MeshClass& mesh_class) {
    Fill fill(mesh, color, mesh_class);
    for (const Region& region : regions_of(contours, mesh_class.tolerance() / 2))
        fill.add(region);
}

}  // namespace kinscape
