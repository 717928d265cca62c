#include "base/geometry.hpp"
#include "catch.hpp"

namespace kinscape {

TEST_CASE("The part of a segment that lies in a box is given as shares of it; a touch is none") {
    const Rect box{{0, 0}, {10, 10}};
    const auto part = part_inside({-10, 5}, {30, 5}, box);
    REQUIRE(part);
    CHECK(part->first == Approx(0.25));
    CHECK(part->last == Approx(0.5));
    const auto slanted = part_inside({5, 5}, {25, 25}, box);
    REQUIRE(slanted);
    CHECK(slanted->first == 0);
    CHECK(slanted->last == Approx(0.25));
    CHECK_FALSE(part_inside({-5, 5}, {5, -5}, box));
    CHECK_FALSE(part_inside({-5, 11}, {15, 11}, box));
}

TEST_CASE("A box contains another that ends at its border, and none that reaches over it") {
    const Rect box{{0, 0}, {10, 10}};
    CHECK(box.contains(Rect{{0, 0}, {10, 5}}));
    CHECK_FALSE(box.contains(Rect{{0, 0}, {11, 5}}));
}

}  // namespace kinscape
