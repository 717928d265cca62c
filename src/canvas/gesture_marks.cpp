#include "canvas/gesture_marks.hpp"

namespace kinscape {
namespace {

const NodeBox* node_named(const Geometry& geometry, const AnyId& id) {
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.id == id) return &node;
    return nullptr;
}

void add_drag(GestureMarks& marks, const DragPlaces& drag, const Geometry& geometry) {
    for (const Move& start : drag.starts) {
        const NodeBox* node = node_named(geometry, start.node);
        if (!node) continue;
        const Vec2 half = (node->symbol.max - node->symbol.min) / 2;
        marks.ghosts.push_back({start.node, {start.to - half, start.to + half}});
    }
    marks.onto = drag.onto;
    if (drag.onto.empty())
        marks.guides = drag.guides;
    else if (!drag.starts.empty())
        marks.line = Guide{drag.starts.front().to, drag.at};
}

}  // namespace

GestureMarks marks_of(const Gesture& gesture, const Geometry& geometry) {
    GestureMarks marks;
    if (const auto* band = std::get_if<Lasso>(&gesture)) marks.lasso = box_of(*band);
    if (const auto* drag = std::get_if<DragPlaces>(&gesture)) add_drag(marks, *drag, geometry);
    if (const auto* tie = std::get_if<DrawTie>(&gesture)) {
        marks.onto = tie->to;
        Vec2 from = tie->at, to = tie->at;
        if (const NodeBox* node = node_named(geometry, tie->from)) from = node->symbol.centre();
        for (const CentreCircle& centre : geometry.centre)
            if (centre.of == tie->from) from = centre.at;
        if (const NodeBox* node = node_named(geometry, tie->to)) to = node->symbol.centre();
        // Begun with a key, it has no pointer to follow yet.
        if (tie->at == Vec2{} && tie->to.empty()) to = from;
        marks.line = Guide{from, to};
    }
    return marks;
}

}  // namespace kinscape
