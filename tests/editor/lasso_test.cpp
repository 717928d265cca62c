#include "catch.hpp"
#include "editor/gestures/lasso.hpp"

namespace kinscape {
namespace {

Geometry two_people() {
    Geometry geometry;
    geometry.people.push_back({NodeId("p1"), {{10, 10}, {20, 20}}, {}, false});
    geometry.people.push_back({NodeId("p2"), {{40, 10}, {50, 20}}, {}, false});
    return geometry;
}

}  // namespace

TEST_CASE("The rubber band selects whoever lies wholly inside, from whichever corner it is drawn") {
    const Lasso lasso{{30, 30}, {0, 0}, {}};
    CHECK(selected_by(lasso, two_people()).selected == std::vector{AnyId("p1")});
    const Lasso half{{0, 0}, {45, 30}, {}};
    CHECK(selected_by(half, two_people()).selected == std::vector{AnyId("p1")});
}

TEST_CASE("A rubber band with Ctrl adds to those who were selected") {
    const Lasso lasso{{35, 0}, {60, 30}, only({}, AnyId("p1"))};
    CHECK(selected_by(lasso, two_people()).selected == std::vector{AnyId("p1"), AnyId("p2")});
}

}  // namespace kinscape
