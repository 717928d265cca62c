#include "layout/geometry.hpp"

#include "layout/ecomap_geometry.hpp"
#include "layout/route.hpp"
#include "layout/tie_memory.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

Geometry geometry_with(const GeometryRequest& request, TieMemory* ways) {
    const auto& [snapshot, places, extents, spacing] = request;
    if (is_ecomap(snapshot.view)) return ecomap_geometry(snapshot, places, extents, spacing);
    const DrawnRows drawn = drawn_rows(snapshot, places, extents, spacing);
    Geometry geometry;
    for (int p = 0; p < static_cast<int>(drawn.graph.people.size()); ++p)
        if (drawn.shown[p])
            geometry.people.push_back({drawn.graph.people[p].id, drawn.symbol(p), drawn.label(p, spacing),
                                       drawn.by_hand[p], drawn.texts(p)});
    route_unions(drawn, extents, geometry);
    route_sibships(drawn, geometry);
    route_homes(drawn, extents, spacing, geometry);
    route_ties(drawn, extents, geometry, ways);
    return geometry;
}

}  // namespace

std::string_view word_of(LineRole role) {
    switch (role) {
    case LineRole::couple: return "union";
    case LineRole::descent: return "descent";
    case LineRole::sibship: return "sibship";
    case LineRole::child: return "child";
    case LineRole::twin: return "twin";
    case LineRole::tie: return "tie";
    }
    return "";
}

bool ends_at(const RoutedLine& line, const NodeId& id) {
    return std::find(line.ends.begin(), line.ends.end(), id) != line.ends.end();
}

bool runs_through(const RoutedLine& line, const Rect& box) {
    for (std::size_t i = 1; i < line.points.size(); ++i)
        if (part_inside(line.points[i - 1], line.points[i], box)) return true;
    return false;
}

double CentreCircle::title_top(double width) const {
    constexpr double clear = 1.4;
    const double half = width / 2 + clear;
    return at.y - std::sqrt(std::max(0.0, radius * radius - half * half));
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Geometry geometry_of(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                     const Spacing& spacing) {
    return geometry_with({snapshot, places, extents, spacing}, nullptr);
}

Geometry geometry_again(const GeometryRequest& request, TieMemory& ways) {
    return geometry_with(request, &ways);
}

}  // namespace kinscape
