#include "editor/geometry_of_places.hpp"

namespace kinscape {

Geometry geometry_of_places(const View& view) {
    Geometry geometry;
    for (const Place& place : view.places)
        geometry.people.push_back(
            {place.id, {place.at - Vec2{5, 5}, place.at + Vec2{5, 5}}, {}, place.by_hand});
    return geometry;
}

}  // namespace kinscape
