#include "catch.hpp"
#include "editor/clip.hpp"
#include "families.hpp"

namespace kinscape {
namespace {

Document paste_into(const Document& document, const Document& clip) {
    View view = genogram("v1", {});
    Document with_view = document;
    if (document.views.empty()) with_view.views = with_view.views.with(view);
    const auto after = apply_edits(with_view, pasted(with_view, clip, view, {0, 0}).edits);
    REQUIRE(after);
    return *after;
}

}  // namespace

TEST_CASE("A branch is copied with what lies among those who were chosen, and nothing else") {
    const auto family = three_generations();
    const Document clip = clipped(family.document, {family.anna, family.karl, family.mia}, Geometry{});
    CHECK(clip.people.size() == 3);
    REQUIRE(clip.unions.size() == 1);
    CHECK(clip.unions.begin()->events.size() == 3);
    REQUIRE(clip.child_links.size() == 1);
    CHECK(clip.child_links.begin()->child == family.mia);
    CHECK(clip.about.index.empty());
}

TEST_CASE("A branch is pasted under free ids, into the same family and into another one") {
    const auto family = three_generations();
    const Document clip = clipped(family.document, {family.anna, family.karl, family.mia}, Geometry{});
    const Document twice = paste_into(family.document, clip);
    CHECK(twice.people.size() == 9);
    CHECK(twice.unions.find(UnionId("u3"))->partners == std::vector{PersonId("p7"), PersonId("p8")});
    CHECK(twice.child_links.find(ChildLinkId("c4"))->parents == std::vector{PersonId("p7"), PersonId("p8")});
    Document empty;
    empty.id = "another";
    const Document other = paste_into(empty, clip);
    CHECK(other.people.size() == 3);
    CHECK(other.people.find(PersonId("p1"))->name.given == "Anna");
}

TEST_CASE("Who told something is copied by name where they stay behind") {
    auto family = three_generations();
    Person mia = *family.document.people.find(family.mia);
    mia.said.alter([&](SaidMembers& said) { said.said_by = family.grandmother.text(); });
    Person jon = *family.document.people.find(family.jon);
    jon.said.alter([&](SaidMembers& said) { said.said_by = family.mia.text(); });
    family.document.people = family.document.people.with(mia).with(jon);
    const Document clip = clipped(family.document, {family.mia, family.jon}, Geometry{});
    CHECK(clip.people.find(family.mia)->said->said_by == "Rosa");
    const Document after = paste_into(family.document, clip);
    CHECK(after.people.find(PersonId("p8"))->said->said_by == "p7");
}

}  // namespace kinscape
