#include "editor/walk.hpp"

#include "model/kinship.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace kinscape {
namespace {

std::vector<PersonId> siblings_of(const Kinship& kinship, const PersonId& person) {
    std::vector<PersonId> siblings;
    for (const PersonId& parent : parents_of(kinship, person))
        for (const PersonId& child : children_of(kinship, parent))
            if (child != person) siblings.push_back(child);
    return siblings;
}

std::vector<PersonId> relatives(const Kinship& kinship, const PersonId& person, Way way) {
    if (way == Way::up) return parents_of(kinship, person);
    if (way == Way::down) return children_of(kinship, person);
    std::vector<PersonId> beside = siblings_of(kinship, person);
    for (const PersonId& partner : partners_of(kinship, person))
        beside.push_back(partner);
    return beside;
}

const NodeBox* box_of(const Geometry& geometry, const AnyId& id) {
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.id == id) return &node;
    return nullptr;
}

/// How far `to` lies that way; nothing when it does not lie that way. What lies aside counts double.
std::optional<double> distance_on(Way way, Vec2 from, Vec2 to) {
    const Vec2 step = to - from;
    const double ahead = way == Way::left    ? -step.x
                         : way == Way::right ? step.x
                         : way == Way::up    ? -step.y
                                             : step.y;
    const bool level = way == Way::left || way == Way::right;
    const double aside = std::abs(level ? step.y : step.x);
    if (ahead <= 0.01) return {};
    return ahead + 2 * aside;
}

struct NearestOnWay {
    AnyId id;
    double distance = std::numeric_limits<double>::infinity();
    void offer(const AnyId& candidate, std::optional<double> away) {
        if (!away || *away >= distance) return;
        id = candidate;
        distance = *away;
    }
};

/// Up and down, a parent or child counts wherever it stands; the nearest one sideways wins.
AnyId nearest_relative(const Document& document, const Geometry& geometry, const NodeBox& from, Way way) {
    const Kinship kinship = kinship_of(document);
    const bool level = way == Way::left || way == Way::right;
    NearestOnWay nearest;
    for (const PersonId& person : relatives(kinship, from.id.as<PersonId>(), way)) {
        const NodeBox* box = box_of(geometry, person);
        if (!box) continue;
        const Vec2 centre = box->symbol.centre();
        if (level)
            nearest.offer(person, distance_on(way, from.symbol.centre(), centre));
        else
            nearest.offer(person, distance(from.symbol.centre(), centre));
    }
    return nearest.id;
}

}  // namespace

AnyId next_on_the_way(const Document& document, const Geometry& geometry, const AnyId& from, Way way) {
    const NodeBox* start = box_of(geometry, from);
    if (!start) {
        if (!document.about.index.empty() && box_of(geometry, document.about.index.front()))
            return document.about.index.front();
        return geometry.people.empty() ? AnyId{} : geometry.people.front().id;
    }
    if (document.people.contains(from.as<PersonId>())) {
        const AnyId relative = nearest_relative(document, geometry, *start, way);
        if (!relative.empty()) return relative;
    }
    NearestOnWay nearest;
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.id != from)
                nearest.offer(node.id, distance_on(way, start->symbol.centre(), node.symbol.centre()));
    return nearest.id;
}

}  // namespace kinscape
