#include "base/outline.hpp"
#include "catch.hpp"

#include <cmath>
#include <numbers>

namespace kinscape {

TEST_CASE("A circle is as long and as wide as a circle should be") {
    const Outline ring = circle({3, 4}, 5);
    CHECK(std::abs(arc_length(ring) - 10 * std::numbers::pi) < 0.01);
    const Rect box = *bounds(ring);
    CHECK(std::abs(box.width() - 10) < 1e-9);
    CHECK(std::abs(box.centre().y - 4) < 1e-9);
}

TEST_CASE("A point is told to be inside a symbol or outside of it") {
    const Outline ring = circle({0, 0}, 5);
    CHECK(inside(ring, {3, 3}));
    CHECK_FALSE(inside(ring, {4, 4}));
    CHECK(inside(rectangle({{0, 0}, {2, 1}}), {1, 0.5}));
    CHECK_FALSE(inside(rectangle({{0, 0}, {2, 1}}), {1, 1.5}));
}

TEST_CASE("The distance to a line is measured to its nearest point") {
    const Outline line = polyline({{0, 0}, {10, 0}});
    CHECK(distance_to(line, {5, 3}) == Approx(3));
    CHECK(distance_to(line, {13, 4}) == Approx(5));
    CHECK(std::isinf(distance_to(Outline{}, {0, 0})));
}

TEST_CASE("A flattened curve stays within the tolerance") {
    for (const Chain& chain : flattened(circle({0, 0}, 10), 0.01)) {
        CHECK(chain.closed);
        for (std::size_t i = 1; i < chain.points.size(); ++i) {
            const double middle = length(mix(chain.points[i - 1], chain.points[i], 0.5));
            CHECK(std::abs(middle - 10) < 0.015);
        }
    }
}

TEST_CASE("A rounded box keeps its size, and an arc its ends") {
    const Rect box{{1, 2}, {11, 8}};
    CHECK(*bounds(rounded_rectangle(box, 2.5)) == box);
    const Outline quarter_turn = arc({0, 0}, 2, 0, std::numbers::pi / 2);
    CHECK(distance(quarter_turn.points.front(), {2, 0}) < 1e-12);
    CHECK(distance(quarter_turn.points.back(), {0, 2}) < 1e-12);
}

TEST_CASE("A map and its inverse lead back") {
    const Affine map = Affine::moved({3, -2}) * Affine::turned(0.7) * Affine::scaled(2.5);
    const Vec2 there = map({4, 5});
    CHECK(distance(map.inverse()(there), {4, 5}) < 1e-12);
    CHECK(map.scale() == Approx(2.5));
}

}  // namespace kinscape
