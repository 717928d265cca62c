#include "editor/settling.hpp"

#include "layout/settle.hpp"
#include "scene/extent.hpp"

namespace kinscape {

std::vector<Place> settled_places(const ToSettle& wanted, const Look& look) {
    const Snapshot snapshot = snapshot_of(visible_to(wanted.document, {}), wanted.view, wanted.day);
    Table<Place> standing = wanted.view.places;
    for (const Place& place : wanted.arranged)
        if (!standing.contains(place.id)) standing = standing.with(place);
    std::vector<Place> places = settle({snapshot, standing, extents_of(snapshot, look), look.spacing});
    Table<Place> changed;
    for (const Place& place : places)
        changed = changed.with(place);
    for (const Place& place : wanted.arranged)
        if (!wanted.view.places.contains(place.id) && !changed.contains(place.id) &&
            names_an_item(wanted.document, place.id))
            places.push_back(place);
    return places;
}

}  // namespace kinscape
