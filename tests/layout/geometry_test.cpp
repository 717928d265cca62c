#include "base/outline.hpp"
#include "catch.hpp"
#include "layout/drawing.hpp"
#include "layout/outline_union.hpp"

#include <cmath>

namespace kinscape {
namespace {

const NodeBox& box_of(const Drawing& drawing, const std::string& id) {
    for (const NodeBox& box : drawing.geometry.people)
        if (box.id.text() == id) return box;
    for (const NodeBox& box : drawing.geometry.systems)
        if (box.id.text() == id) return box;
    FAIL("nobody of that id is drawn");
    return drawing.geometry.people.front();
}

}  // namespace

TEST_CASE("A union is a bracket under its partners, between the symbols and the texts") {
    auto family = three_generations();
    const Drawing drawing = drawn(family.document);
    const auto unions = drawing.lines_of("u1", LineRole::couple);
    REQUIRE(unions.size() == 1);
    const auto& points = unions.front().points;
    REQUIRE(points.size() == 4);
    const double bar = points[1].y;
    CHECK(points[2].y == bar);
    CHECK(points.front().y == Approx(box_of(drawing, "p1").symbol.max.y));
    CHECK(bar == Approx(box_of(drawing, "p1").symbol.max.y + drawing.spacing.union_drop));
    CHECK(bar < box_of(drawing, "p1").label.min.y);
    CHECK(box_of(drawing, "p1").label.min.y == Approx(box_of(drawing, "p2").label.min.y));
}

TEST_CASE("A line runs from the couple to the bar and from the bar to each child") {
    auto family = three_generations();
    const Drawing drawing = drawn(family.document);
    const auto descent = drawing.lines_of("u2", LineRole::descent);
    const auto sibship = drawing.lines_of("u2", LineRole::sibship);
    REQUIRE(descent.size() == 1);
    REQUIRE(sibship.size() == 1);
    const double bar = sibship.front().points.front().y;
    CHECK(descent.front().points.back().y == Approx(bar));
    for (const std::string link : {"c2", "c3"}) {
        const auto child = drawing.lines_of(link, LineRole::child);
        REQUIRE(child.size() == 1);
        CHECK(child.front().points.front().y == Approx(bar));
        CHECK(child.front().links.size() == 1);
        CHECK(bar == Approx(child.front().points.back().y - drawing.spacing.bar_above_child));
    }
}

TEST_CASE("Those born together hang from one point") {
    auto family = twins();
    const Drawing drawing = drawn(family.document);
    CHECK(faults_of(drawing) == "");
    const auto lines = drawing.lines_of("b1", LineRole::twin);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].points.front() == lines[1].points.front());
    CHECK(lines[0].points.back().x < lines[1].points.back().x);
}

TEST_CASE("Two unions of one person leave their symbol side by side at one height") {
    auto family = remarried();
    const Drawing drawing = drawn(family.document);
    const auto first = drawing.lines_of("u1", LineRole::couple);
    const auto second = drawing.lines_of("u3", LineRole::couple);
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 1);
    double of_first = 1e9;
    double of_second = 1e9;
    for (const auto* line : {&first, &second})
        for (const Vec2& end : {line->front().points.front(), line->front().points.back()})
            if (std::abs(end.x - drawing.at("p1").x) < 5) (line == &first ? of_first : of_second) = end.x;
    CHECK(std::abs(of_first - of_second) == Approx(2 * drawing.spacing.drop_aside));
}

TEST_CASE("A second link enters the child beside the first") {
    auto family = adoption();
    const Drawing drawing = drawn(family.document);
    const auto adopted = drawing.lines_of("c2", LineRole::child);
    const auto by_birth = drawing.lines_of("c1", LineRole::child);
    REQUIRE(adopted.size() == 1);
    REQUIRE(by_birth.size() == 1);
    CHECK(std::abs(adopted.front().points.back().x - by_birth.front().points.back().x) ==
          Approx(drawing.spacing.second_link_aside));
}

TEST_CASE("The outline of a household holds its members and nobody else") {
    auto family = three_generations();
    Household home;
    home.id = HouseholdId("h1");
    home.members = {lives(family.karl), lives(family.jon)};
    put(family.document.households, {home});
    const Drawing drawing = drawn(family.document);
    REQUIRE_FALSE(drawing.geometry.homes.empty());
    for (const std::string id : {"p1", "p2", "p3", "p4", "p5", "p6"}) {
        bool inside_one = false;
        for (const HomeOutline& outline : drawing.geometry.homes)
            inside_one = inside_one || inside(polygon(outline.outline), drawing.at(id));
        CHECK(inside_one == (id == "p4" || id == "p6"));
    }
}

TEST_CASE("A household whose people stand far apart has an outline for each part, numbered") {
    auto family = three_generations();
    put(family.document.people, {somebody("p9", "Far", "woman", "1980")});
    Household home;
    home.id = HouseholdId("h1");
    home.members = {lives(family.karl), lives(PersonId("p9"))};
    put(family.document.households, {home});
    const Drawing drawing = drawn(family.document);
    REQUIRE(drawing.geometry.homes.size() == 2);
    CHECK(drawing.geometry.homes[0].part == 1);
    CHECK(drawing.geometry.homes[1].part == 2);
    CHECK(drawing.geometry.homes[1].parts == 2);
}

TEST_CASE("A tie runs from outline to outline and not through anybody between") {
    Document document;
    put(document.people, {somebody("p1", "A", "man", "2000"), somebody("p2", "B", "man", "2001"),
                          somebody("p3", "C", "man", "2002"), somebody("p4", "M", "woman", "1970")});
    put(document.child_links,
        {child_of("c1", PersonId("p1"), {PersonId("p4")}), child_of("c2", PersonId("p2"), {PersonId("p4")}),
         child_of("c3", PersonId("p3"), {PersonId("p4")})});
    put(document.ties, {tie("t1", PersonId("p1"), PersonId("p3"), "close")});
    const Drawing drawing = drawn(document);
    const auto lines = drawing.lines_of("t1", LineRole::tie);
    REQUIRE(lines.size() == 1);
    const Rect between = box_of(drawing, "p2").symbol;
    for (std::size_t i = 1; i < lines.front().points.size(); ++i)
        for (double along : {0.0, 0.25, 0.5, 0.75, 1.0})
            CHECK_FALSE(between.contains(mix(lines.front().points[i - 1], lines.front().points[i], along)));
    CHECK(distance(lines.front().points.front(), drawing.at("p1")) < 9);
    CHECK(distance(lines.front().points.back(), drawing.at("p3")) < 9);
}

TEST_CASE("An ecomap has its household in the middle and the systems clear around it") {
    auto family = surroundings();
    const Drawing drawing = drawn(family.document);
    REQUIRE(drawing.geometry.centre.size() == 1);
    REQUIRE(drawing.geometry.systems.size() == 3);
    const CentreCircle& centre = drawing.geometry.centre.front();
    CHECK(centre.of == AnyId("h1"));
    for (const NodeBox& person : drawing.geometry.people)
        CHECK(distance(person.symbol.centre(), centre.at) < centre.radius);
    for (const NodeBox& system : drawing.geometry.systems)
        CHECK(distance(system.symbol.centre(), centre.at) > centre.radius + system.symbol.width() / 2);
    const auto of_home = drawing.lines_of("t1", LineRole::tie);
    REQUIRE(of_home.size() == 1);
    CHECK(distance(of_home.front().points.front(), centre.at) == Approx(centre.radius).margin(0.1));
    const auto of_child = drawing.lines_of("t2", LineRole::tie);
    REQUIRE(of_child.size() == 1);
    CHECK(distance(of_child.front().points.front(), drawing.at("p2")) < 6);
}

TEST_CASE("Boxes laid over one another have one outline, those apart one each") {
    const Rect a{{0, 0}, {10, 10}};
    const Rect b{{5, 5}, {20, 20}};
    const Rect c{{40, 0}, {50, 10}};
    const auto outlines = outlines_of_union({a, b, c});
    REQUIRE(outlines.size() == 2);
    CHECK(outlines[0].size() + outlines[1].size() == 12);
}

}  // namespace kinscape
