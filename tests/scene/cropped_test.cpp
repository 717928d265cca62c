#include "catch.hpp"
#include "scene/cropped.hpp"

namespace kinscape {
namespace {

const Stroke thin_line{0.5, black, Cap::butt, Join::round};

/// A line across, a filled square around the window's right border, a circle inside.
Scene cropping_sample() {
    Scene scene;
    const std::uint32_t tag = scene.tag({AnyId("p1"), Part::structure});
    scene.add(polyline({{-10, 5}, {30, 5}}), {std::nullopt, thin_line}, tag);
    scene.add(rectangle({{15, 8}, {25, 12}}), {black, std::nullopt}, tag);
    scene.add(circle({10, 15}, 2), {std::nullopt, thin_line}, tag);
    return scene;
}

Rect box_of(const Scene& scene, std::size_t mark) {
    return *bounds(outline_of(scene, std::get<Path>(scene.marks.at(mark))));
}

constexpr Rect window_of_20{{0, 0}, {20, 20}};

TEST_CASE("Lines and areas end at the window, what lies inside stays as it is") {
    const Scene scene = cropping_sample();
    const Scene inside = cropped(scene, window_of_20, {Cut::at_borders, Cut::at_borders, Cut::at_borders});
    REQUIRE(inside.marks.size() == 3);
    CHECK(box_of(inside, 0) == Rect{{0, 5}, {20, 5}});
    CHECK(box_of(inside, 1) == Rect{{15, 8}, {20, 12}});
    CHECK(outline_of(inside, std::get<Path>(inside.marks[2])) ==
          outline_of(scene, std::get<Path>(scene.marks[2])));
}

TEST_CASE("What stands on another sheet is left out, and what is whole may reach over the border") {
    const Scene inside = cropped(cropping_sample(), window_of_20, {Cut::left_out, Cut::whole, Cut::left_out});
    REQUIRE(inside.marks.size() == 1);
    CHECK(box_of(inside, 0) == Rect{{15, 8}, {25, 12}});
}

TEST_CASE("A line that leaves and comes back is drawn in its two pieces, the corner between them left out") {
    Scene scene;
    const std::uint32_t tag = scene.tag({AnyId("p1"), Part::structure});
    scene.add(polyline({{10, 10}, {30, 10}, {30, 16}, {10, 16}}), {std::nullopt, thin_line}, tag);
    const Scene inside = cropped(scene, window_of_20, {Cut::at_borders});
    REQUIRE(inside.marks.size() == 1);
    const auto chains = flattened(outline_of(inside, std::get<Path>(inside.marks[0])), 0.01);
    REQUIRE(chains.size() == 2);
    CHECK(chains[0].points == std::vector<Vec2>{{10, 10}, {20, 10}});
    CHECK(chains[1].points == std::vector<Vec2>{{20, 16}, {10, 16}});
}

TEST_CASE("Paper around a line stays paper, filled or drawn") {
    Scene scene;
    scene.add_halo(polyline({{-5, 4}, {25, 4}}), 2, scene.tag({}));
    scene.add(rectangle({{15, 8}, {25, 12}}), {white, std::nullopt}, scene.tag({}));
    std::get<Path>(scene.marks.back()).halo = true;
    for (const Cut cut : {Cut::at_borders, Cut::whole}) {
        const Scene inside = cropped(scene, window_of_20, {cut, cut});
        REQUIRE(inside.marks.size() == 2);
        for (const PictureMark& mark : inside.marks)
            CHECK(std::get<Path>(mark).halo);
        CHECK(std::get<Path>(inside.marks[0]).paint.stroke->width == 2);
        CHECK_FALSE(std::get<Path>(inside.marks[1]).paint.stroke);
    }
}

TEST_CASE("A line beside the window leaves nothing there") {
    Scene scene;
    scene.add(polyline({{21, -5}, {40, 30}}), {std::nullopt, thin_line}, scene.tag({}));
    CHECK(cropped(scene, window_of_20, {Cut::at_borders}).marks.empty());
}

}  // namespace
}  // namespace kinscape
