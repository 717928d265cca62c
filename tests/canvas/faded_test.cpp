#include "canvas/faded.hpp"
#include "catch.hpp"
#include "families.hpp"

namespace kinscape {

TEST_CASE("Following somebody lights the lines between those who are followed, and no others") {
    const ThreeGenerations family = three_generations();
    const auto lit = lit_with_lines(family.document, {family.anna, family.mia, family.karl});
    CHECK(lit.contains(AnyId(family.parents)));
    CHECK(lit.contains(AnyId(family.mia_by_birth)));
    CHECK_FALSE(lit.contains(AnyId(family.jon_by_birth)));
    CHECK_FALSE(lit.contains(AnyId(family.elders)));
}

TEST_CASE("What is not followed is drawn near the colour of the paper, and stays where it is") {
    Scene scene;
    scene.paper = white;
    const std::uint32_t rosa = scene.tag({AnyId("p1")}), emil = scene.tag({AnyId("p2")});
    Outline line;
    line.move_to({0, 0});
    line.line_to({10, 0});
    scene.add(line, {black, Stroke{1, black, Cap::round, Join::round}}, rosa);
    scene.add(line, {black, Stroke{1, black, Cap::round, Join::round}}, emil);
    const Scene dim = faded(scene, {AnyId("p1")});
    REQUIRE(dim.marks.size() == 2);
    CHECK(std::get<Path>(dim.marks[0]).paint == std::get<Path>(scene.marks[0]).paint);
    const Paint& other = std::get<Path>(dim.marks[1]).paint;
    CHECK(other.fill->red > 180);
    CHECK(other.stroke->color.red > 180);
    CHECK(other.stroke->color.red < 255);
}

}  // namespace kinscape
