#include "catch.hpp"
#include "editor/walk.hpp"

namespace kinscape {
namespace {

// Rosa above her children Ana and Luis; Mark is Ana's partner and stands left of her; Kim, nobody's relative,
// stands between Ana and Luis.
Document family() {
    Document document;
    for (const char* id : {"rosa", "ana", "luis", "mark", "kim"}) {
        Person person;
        person.id = PersonId(id);
        document.people = document.people.with(person);
    }
    int number = 0;
    for (const char* child : {"ana", "luis"}) {
        ChildLink link;
        link.id = ChildLinkId("c" + std::to_string(++number));
        link.child = PersonId(child);
        link.parents = {PersonId("rosa")};
        link.kind = "birth";
        document.child_links = document.child_links.with(link);
    }
    Union couple;
    couple.id = UnionId("u1");
    couple.partners = {PersonId("mark"), PersonId("ana")};
    document.unions = document.unions.with(couple);
    document.about.index = {PersonId("ana")};
    return document;
}

Geometry places() {
    Geometry geometry;
    const auto put = [&](const char* id, Vec2 at) {
        geometry.people.push_back({NodeId(id), Rect::around(at, 10, 10), {}, false});
    };
    put("rosa", {30, 0});
    put("ana", {20, 40});
    put("kim", {35, 40});
    put("luis", {60, 40});
    put("mark", {0, 40});
    return geometry;
}

AnyId going(const char* from, Way way) { return next_on_the_way(family(), places(), AnyId(from), way); }

}  // namespace

TEST_CASE("Up leads to a parent and down to a child") {
    CHECK(going("ana", Way::up) == AnyId("rosa"));
    CHECK(going("rosa", Way::down) == AnyId("ana"));
}

TEST_CASE("Sideways leads to a brother, sister or partner, past strangers") {
    CHECK(going("ana", Way::right) == AnyId("luis"));
    CHECK(going("ana", Way::left) == AnyId("mark"));
}

TEST_CASE("Whoever has no relative that way walks to the nearest one there") {
    CHECK(going("kim", Way::left) == AnyId("ana"));
    CHECK(going("mark", Way::left).empty());
}

TEST_CASE("From nobody the first step leads to the index person") {
    CHECK(going("", Way::right) == AnyId("ana"));
}

}  // namespace kinscape
