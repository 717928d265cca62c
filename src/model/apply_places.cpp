#include "base/number.hpp"
#include "model/apply.hpp"

#include <cmath>
#include <map>
#include <utility>

namespace kinscape {
namespace {

// Above this many the table is built anew at once instead of row by row.
constexpr std::size_t many_places = 64;

bool can_stand_on_a_view(const Document& document, const NodeId& node) {
    return document.people.contains(node.as<PersonId>()) || document.systems.contains(node.as<SystemId>()) ||
           document.households.contains(node.as<HouseholdId>());
}

bool is_finite(Vec2 point) { return std::isfinite(point.x) && std::isfinite(point.y); }

Vec2 as_stored(Vec2 point) { return {rounded_mm(point.x), rounded_mm(point.y)}; }

/// The place of a node on the view, or a new one: members that we do not know stay.
Place place_of(const View& view, const NodeId& node) {
    if (const Place* old = view.places.find(node)) return *old;
    Place place;
    place.id = node;
    return place;
}

Table<Place> with_all(const Table<Place>& before, std::vector<Place> places) {
    if (places.size() <= many_places) {
        Table<Place> after = before;
        for (Place& place : places)
            after = after.with(std::move(place));
        return after;
    }
    std::map<NodeId, std::size_t> row_of;
    std::vector<Place> rows;
    for (const Place& place : before) {
        row_of.emplace(place.id, rows.size());
        rows.push_back(place);
    }
    for (Place& place : places) {
        const auto [at, is_new] = row_of.emplace(place.id, rows.size());
        if (is_new)
            rows.push_back(std::move(place));
        else
            rows[at->second] = std::move(place);
    }
    return Table<Place>::of_rows(std::move(rows));
}

Document with_places(const Document& before, const View& view, std::vector<Place> places) {
    View changed = view;
    changed.places = with_all(view.places, std::move(places));
    Document after = before;
    after.views = before.views.with(std::move(changed));
    return after;
}

}  // namespace

Applied apply(const Document& before, const MovePlaces& edit) {
    const View* view = before.views.find(edit.view);
    if (!view) return Failure{EditError::no_such_item};
    std::vector<Place> places;
    for (const Move& move : edit.moves) {
        if (!can_stand_on_a_view(before, move.node)) return Failure{EditError::not_on_this_view};
        if (!is_finite(move.to)) return Failure{EditError::number_not_finite};
        Place place = place_of(*view, move.node);
        place.at = as_stored(move.to);
        place.by_hand = true;
        places.push_back(std::move(place));
    }
    return with_places(before, *view, std::move(places));
}

Applied apply(const Document& before, const ArrangePlaces& edit) {
    const View* view = before.views.find(edit.view);
    if (!view) return Failure{EditError::no_such_item};
    std::vector<Place> places;
    for (const Place& arranged : edit.places) {
        if (!can_stand_on_a_view(before, arranged.id)) return Failure{EditError::not_on_this_view};
        if (!is_finite(arranged.at)) return Failure{EditError::number_not_finite};
        Place place = place_of(*view, arranged.id);
        if (arranged.by_hand || place.by_hand) return Failure{EditError::put_by_hand};
        place.at = as_stored(arranged.at);
        places.push_back(std::move(place));
    }
    return with_places(before, *view, std::move(places));
}

Applied apply(const Document& before, const Unpin& edit) {
    const View* view = before.views.find(edit.view);
    if (!view) return Failure{EditError::no_such_item};
    std::vector<Place> places;
    for (const NodeId& node : edit.nodes) {
        const Place* place = view->places.find(node);
        if (!place) return Failure{EditError::not_on_this_view};
        places.push_back(*place);
        places.back().by_hand = false;
    }
    return with_places(before, *view, std::move(places));
}

}  // namespace kinscape
