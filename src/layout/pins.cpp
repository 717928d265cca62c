#include "layout/pins.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double touch_mm = 0.3;  // so near is not yet on one another

bool has_size(const Rect& box) { return box.width() > 0 && box.height() > 0; }

bool lie_on_one_another(const Rect& a, const Rect& b) {
    return has_size(a) && has_size(b) && a.grown(-touch_mm).overlaps(b);
}

bool stand_on_one_another(const NodeBox& a, const NodeBox& b) {
    return lie_on_one_another(a.symbol, b.symbol) || lie_on_one_another(a.symbol, b.label) ||
           lie_on_one_another(a.label, b.symbol) || lie_on_one_another(a.label, b.label);
}

/// Structural lines run level or upright, so that a box around each stretch is the stretch itself; slanted
/// ones end at their own people.
bool runs_through(const RoutedLine& line, const Rect& symbol) {
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
        const Vec2 from = line.points[i], to = line.points[i + 1];
        if (from.x != to.x && from.y != to.y) continue;
        Rect stretch{from, from};
        stretch = united(stretch, {to, to});
        if (symbol.grown(-touch_mm).overlaps(stretch)) return true;
    }
    return false;
}

bool is_in_the_way(const NodeBox& pin, const Geometry& geometry) {
    for (const NodeBox& other : geometry.people)
        if (other.id != pin.id && stand_on_one_another(pin, other)) return true;
    for (const NodeBox& other : geometry.systems)
        if (other.id != pin.id && lie_on_one_another(pin.symbol, other.symbol)) return true;
    return std::any_of(geometry.lines.begin(), geometry.lines.end(), [&](const RoutedLine& line) {
        const bool own = std::find(line.ends.begin(), line.ends.end(), pin.id) != line.ends.end();
        return line.role != LineRole::tie && !own && runs_through(line, pin.symbol);
    });
}

}  // namespace

std::vector<NodeId> pins_in_the_way(const Geometry& geometry) {
    std::vector<NodeId> found;
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.by_hand && is_in_the_way(node, geometry)) found.push_back(node.id);
    return found;
}

}  // namespace kinscape
