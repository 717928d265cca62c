#include "catch.hpp"
#include "editor/desk.hpp"
#include "families.hpp"

namespace kinscape {
namespace {

/// Rosa and Emil 30 mm apart, Anna 40 mm below between them and Karl 30 mm to her right, Mia at the far
/// right.
Geometry standing() {
    Geometry geometry;
    const auto stand = [&](const char* id, Vec2 at) {
        geometry.people.push_back({AnyId(id), {at - Vec2{5, 5}, at + Vec2{5, 5}}, {}, false});
    };
    stand("p1", {0, 0});
    stand("p2", {30, 0});
    stand("p3", {15, 40});
    stand("p4", {45, 40});
    stand("p5", {100, 42});
    return geometry;
}

constexpr double reach = 1.4;

DragPlaces dragged(const char* id, Vec2 from, Vec2 to, DragAids aids = {Hold::free, Snap::on, reach}) {
    const Geometry geometry = standing();
    DragPlaces drag = drag_of({AnyId(id)}, geometry, from);
    drag_to(drag, to, three_generations().document, geometry, aids);
    return drag;
}

Vec2 place_of(const DragPlaces& drag) {
    const auto edit = edit_of(drag, ViewId("v1"));
    REQUIRE(edit);
    return edit->moves.front().to;
}

}  // namespace

TEST_CASE("A symbol follows the pointer from where it was taken hold of") {
    const DragPlaces drag = dragged("p5", {102, 43}, {112, 93});
    CHECK(place_of(drag) == Vec2{110, 92});
    CHECK(drag.guides.empty());
}

TEST_CASE("A symbol comes to stand in the row of its neighbours, and a line shows it") {
    const DragPlaces drag = dragged("p5", {100, 42}, {120, 41});
    CHECK(place_of(drag).y == 40);
    REQUIRE_FALSE(drag.guides.empty());
    CHECK(drag.guides.front().from.y == 40);
}

TEST_CASE("A symbol comes to stand as far from its neighbour as that one from its own") {
    const DragPlaces drag = dragged("p5", {100, 42}, {74.2, 40.5});
    CHECK(place_of(drag) == Vec2{75, 40});
    CHECK(drag.guides.size() == 2);
}

TEST_CASE("A child comes to stand in the middle below its parents") {
    const DragPlaces drag = dragged("p3", {15, 40}, {15.9, 70});
    CHECK(place_of(drag).x == 15);
}

TEST_CASE("Alt lets go of the snap, Shift holds the axis") {
    const DragPlaces loose = dragged("p5", {100, 42}, {120, 41}, {Hold::free, Snap::off, reach});
    CHECK(place_of(loose) == Vec2{120, 41});
    const DragPlaces level = dragged("p5", {100, 42}, {120, 47}, {Hold::axis, Snap::off, reach});
    CHECK(place_of(level) == Vec2{120, 42});
    const DragPlaces upright = dragged("p5", {100, 42}, {103, 80}, {Hold::axis, Snap::off, reach});
    CHECK(place_of(upright) == Vec2{100, 80});
}

TEST_CASE("Over somebody to be joined with, nobody moves") {
    DragPlaces drag = dragged("p5", {100, 42}, {45, 40});
    drag.onto = AnyId("p4");
    CHECK_FALSE(edit_of(drag, ViewId("v1")));
}

TEST_CASE("A drag shows what would be, and dropped it has changed nothing") {
    Desk desk(Day{2026, 3, 12});
    desk.open({three_generations().document, {}});
    CHECK_FALSE(desk.preview());
    desk.gesture = dragged("p5", {100, 42}, {120, 60});
    const auto preview = desk.preview();
    REQUIRE(preview);
    CHECK(preview->view.places.find(AnyId("p5"))->at == Vec2{120, 60});
    CHECK(preview->view.places.find(AnyId("p5"))->by_hand);
    desk.gesture = {};
    CHECK_FALSE(desk.preview());
    CHECK(desk.document() == three_generations().document);
    CHECK_FALSE(desk.history().can_undo());
}

}  // namespace kinscape
