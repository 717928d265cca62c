#include "canvas/camera.hpp"
#include "catch.hpp"

namespace kinscape {
namespace {

Camera canvas_of(double width, double height) {
    Camera camera;
    camera.size = {width, height};
    return camera;
}

bool near(Vec2 a, Vec2 b) { return distance(a, b) < 1e-9; }

}  // namespace

TEST_CASE("At 100 % a symbol of 10 mm is 44 pixels wide") {
    const Camera camera = canvas_of(800, 600);
    CHECK(camera.pixel_of({10, 0}).x - camera.pixel_of({0, 0}).x == Approx(44));
}

TEST_CASE("On a screen of double density the same symbol has twice the pixels") {
    Camera camera = canvas_of(800, 600);
    camera.density = 2;
    CHECK(camera.pixel_of({10, 0}).x - camera.pixel_of({0, 0}).x == Approx(88));
}

TEST_CASE("What lies under the pointer stays under it while the wheel zooms") {
    Camera camera = canvas_of(800, 600);
    camera.centre = {120, -30};
    const Vec2 pointer{613, 88};
    const Vec2 held = camera.mm_of(pointer);
    for (const double factor : {1.1, 3.0, 0.2, 1000.0, 0.00001}) {
        camera = zoomed(camera, factor, pointer);
        CHECK(near(camera.mm_of(pointer), held));
    }
}

TEST_CASE("The zoom ends at 2 % and at 6,400 %") {
    const Camera camera = canvas_of(800, 600);
    CHECK(zoomed(camera, 1e-9, {0, 0}).zoom == Approx(0.02));
    CHECK(zoomed(camera, 1e9, {0, 0}).zoom == Approx(64));
}

TEST_CASE("The paper follows the pointer pixel by pixel") {
    const Camera before = zoomed(canvas_of(800, 600), 3.7, {0, 0});
    const Camera after = panned(before, {31, -12});
    CHECK(near(after.pixel_of({5, 5}), before.pixel_of({5, 5}) + Vec2{31, -12}));
}

TEST_CASE("Fit shows the whole family with a margin") {
    const Rect family{{-200, 40}, {900, 300}};
    const Camera camera = fitted(canvas_of(1000, 700), family, 24);
    CHECK(camera.pixel_of(family.min).x == Approx(24));
    CHECK(camera.pixel_of(family.max).x == Approx(976));
    CHECK(camera.pixel_of(family.centre()).y == Approx(350));
}

TEST_CASE("Fit leaves a small family at its size") {
    CHECK(fitted(canvas_of(1000, 700), {{0, 0}, {30, 20}}, 24).zoom == Approx(1));
}

TEST_CASE("A person outside the canvas is brought onto it, one inside stays where they are") {
    const Camera camera = canvas_of(880, 440);
    const Rect far_right{{150, 0}, {160, 10}};
    const Camera moved = showing(camera, far_right, 20);
    CHECK(moved.pixel_of(far_right.max).x == Approx(860));
    CHECK(moved.centre.y == Approx(camera.centre.y));
    CHECK(showing(camera, {{0, 0}, {10, 10}}, 20) == camera);
}

TEST_CASE("What the canvas shows is the box between its corners") {
    Camera camera = canvas_of(440, 220);
    camera.centre = {50, 60};
    CHECK(near(camera.seen().min, {0, 35}));
    CHECK(near(camera.seen().max, {100, 85}));
    CHECK(near(camera.to_pixels()({0, 35}), {0, 0}));
}

}  // namespace kinscape
