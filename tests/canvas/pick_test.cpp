#include "canvas/pick.hpp"
#include "catch.hpp"

namespace kinscape {
namespace {

// At 100 % eight pixels are so many millimetres.
constexpr double reach = 8 / 4.4;

Paint line(double width) { return {std::nullopt, Stroke{.width = width}}; }

/// Ana (a circle with her name), Karl (a square), their tie, the household around both, and paper.
std::shared_ptr<const Scene> two_at_home() {
    auto scene = std::make_shared<Scene>();
    const auto tag = [&](const char* id, Part part) { return scene->tag({AnyId(id), part}); };
    scene->add(rectangle({{-20, -20}, {80, 30}}), {Color{240, 240, 240}, line(0.35).stroke},
               tag("h1", Part::household));
    scene->add(polyline({{5, 0}, {45, 0}}), line(0.35), tag("t1", Part::tie));
    scene->add_halo(polyline({{25, -30}, {25, 30}}), 2, tag("u1", Part::structure));
    scene->add(circle({0, 0}, 5), {white, line(0.5).stroke}, tag("p1", Part::symbol));
    scene->add(rectangle({{45, -5}, {55, 5}}), line(0.5), tag("p2", Part::symbol));
    auto run = std::make_shared<GlyphRun>();
    run->size_mm = 3;
    run->width = 12;
    Glyphs name;
    name.run = run;
    name.at = {-6, 10};
    name.tag = tag("p1", Part::label);
    scene->marks.emplace_back(name);
    return scene;
}

std::string id_at(const PickMap& map, Vec2 mm) {
    const auto found = map.at(mm, reach);
    return found ? found->of.text() : "";
}

}  // namespace

TEST_CASE("A person is met anywhere inside the symbol, also where it is only paper") {
    const PickMap map(two_at_home());
    CHECK(id_at(map, {0, 0}) == "p1");
    CHECK(id_at(map, {3.4, 3.4}) == "p1");
    CHECK(id_at(map, {50, 0}) == "p2");
}

TEST_CASE("A circle is met as a circle: its box's corner is paper") {
    const PickMap map(two_at_home());
    CHECK(id_at(map, {4.7, 4.7}) == "");
}

TEST_CASE("A person is met by the name below the symbol") {
    const PickMap map(two_at_home());
    const auto found = map.at({-5.5, 9.5}, reach);
    REQUIRE(found);
    CHECK(found->of.text() == "p1");
    CHECK(found->part == Part::label);
}

TEST_CASE("A thin line is met up to eight pixels beside it") {
    const PickMap map(two_at_home());
    CHECK(id_at(map, {20, 1.7}) == "t1");
    CHECK(id_at(map, {20, 2.3}) == "");
}

TEST_CASE("The person wins over the line that reaches them") {
    const PickMap map(two_at_home());
    CHECK(id_at(map, {4.9, 0.2}) == "p1");
    CHECK(id_at(map, {5.9, 0.2}) == "t1");
}

TEST_CASE("A household is met by its outline, not by the paper inside it") {
    const PickMap map(two_at_home());
    CHECK(id_at(map, {-20.5, -10}) == "h1");
    CHECK(id_at(map, {70, 20}) == "");
}

TEST_CASE("The paper around a line is not the line") {
    const PickMap map(two_at_home());
    CHECK(id_at(map, {25, 20}) == "");
}

TEST_CASE("On empty paper there is nothing") { CHECK(id_at(PickMap(two_at_home()), {300, 300}) == ""); }

TEST_CASE("Of two lines the nearer one is met") {
    auto scene = std::make_shared<Scene>();
    scene->add(polyline({{0, 0}, {50, 0}}), line(0.35), scene->tag({AnyId("t1"), Part::tie}));
    scene->add(polyline({{0, 2}, {50, 2}}), line(0.35), scene->tag({AnyId("t2"), Part::tie}));
    const PickMap map(scene);
    CHECK(id_at(map, {20, 0.8}) == "t1");
    CHECK(id_at(map, {20, 1.2}) == "t2");
}

}  // namespace kinscape
