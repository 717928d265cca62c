#include "catch.hpp"
#include "plain_notation.hpp"
#include "scene/tie_line.hpp"

#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

// The length of the test line of notation.md 5.3.
constexpr double test_line_mm = 40;

Scene drawn(const TieStyle& style, double degrees) {
    Scene scene;
    Pen pen(scene, plain_look());
    pen.set_tag({}, Part::tie);
    const double turn = degrees * std::numbers::pi / 180;
    const Vec2 half = Vec2{std::cos(turn), std::sin(turn)} * (test_line_mm / 2);
    const Vec2 axis[] = {-half, half};
    draw_tie(pen, style, axis, black);
    return scene;
}

TEST_CASE("All forty-four ties of the notation are there and leave ink") {
    REQUIRE(plain_notation().ties.size() == 44);
    for (const auto& [id, style] : plain_notation().ties) {
        INFO(id);
        CHECK(ink_bounds(drawn(style, 0)));
    }
}

TEST_CASE("No line of a tie is thinner than the floor") {
    for (const auto& [id, style] : plain_notation().ties)
        for (const DrawnPath& path : paths_of(drawn(style, 0))) {
            INFO(id);
            if (path.paint.stroke) CHECK(path.paint.stroke->width >= unit_mm - 1e-9);
        }
}

TEST_CASE("A tie stays within the room that it says it needs") {
    for (const auto& [id, style] : plain_notation().ties) {
        INFO(id);
        const Rect ink = *ink_bounds(drawn(style, 0));
        const double room = half_width_of(style) * unit_mm + 0.4;
        CHECK(ink.max.y <= room);
        CHECK(ink.min.y >= -room);
    }
}

TEST_CASE("A filled arrow points at the person who is harmed") {
    const TieStyle& style = plain_notation().ties.at("abuse");
    const std::vector<DrawnPath> paths = paths_of(drawn(style, 0));
    const Rect head = *bounds(paths.back().outline);
    CHECK(paths.back().paint.fill);
    CHECK(head.max.x == Approx(test_line_mm / 2));
    CHECK(head.width() == Approx(style.end.length * unit_mm));
}

TEST_CASE("A cut-off tie has a gap in its middle between two bars") {
    Scene scene = drawn(plain_notation().ties.at("cutoff"), 0);
    for (const DrawnPath& path : paths_of(scene))
        CHECK(distance_to(path.outline, {0, 0}) > 4 * unit_mm);
}

TEST_CASE("A tie follows a bent route and keeps its peaks beside it") {
    Scene scene;
    Pen pen(scene, plain_look());
    pen.set_tag({}, Part::tie);
    std::vector<Vec2> bow;
    for (int i = 0; i <= 40; ++i)
        bow.push_back({i * 1.0, 10 * std::sin(i * std::numbers::pi / 40)});
    const TieStyle& hostile = plain_notation().ties.at("hostile");
    draw_tie(pen, hostile, bow, black);
    const Outline route = polyline(bow);
    for (const DrawnPath& path : paths_of(scene))
        for (const Vec2 point : path.outline.points)
            CHECK(distance_to(route, point) <= half_width_of(hostile) * unit_mm);
}

TEST_CASE("Ties stop short of the symbols at both ends") {
    const Vec2 axis[] = {{0, 0}, {30, 0}};
    const std::vector<Vec2> trimmed = trimmed_ends(axis, 0.6);
    CHECK(trimmed.front().x == Approx(0.6));
    CHECK(trimmed.back().x == Approx(29.4));
}

}  // namespace
}  // namespace kinscape
