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

bool is_in_the_way(const NodeBox& pin, const Geometry& geometry) {
    for (const NodeBox& other : geometry.people)
        if (other.id != pin.id && stand_on_one_another(pin, other)) return true;
    for (const NodeBox& other : geometry.systems)
        if (other.id != pin.id && lie_on_one_another(pin.symbol, other.symbol)) return true;
    return std::any_of(geometry.lines.begin(), geometry.lines.end(), [&](const RoutedLine& line) {
        return line.role != LineRole::tie && !ends_at(line, pin.id) &&
               runs_through(line, pin.symbol.grown(-touch_mm));
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
