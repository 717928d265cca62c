#include "canvas/frame.hpp"
#include "canvas/overlay.hpp"
#include "catch.hpp"

namespace kinscape {
namespace {

/// Ana as a circle at the origin with a label, Karl as a square with a pin, their tie, one household.
struct Drawing {
    Scene content;
    Geometry geometry;
    Selection selection;
    Camera camera;

    Drawing() {
        content.add(circle({0, 0}, 5), {white, Stroke{}}, content.tag({AnyId("p1"), Part::symbol}));
        content.add(rectangle({{45, -5}, {55, 5}}), {white, Stroke{}},
                    content.tag({AnyId("p2"), Part::symbol}));
        geometry.people.push_back({AnyId("p1"), {{-5, -5}, {5, 5}}, {{-8, 6}, {8, 14}}, false});
        geometry.people.push_back({AnyId("p2"), {{45, -5}, {55, 5}}, {}, true});
        geometry.lines.push_back({AnyId("t1"), LineRole::tie, {{5, 0}, {45, 0}}, {}, {}});
        geometry.homes.push_back({HouseholdId("h1"), {{-20, -20}, {80, -20}, {80, 30}, {-20, 30}}, {}});
        camera.size = {800, 600};
    }
    Overlay overlay() const {
        const std::set<AnyId> round = round_symbols(content);
        return overlay_of({content, geometry, round, selection, GestureMarks{}, camera, OverlayColors{}});
    }
};

std::size_t marks_of(const Overlay& overlay) {
    return overlay.under.marks.size() + overlay.over.marks.size();
}

}  // namespace

TEST_CASE("Whoever was put by hand wears the pin, and nobody else anything") {
    const Drawing drawing;
    const Overlay overlay = drawing.overlay();
    CHECK(overlay.under.marks.empty());
    REQUIRE(overlay.over.marks.size() == 2);
    const Path& disc = std::get<Path>(overlay.over.marks[0]);
    const Rect box = *bounds(outline_of(overlay.over, disc));
    CHECK(box.width() == Approx(17));
    CHECK(box.centre().x == Approx(drawing.camera.pixel_of({55, 0}).x + 1));
}

TEST_CASE("A pin keeps its size at any zoom and goes when the symbol is hardly larger") {
    Drawing drawing;
    drawing.camera.zoom = 3;
    drawing.camera.centre = {50, 0};
    const Overlay large = drawing.overlay();
    REQUIRE(large.over.marks.size() == 2);
    CHECK(bounds(outline_of(large.over, std::get<Path>(large.over.marks[0])))->width() == Approx(17));
    drawing.camera.zoom = 0.3;
    CHECK(drawing.overlay().over.marks.empty());
}

TEST_CASE("The ring of a selected person stands 5.5 pixels outside the symbol") {
    Drawing drawing;
    drawing.selection.selected = {AnyId("p1")};
    const Overlay overlay = drawing.overlay();
    REQUIRE(overlay.under.marks.size() == 2);
    const Path& ring = std::get<Path>(overlay.under.marks[0]);
    CHECK(ring.paint.stroke->width == Approx(2));
    CHECK(bounds(outline_of(overlay.under, ring))->width() == Approx(44 + 11));
}

TEST_CASE("The ring follows the symbol: a circle around a circle, corners around a square") {
    const Drawing drawing;
    CHECK(round_symbols(drawing.content) == std::set<AnyId>{AnyId("p1")});
}

TEST_CASE("A selected tie lies on a band of twenty pixels with an edge") {
    Drawing drawing;
    drawing.selection.selected = {AnyId("t1")};
    const Overlay overlay = drawing.overlay();
    REQUIRE(overlay.under.marks.size() == 2);
    CHECK(std::get<Path>(overlay.under.marks[0]).paint.stroke->width == Approx(20));
    CHECK(std::get<Path>(overlay.under.marks[1]).paint.stroke->width == Approx(18));
}

TEST_CASE("Keyboard focus is a ring of dashes, hover a thin ring") {
    Drawing drawing;
    drawing.selection.focused = AnyId("p1");
    drawing.selection.hovered = AnyId("p2");
    const Overlay overlay = drawing.overlay();
    REQUIRE(overlay.over.marks.size() == 4);
    const Path& hover = std::get<Path>(overlay.over.marks[0]);
    CHECK(hover.paint.stroke->width < 2);
    const Path& focus = std::get<Path>(overlay.over.marks[1]);
    const Outline dashes = outline_of(overlay.over, focus);
    double shown = 0;
    std::size_t count = 0;
    for (const Chain& dash : flattened(dashes, 0.05)) {
        shown += arc_length(polyline(dash.points));
        ++count;
    }
    CHECK(count > 20);
    CHECK(shown == Approx(3.14159 * 55 / 2).epsilon(0.05));
}

TEST_CASE("The overlay of ten thousand people far away costs no marks") {
    Drawing drawing;
    for (int i = 0; i < 10'000; ++i)
        drawing.geometry.people.push_back(
            {AnyId("q" + std::to_string(i)), {{1000.0 + i, 0}, {1010.0 + i, 10}}, {}, true});
    CHECK(marks_of(drawing.overlay()) == 2);
}

TEST_CASE("Households and circles lie below the marks of selection, ties and people above") {
    Scene content;
    content.add(rectangle({{0, 0}, {9, 9}}), {}, content.tag({AnyId("h1"), Part::household}));
    content.add(circle({5, 5}, 2), {}, content.tag({AnyId("s1"), Part::system}));
    content.add(polyline({{0, 0}, {5, 5}}), {}, content.tag({AnyId("t1"), Part::tie}));
    content.add(circle({5, 5}, 2), {}, content.tag({AnyId("p1"), Part::symbol}));
    CHECK(ground_marks(content) == 2);
    CHECK(ground_marks(Scene{}) == 0);
}

TEST_CASE("The dots of the paper move with it") {
    Camera camera;
    camera.size = {800, 600};
    const Vec2 before = dots_offset(camera);
    const Vec2 after = dots_offset(panned(camera, {24 * 3 + 5, 0}));
    const double moved = after.x - before.x;
    CHECK((moved == Approx(5) || moved == Approx(5 - 24)));
    CHECK(after.x <= 0);
    CHECK(after.x > -24);
}

TEST_CASE("A zoom rests 80 ms after its last change") {
    ZoomRest rest;
    CHECK(rest.at(1, 10.00) == ZoomState::resting);
    CHECK(rest.at(1.1, 10.50) == ZoomState::moving);
    CHECK(rest.at(1.2, 10.55) == ZoomState::moving);
    CHECK(rest.rests_at().value_or(0) == Approx(10.63));
    CHECK(rest.at(1.2, 10.62) == ZoomState::moving);
    CHECK(rest.at(1.2, 10.64) == ZoomState::resting);
    CHECK_FALSE(rest.rests_at());
}

}  // namespace kinscape
