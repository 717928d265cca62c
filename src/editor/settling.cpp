#include "editor/settling.hpp"

#include "layout/settle.hpp"
#include "scene/extent.hpp"

namespace kinscape {

std::vector<Place> settled_places(const ToSettle& wanted, const std::vector<Place>& arranged,
                                  const Look& look) {
    const Snapshot snapshot =
        snapshot_of(visible_to(wanted.document, {}), view_drawn(wanted.view, look.notation), wanted.day);
    Table<Place> standing = wanted.view.places;
    for (const Place& place : arranged)
        if (!standing.contains(place.id)) standing = standing.with(place);
    const Extents extents = extents_of(snapshot, look);
    std::vector<Place> places = settle({snapshot, standing, extents, look.spacing, wanted.touched});
    Table<Place> changed;
    for (const Place& place : places)
        changed = changed.with(place);
    for (const Place& place : arranged)
        if (!wanted.view.places.contains(place.id) && !changed.contains(place.id) &&
            names_an_item(wanted.document, place.id))
            places.push_back(place);
    return places;
}

std::vector<NodeId> people_named(const std::vector<Edit>& edits) {
    std::vector<NodeId> named;
    for (const Edit& edit : edits) {
        if (const auto* added = std::get_if<Add<Person>>(&edit)) named.emplace_back(added->item.id);
        if (const auto* changed = std::get_if<Change<Person>>(&edit)) named.emplace_back(changed->item.id);
        if (const auto* added = std::get_if<Add<System>>(&edit)) named.emplace_back(added->item.id);
        if (const auto* changed = std::get_if<Change<System>>(&edit)) named.emplace_back(changed->item.id);
    }
    return named;
}

}  // namespace kinscape
