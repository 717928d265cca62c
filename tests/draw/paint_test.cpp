#include "catch.hpp"
#include "draw/pictures.hpp"

#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

constexpr double pi = std::numbers::pi;

#define STUDIO_OR_SKIP(name, width, height)                                                                  \
    auto name = Studio::open(width, height);                                                                 \
    if (!name) KS_SKIP("no EGL without a display here")

}  // namespace

TEST_CASE("A triangle is filled inside, white outside and grey on its edge") {
    STUDIO_OR_SKIP(studio, 64, 64);
    const Scene scene = scene_of(polygon({{1, 1}, {6, 1}, {1, 6}}), filled());
    const Pixels pixels = studio->picture(scene, 10);
    CHECK(grey_at(pixels, 20, 20) == 0);
    CHECK(grey_at(pixels, 60, 60) == 255);
    CHECK(grey_at(pixels, 5, 30) == 255);
    int greys = 0;
    for (int i = 12; i < 58; ++i)
        greys += grey_at(pixels, i, 70 - i - 1) > 20 && grey_at(pixels, i, 70 - i - 1) < 235;
    CHECK(greys > 40);
    CHECK(ink_of(pixels) == Approx(1250).epsilon(0.01));
}

TEST_CASE("A symbol has the same ink at every zoom, from a few pixels to many") {
    STUDIO_OR_SKIP(studio, 512, 512);
    for (const double scale : {0.2, 0.7, 2.0, 4.4, 11.0, 40.0}) {
        const Scene disc = scene_of(circle({6, 6}, 5), filled());
        INFO("pixels of a millimetre: " << scale);
        CHECK(ink_of(studio->picture(disc, scale)) == Approx(pi * 25 * scale * scale).epsilon(0.03));
        // The corners of a square of two pixels are drawn a little full.
        const Scene square = scene_of(rectangle({{1.03, 1.03}, {11.03, 11.03}}), filled());
        CHECK(ink_of(studio->picture(square, scale)) ==
              Approx(100 * scale * scale).epsilon(scale < 1 ? 0.12 : 0.03));
    }
}

TEST_CASE("A line thinner than a pixel fades and does not vanish") {
    STUDIO_OR_SKIP(studio, 256, 64);
    Outline line;
    line.move_to({10.31, 20.17});
    line.line_to({230.9, 40.71});
    const double length_px = length(Vec2{220.59, 20.54});
    for (const double width : {0.05, 0.1, 0.35, 0.8, 1.0, 2.5}) {
        INFO("width in pixels: " << width);
        CHECK(ink_of(studio->picture(scene_of(line, stroked(width)), 1)) ==
              Approx(length_px * width).epsilon(0.03));
    }
}

TEST_CASE("Dashes of a few pixels keep their lengths") {
    STUDIO_OR_SKIP(studio, 256, 32);
    Outline dashes;
    for (int i = 0; i < 20; ++i) {
        dashes.move_to({5 + i * 11.3, 16});
        dashes.line_to({5 + i * 11.3 + 4.4, 16});
    }
    const Pixels pixels = studio->picture(scene_of(dashes, stroked(3)), 1);
    CHECK(ink_of(pixels) == Approx(20 * 4.4 * 3).epsilon(0.01));
    CHECK(grey_at(pixels, 13, 16) == 255);
}

TEST_CASE("A dot is a line of no length with round ends") {
    STUDIO_OR_SKIP(studio, 64, 64);
    Outline dot;
    dot.move_to({32, 32});
    dot.line_to({32, 32});
    CHECK(ink_of(studio->picture(scene_of(dot, stroked(20, Cap::round)), 1)) ==
          Approx(pi * 100).epsilon(0.02));
}

TEST_CASE("A dotted line seen from far off is pale, not a solid bar") {
    STUDIO_OR_SKIP(studio, 256, 32);
    Outline dots;
    for (int i = 0; i < 400; ++i) {
        dots.move_to({10 + i * 0.5, 16.5});
        dots.line_to({10 + i * 0.5, 16.5});
    }
    // Dots a tenth of a pixel wide, half a pixel apart.
    const Pixels pixels = studio->picture(scene_of(dots, stroked(0.1, Cap::round)), 1);
    CHECK(ink_of(pixels) == Approx(400 * pi * 0.05 * 0.05).margin(3));
}

TEST_CASE("The corners of a zigzag are neither open nor doubled") {
    STUDIO_OR_SKIP(studio, 256, 128);
    Outline zigzag;
    zigzag.move_to({10, 64});
    for (int i = 0; i < 10; ++i)
        zigzag.line_to({22 + i * 22.0, i % 2 ? 94.0 : 34.0});
    for (const Join join : {Join::round, Join::miter}) {
        const Pixels pixels = studio->picture(scene_of(zigzag, stroked(8, Cap::butt, join)), 1);
        for (int i = 0; i < 9; ++i) {
            INFO("corner " << i);
            CHECK(grey_at(pixels, 22 + i * 22, i % 2 ? 93 : 34) == 0);
        }
        CHECK(grey_at(pixels, 22 + 11, 100) == 255);
    }
}

TEST_CASE("A round corner reaches as far as half the line, a mitre further") {
    STUDIO_OR_SKIP(studio, 128, 128);
    const Outline angle = polyline({{20, 100}, {64, 40}, {108, 100}});
    const Pixels round = studio->picture(scene_of(angle, stroked(20, Cap::butt, Join::round)), 1);
    const Pixels miter = studio->picture(scene_of(angle, stroked(20, Cap::butt, Join::miter)), 1);
    CHECK(grey_at(round, 64, 31) == 0);
    CHECK(grey_at(round, 64, 28) == 255);
    CHECK(grey_at(miter, 64, 28) == 0);
    CHECK(grey_at(miter, 64, 20) == 255);
}

TEST_CASE("A ring drawn as a closed line has no seam") {
    STUDIO_OR_SKIP(studio, 128, 128);
    const Pixels pixels = studio->picture(scene_of(circle({64, 64}, 50), stroked(6)), 1);
    for (int degree = 0; degree < 360; degree += 3) {
        const double angle = degree * pi / 180;
        const int x = static_cast<int>(std::floor(64 + 50 * std::cos(angle)));
        const int y = static_cast<int>(std::floor(64 + 50 * std::sin(angle)));
        INFO("at " << degree << " degrees");
        CHECK(grey_at(pixels, x, y) == 0);
    }
    CHECK(ink_of(pixels) == Approx(2 * pi * 50 * 6).epsilon(0.01));
}

TEST_CASE("A hole in a shape stays paper") {
    STUDIO_OR_SKIP(studio, 64, 64);
    Outline ring = rectangle({{4, 4}, {60, 60}});
    ring.append(polygon({{20, 20}, {20, 44}, {44, 44}, {44, 20}}));
    const Pixels pixels = studio->picture(scene_of(ring, filled()), 1);
    CHECK(grey_at(pixels, 10, 10) == 0);
    CHECK(grey_at(pixels, 32, 32) == 255);
    CHECK(ink_of(pixels) == Approx(56 * 56 - 24 * 24).epsilon(0.01));
}

TEST_CASE("Later marks cover earlier ones, in the order of the scene") {
    STUDIO_OR_SKIP(studio, 64, 64);
    Scene scene = scene_of(rectangle({{8, 8}, {56, 56}}), filled());
    scene.add(rectangle({{16, 16}, {48, 48}}), Paint{white, std::nullopt}, 0);
    scene.add(rectangle({{24, 24}, {40, 40}}), filled(), 0);
    const Pixels pixels = studio->picture(scene, 1);
    CHECK(grey_at(pixels, 12, 12) == 0);
    CHECK(grey_at(pixels, 20, 20) == 255);
    CHECK(grey_at(pixels, 32, 32) == 0);
}

TEST_CASE("Far from the page's corner and at the largest zoom an edge is still where it belongs") {
    STUDIO_OR_SKIP(studio, 64, 64);
    // A page of 20 metres, 6,400 %: 281.6 pixels a millimetre.
    const Vec2 corner{20'000.125, 3'000.25};
    const Scene scene = scene_of(rectangle({corner, corner + Vec2{10, 10}}), filled());
    const Pixels pixels = studio->picture(scene, 281.6, corner - Vec2{32 / 281.6, 32 / 281.6});
    CHECK(grey_at(pixels, 31, 40) == 255);
    CHECK(grey_at(pixels, 32, 40) == 0);
    CHECK(grey_at(pixels, 40, 31) == 255);
    CHECK(grey_at(pixels, 40, 32) == 0);
}

}  // namespace kinscape
