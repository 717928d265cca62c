#include "catch.hpp"
#include "layout/arrange.hpp"
#include "layout/drawing.hpp"

#include <algorithm>

namespace kinscape {

TEST_CASE("Partners stand so far apart that the words of their union fit between them") {
    auto family = three_generations();
    const Drawing drawing = drawn(family.document);
    Extents extents = drawing.extents;
    extents[NodeId("u1")].label = {60, 2.4};
    const Table<Place> none;
    const auto found = arrange({drawing.snapshot, none, extents, drawing.spacing});
    REQUIRE(found);
    Table<Place> places;
    for (const Place& place : *found)
        places = places.with(place);
    const Geometry geometry = geometry_of(drawing.snapshot, places, extents, drawing.spacing);
    const double one = places.find(NodeId("p1"))->at.x;
    const double other = places.find(NodeId("p2"))->at.x;
    bool told = false;
    for (const UnionText& text : geometry.unions) {
        if (AnyId(text.of) != AnyId("u1")) continue;
        told = true;
        CHECK(text.label.min.x > std::min(one, other));
        CHECK(text.label.max.x < std::max(one, other));
        CHECK(text.label.max.y < text.marks_at.y);
        for (const NodeBox& box : geometry.people)
            CHECK_FALSE(box.symbol.overlaps(text.label));
    }
    CHECK(told);
}

}  // namespace kinscape
