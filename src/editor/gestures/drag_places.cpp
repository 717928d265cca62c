#include "editor/gestures/drag_places.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinscape {
namespace {

// A guide goes so far beyond the symbols that it joins.
constexpr double guide_beyond_mm = 8;

struct Standing {
    AnyId id;
    Vec2 at;
};

std::vector<Standing> others(const DragPlaces& drag, const Geometry& geometry) {
    std::vector<Standing> all;
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (std::ranges::none_of(drag.starts, [&](const Move& move) { return move.node == node.id; }))
                all.push_back({node.id, node.symbol.centre()});
    return all;
}

/// The nearest of the values offered, within reach.
class Nearest {
public:
    explicit Nearest(double reach) : away_(reach) {}
    void offer(double shift, Guide guide) {
        if (std::abs(shift) > away_) return;
        away_ = std::abs(shift);
        shift_ = shift;
        guide_ = guide;
    }
    bool found() const { return guide_.has_value(); }
    double shift() const { return shift_; }
    const Guide& guide() const { return *guide_; }

private:
    double away_;
    double shift_ = 0;
    std::optional<Guide> guide_;
};

/// In line with the row of the nearest symbol.
void snap_to_row(DragPlaces& drag, Vec2 lead, const std::vector<Standing>& standing, double reach) {
    Nearest row(reach);
    double nearest_x = std::numeric_limits<double>::infinity();
    for (const Standing& other : standing) {
        const double away = std::abs(other.at.x - lead.x);
        const double shift = other.at.y - lead.y;
        if (std::abs(shift) > reach || away >= nearest_x) continue;
        nearest_x = away;
        row = Nearest(reach);
        row.offer(shift, {{std::min(lead.x, other.at.x) - guide_beyond_mm, other.at.y},
                          {std::max(lead.x, other.at.x) + guide_beyond_mm, other.at.y}});
    }
    if (!row.found()) return;
    drag.by.y += row.shift();
    drag.guides.push_back(row.guide());
}

/// As far from a neighbour as that one is from its own, or in the middle between two.
void offer_gaps(Nearest& best, Vec2 lead, const std::vector<Standing>& standing) {
    std::vector<double> row;
    for (const Standing& other : standing)
        if (std::abs(other.at.y - lead.y) < 0.05) row.push_back(other.at.x);
    std::ranges::sort(row);
    const auto right = std::ranges::lower_bound(row, lead.x);
    const auto after = static_cast<std::size_t>(right - row.begin());
    const auto offer = [&](double x, double from) { best.offer(x - lead.x, {{from, lead.y}, {x, lead.y}}); };
    if (after >= 2) offer(2 * row[after - 1] - row[after - 2], row[after - 2]);
    if (after + 1 < row.size()) offer(2 * row[after] - row[after + 1], row[after + 1]);
    if (after >= 1 && after < row.size()) offer((row[after - 1] + row[after]) / 2, row[after - 1]);
}

/// Centred under the parents that both stand on the view.
void offer_parents(Nearest& best, const DragPlaces& drag, Vec2 lead, const Document& document,
                   const std::vector<Standing>& standing) {
    const auto at = [&](const PersonId& id) -> std::optional<Vec2> {
        for (const Standing& other : standing)
            if (other.id == AnyId(id)) return other.at;
        return {};
    };
    for (const ChildLink* link : document.child_links.of_group(drag.starts.front().node.as<PersonId>())) {
        if (link->parents.empty()) continue;
        const auto one = at(link->parents.front()), other = at(link->parents.back());
        if (!one || !other) continue;
        const double middle = (one->x + other->x) / 2;
        best.offer(middle - lead.x, {{middle, std::max(one->y, other->y)}, {middle, lead.y}});
    }
}

}  // namespace

DragPlaces drag_of(const std::vector<AnyId>& nodes, const Geometry& geometry, Vec2 grip) {
    DragPlaces drag;
    drag.grip = drag.at = grip;
    for (const auto* boxes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *boxes)
            if (std::ranges::find(nodes, node.id) != nodes.end())
                drag.starts.push_back({node.id, node.symbol.centre()});
    // The one under the pointer leads: it is the one that snaps.
    std::ranges::stable_sort(drag.starts, [&](const Move& a, const Move& b) {
        return distance(a.to, grip) < distance(b.to, grip);
    });
    return drag;
}

void drag_to(DragPlaces& drag, Vec2 at, const Document& document, const Geometry& geometry,
             const DragAids& aids) {
    drag.at = at;
    drag.by = at - drag.grip;
    drag.guides.clear();
    if (drag.starts.empty()) return;
    if (aids.hold == Hold::axis) (std::abs(drag.by.x) >= std::abs(drag.by.y) ? drag.by.y : drag.by.x) = 0;
    if (aids.snap == Snap::off) return;
    const std::vector<Standing> standing = others(drag, geometry);
    if (aids.hold == Hold::free || drag.by.y != 0)
        snap_to_row(drag, drag.starts.front().to + drag.by, standing, aids.reach_mm);
    if (aids.hold == Hold::axis && drag.by.x == 0) return;
    const Vec2 lead = drag.starts.front().to + drag.by;
    Nearest across(aids.reach_mm);
    offer_gaps(across, lead, standing);
    offer_parents(across, drag, lead, document, standing);
    if (!across.found()) return;
    drag.by.x += across.shift();
    drag.guides.push_back(across.guide());
}

std::optional<MovePlaces> edit_of(const DragPlaces& drag, const ViewId& view) {
    if (drag.starts.empty() || !drag.onto.empty() || drag.by == Vec2{}) return {};
    MovePlaces edit{view, drag.starts};
    for (Move& move : edit.moves)
        move.to = move.to + drag.by;
    return edit;
}

}  // namespace kinscape
