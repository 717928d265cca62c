#include "canvas/view_follow.hpp"
#include "catch.hpp"

namespace kinscape {
namespace {

constexpr Covered covered{72, 200};

Camera window() {
    Camera camera;
    camera.size = {1068, 770};
    return camera;
}

Geometry one_symbol(Vec2 at) {
    NodeBox node;
    node.id = AnyId("p1");
    node.symbol = {at - Vec2{5, 5}, at + Vec2{5, 5}};
    node.label = {at + Vec2{-8, 7}, at + Vec2{8, 15}};
    Geometry geometry;
    geometry.people.push_back(node);
    return geometry;
}

}  // namespace

TEST_CASE("A drawing that was seen as a whole stays so when somebody is entered below it") {
    ViewFollow follow;
    const Geometry geometry = one_symbol({0, 0});
    const Rect small{{-60, -40}, {60, 40}}, taller{{-60, -40}, {60, 95}};
    Camera camera = fitted_clear(window(), small, covered);
    camera = follow.after(camera, {geometry, small, covered});
    REQUIRE(sees(camera, small, covered));
    REQUIRE_FALSE(sees(camera, taller, covered));
    camera = follow.after(camera, {geometry, taller, covered});
    CHECK(sees(camera, taller, covered));
    CHECK(camera.zoom <= 1);
}

TEST_CASE("A view that the person has chosen is left alone") {
    ViewFollow follow;
    const Geometry geometry = one_symbol({0, 0});
    const Rect drawing{{-60, -40}, {60, 40}};
    Camera camera = follow.after(fitted_clear(window(), drawing, covered), {geometry, drawing, covered});
    camera = panned(camera, {400, 0});
    CHECK(follow.after(camera, {geometry, drawing, covered}) == camera);
    // And so it is when the drawing grows.
    CHECK(follow.after(camera, {geometry, {{-60, -40}, {60, 95}}, covered}) == camera);
}

TEST_CASE("Of a drawing too large to be read as a whole the new symbol is brought into view") {
    ViewFollow follow;
    const Vec2 far{400, 300};
    const Geometry geometry = one_symbol(far);
    const Rect small{{-60, -40}, {60, 40}}, large{{-60, -40}, {420, 320}};
    Camera camera = follow.after(fitted_clear(window(), small, covered), {geometry, small, covered});
    const double zoom = camera.zoom;
    follow.wanted = AnyId("p1");
    camera = follow.after(camera, {geometry, large, covered});
    CHECK(camera.zoom == zoom);
    CHECK(sees(camera, {far - Vec2{8, 5}, far + Vec2{8, 15}}, covered));
    CHECK(follow.wanted.empty());
}

TEST_CASE("While the pointer drags, the view stays") {
    ViewFollow follow;
    const Geometry geometry = one_symbol({0, 0});
    const Rect small{{-60, -40}, {60, 40}}, wider{{-60, -40}, {300, 40}};
    const Camera camera = follow.after(fitted_clear(window(), small, covered), {geometry, small, covered});
    CHECK(follow.after(camera, {geometry, wider, covered, true}) == camera);
    CHECK(follow.after(camera, {geometry, wider, covered}) == camera);
}

TEST_CASE("A key that grows does not hide the lowest row") {
    ViewFollow follow;
    const Geometry geometry = one_symbol({0, 0});
    const Rect drawing{{-60, -50}, {60, 50}};
    Camera camera = follow.after(fitted_clear(window(), drawing, covered), {geometry, drawing, covered});
    const Covered more{72, 290};
    camera = follow.after(camera, {geometry, drawing, more});
    CHECK(sees(camera, drawing, more));
}

}  // namespace kinscape
