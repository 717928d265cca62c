#include "catch.hpp"
#include "layout/pins.hpp"

namespace kinscape {
namespace {

NodeBox pinned_box(const char* id, Vec2 at, bool by_hand) {
    NodeBox box{NodeId(PersonId(id)), Rect::around(at, 10, 10), Rect::around(at + Vec2{0, 12}, 16, 6)};
    box.by_hand = by_hand;
    return box;
}

std::vector<std::string> in_the_way(const Geometry& geometry) {
    std::vector<std::string> ids;
    for (const NodeId& id : pins_in_the_way(geometry))
        ids.emplace_back(id.text());
    return ids;
}

TEST_CASE("Who was put by hand on somebody's symbol or words is in the way; a neighbour is not") {
    Geometry geometry;
    geometry.people = {pinned_box("p1", {0, 0}, true), pinned_box("p2", {12, 0}, false)};
    geometry.people[0].label = geometry.people[1].label = Rect{};
    CHECK(in_the_way(geometry).empty());
    geometry.people.push_back(pinned_box("p3", {0, 9}, false));
    CHECK(in_the_way(geometry) == std::vector<std::string>{"p1"});
    geometry.people[0].by_hand = false;
    CHECK(in_the_way(geometry).empty());
}

TEST_CASE(
    "Who was put by hand on a line of others is in the way; on their own line, or a tie, they are not") {
    Geometry geometry;
    geometry.people = {pinned_box("p1", {0, 0}, true)};
    RoutedLine line{AnyId("u1"), LineRole::couple, {{-40, 0}, {40, 0}}, {}, {}};
    geometry.lines = {line};
    CHECK(in_the_way(geometry).size() == 1);
    geometry.lines[0].ends = {NodeId(PersonId("p1")), NodeId(PersonId("p2"))};
    CHECK(in_the_way(geometry).empty());
    geometry.lines[0] = line;
    geometry.lines[0].role = LineRole::tie;
    CHECK(in_the_way(geometry).empty());
    geometry.lines[0] = line;
    geometry.lines[0].points = {{-40, 5.1}, {40, 5.1}};
    CHECK(in_the_way(geometry).empty());
    geometry.lines[0].points = {{-12, -12}, {12, 12}};
    CHECK(in_the_way(geometry).size() == 1);
    geometry.lines[0].points = {{-12, 0}, {0, -12}};
    CHECK(in_the_way(geometry).empty());
}

}  // namespace
}  // namespace kinscape
