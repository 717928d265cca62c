#include "catch.hpp"
#include "scene/scene.hpp"

namespace kinscape {
namespace {

constexpr Paint black_line{std::nullopt, Stroke{0.5, black, Cap::butt, Join::miter}};

TEST_CASE("a scene keeps each path with its own points, in drawing order") {
    Scene scene;
    const std::uint32_t tag = scene.tag({AnyId("p1"), Part::symbol});
    scene.add(rectangle({{0, 0}, {10, 10}}), black_line, tag);
    scene.add(polyline({{1, 2}, {3, 4}}), black_line, tag);
    REQUIRE(scene.marks.size() == 2);
    CHECK(outline_of(scene, std::get<Path>(scene.marks[0])) == rectangle({{0, 0}, {10, 10}}));
    CHECK(outline_of(scene, std::get<Path>(scene.marks[1])) == polyline({{1, 2}, {3, 4}}));
    CHECK(scene.tags[std::get<Path>(scene.marks[1]).tag].of == AnyId("p1"));
}

TEST_CASE("nothing is added for an outline without lines") {
    Scene scene;
    scene.add(Outline{}, black_line, 0);
    scene.add_halo(Outline{}, 1, 0);
    CHECK(scene.marks.empty());
    CHECK_FALSE(ink_bounds(scene));
}

TEST_CASE("the box of all ink holds the strokes and the letters, but not the paper around a line") {
    Scene scene;
    scene.add(rectangle({{0, 0}, {10, 10}}), black_line, scene.tag({}));
    const Rect box = *ink_bounds(scene);
    CHECK(box.min.x < -0.2);
    CHECK(box.min.x > -0.5);
    CHECK(box.max.y > 10.2);
    scene.add_halo(rectangle({{-50, -50}, {60, 60}}), 3, 0);
    CHECK(*ink_bounds(scene) == box);

    Typesetter type;
    const ShapedLineRef line = type.shape("Rosa", {8, false, false});
    scene.add(*line, {20, 5}, {black, 0.5}, 0);
    CHECK(ink_bounds(scene)->max.x == Approx(20 + line->width));
}

TEST_CASE("a scene put into another at half its size has half as thick lines and half as large letters") {
    Typesetter type;
    Scene inner;
    const std::uint32_t tag = inner.tag({AnyId("p7"), Part::symbol});
    inner.add(rectangle({{0, 0}, {10, 10}}), black_line, tag);
    inner.add(*type.shape("Rosa", {8, false, false}), {0, 20}, {black, 0.6}, tag);

    Scene outer;
    outer.add(polyline({{0, 0}, {1, 1}}), black_line, outer.tag({AnyId("p1"), Part::symbol}));
    outer.append(inner, Affine::moved({100, 0}) * Affine::scaled(0.5));
    REQUIRE(outer.marks.size() == 3);
    const Path& path = std::get<Path>(outer.marks[1]);
    CHECK(outline_of(outer, path) == rectangle({{100, 0}, {105, 5}}));
    CHECK(path.paint.stroke->width == Approx(0.25));
    CHECK(outer.tags[path.tag].of == AnyId("p7"));
    const Glyphs& glyphs = std::get<Glyphs>(outer.marks[2]);
    CHECK(glyphs.at == Vec2{100, 10});
    CHECK(glyphs.halo == Approx(0.3));
    CHECK(glyphs.run->size_mm == Approx(4 * mm_per_point));
    CHECK(glyphs.run->width == Approx(std::get<Glyphs>(inner.marks[1]).run->width / 2));
}

}  // namespace
}  // namespace kinscape
