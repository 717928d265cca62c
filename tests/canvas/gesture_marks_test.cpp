#include "canvas/gesture_marks.hpp"
#include "catch.hpp"

namespace kinscape {
namespace {

Geometry two_symbols() {
    Geometry geometry;
    geometry.people = {{AnyId("p1"), {{-5, -5}, {5, 5}}, {}, false},
                       {AnyId("p2"), {{25, -5}, {35, 5}}, {}, false}};
    return geometry;
}

}  // namespace

TEST_CASE("While somebody is dragged, a dashed outline stays where they stood") {
    DragPlaces drag = drag_of({AnyId("p1")}, two_symbols(), {0, 0});
    drag.by = {0, 20};
    drag.guides = {{{0, 0}, {30, 0}}};
    const GestureMarks marks = marks_of(drag, two_symbols());
    REQUIRE(marks.ghosts.size() == 1);
    CHECK(marks.ghosts.front().symbol == Rect{{-5, -5}, {5, 5}});
    CHECK(marks.guides.size() == 1);
    CHECK_FALSE(marks.line);
}

TEST_CASE("Over somebody else a line shows who would be joined with whom") {
    DragPlaces drag = drag_of({AnyId("p1")}, two_symbols(), {0, 0});
    drag.at = {30, 0};
    drag.onto = AnyId("p2");
    drag.guides = {{{0, 0}, {30, 0}}};
    const GestureMarks marks = marks_of(drag, two_symbols());
    CHECK(marks.onto == AnyId("p2"));
    CHECK(marks.line == Guide{{0, 0}, {30, 0}});
    CHECK(marks.guides.empty());
}

TEST_CASE("A line that is drawn ends in the middle of the symbol under the pointer") {
    const DrawTie tie{AnyId("p1"), {28, 3}, AnyId("p2")};
    CHECK(marks_of(tie, two_symbols()).line == Guide{{0, 0}, {30, 0}});
    const DrawTie loose{AnyId("p1"), {12, 3}, {}};
    CHECK(marks_of(loose, two_symbols()).line == Guide{{0, 0}, {12, 3}});
}

}  // namespace kinscape
