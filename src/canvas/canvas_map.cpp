#include "canvas/canvas_map.hpp"

namespace kinscape {

const NodeBox* node_of(const Geometry& geometry, const AnyId& id) {
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.id == id) return &node;
    return nullptr;
}

std::optional<Rect> spot_of(const Geometry& geometry, const AnyId& id) {
    if (const NodeBox* node = node_of(geometry, id)) return node->symbol;
    for (const HomeOutline& home : geometry.homes)
        if (AnyId(home.of) == id) return home.title;
    for (const CentreCircle& centre : geometry.centre)
        if (centre.of == id)
            return Rect{centre.at - Vec2{centre.radius, centre.radius},
                        centre.at + Vec2{centre.radius, centre.radius}};
    for (const RoutedLine& line : geometry.lines) {
        if (line.of != id || line.points.size() < 2) continue;
        const std::size_t middle = (line.points.size() - 1) / 2;
        const Vec2 at = mix(line.points[middle], line.points[middle + 1], 0.5);
        return Rect{at, at};
    }
    return {};
}

}  // namespace kinscape
