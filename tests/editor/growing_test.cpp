#include "catch.hpp"
#include "editor/growing.hpp"
#include "families.hpp"

namespace kinscape {
namespace {

constexpr Day today{2026, 3, 12};

Document grown(const Document& document, const Grown& by) {
    const auto after = apply_edits(document, by.edits);
    REQUIRE(after);
    return *after;
}

Document grown(const Document& document, const AnyId& from, Relative who) {
    const auto by = grown_by(document, from, who, today);
    REQUIRE(by);
    return grown(document, *by);
}

}  // namespace

TEST_CASE("A partner is somebody of whom nothing is known yet, and the bond says no more than that") {
    const auto family = three_generations();
    const Document after = grown(family.document, family.mia, Relative::partner);
    REQUIRE(after.people.size() == family.document.people.size() + 1);
    const Person& partner = *after.people.find(PersonId("p7"));
    CHECK(partner.name == Name{});
    CHECK(partner.gender.empty());
    CHECK(partner.said->said_on.text() == "2026-03-12");
    const Union& couple = *after.unions.find(UnionId("u3"));
    CHECK(couple.partners == std::vector{family.mia, PersonId("p7")});
    CHECK(couple.kind == "relationship");
}

TEST_CASE("A child of somebody with one partner belongs to both") {
    const auto family = three_generations();
    const Document after = grown(family.document, family.anna, Relative::child);
    CHECK(after.child_links.find(family.next_link)->parents == std::vector{family.anna, family.karl});
}

TEST_CASE("A child of somebody without a partner, or with two, belongs to that parent alone") {
    const auto family = three_generations();
    const Document after = grown(family.document, family.mia, Relative::child);
    CHECK(after.child_links.find(family.next_link)->parents == std::vector{family.mia});
    const auto again = remarried();
    const Document second = grown(again.document, again.astrid, Relative::child);
    CHECK(second.child_links.find(ChildLinkId("c4"))->parents == std::vector{again.astrid});
}

TEST_CASE("A child added at a union's bar belongs to both partners") {
    const auto family = remarried();
    const Document after = grown(family.document, family.second, Relative::child);
    CHECK(after.child_links.find(ChildLinkId("c4"))->parents == std::vector{family.astrid, family.nils});
}

TEST_CASE("The second parent joins the first one in the same link") {
    const auto family = three_generations();
    const Document one = grown(family.document, family.karl, Relative::parent);
    CHECK(one.child_links.find(ChildLinkId("c4"))->parents == std::vector{PersonId("p7")});
    const Document two = grown(one, family.karl, Relative::parent);
    CHECK(two.child_links.find(ChildLinkId("c4"))->parents == std::vector{PersonId("p7"), PersonId("p8")});
    CHECK(two.unions.find(UnionId("u3"))->partners.size() == 2);
}

TEST_CASE("A brother or sister has the same parents, two unnamed ones where none were known") {
    const auto family = three_generations();
    const Document known = grown(family.document, family.mia, Relative::sibling);
    CHECK(known.child_links.find(family.next_link)->parents == std::vector{family.anna, family.karl});
    const Document unknown = grown(family.document, family.karl, Relative::sibling);
    CHECK(unknown.people.size() == family.document.people.size() + 3);
    CHECK(unknown.child_links.find(ChildLinkId("c4"))->parents ==
          unknown.child_links.find(ChildLinkId("c5"))->parents);
}

TEST_CASE("A child that is given other parents keeps its link and nothing else changes") {
    const auto family = three_generations();
    const Document after =
        grown(family.document,
              given_parents(family.document, family.mia, {family.grandmother, family.grandfather}, today));
    CHECK(after.child_links.size() == family.document.child_links.size());
    CHECK(after.child_links.find(family.mia_by_birth)->parents ==
          std::vector{family.grandmother, family.grandfather});
}

TEST_CASE("Nobody becomes a child of their own child") {
    const auto family = three_generations();
    const Grown loop = given_parents(family.document, family.grandmother, {family.mia}, today);
    const auto after = apply_edits(family.document, loop.edits);
    REQUIRE_FALSE(after);
    CHECK(after.error() == EditError::own_ancestor);
}

TEST_CASE("A bond between two is a union, a link or a tie, as it was chosen") {
    const auto family = three_generations();
    const auto bond = [&](Bond what) {
        return grown(family.document, bound(family.document, family.mia, family.jon, what, today));
    };
    CHECK(bond({Bond::Kind::couple, "marriage"}).unions.find(UnionId("u3"))->kind == "marriage");
    CHECK(bond({Bond::Kind::child_of, "foster"}).child_links.find(family.next_link)->child == family.mia);
    CHECK(bond({Bond::Kind::parent_of, "foster"}).child_links.find(family.next_link)->child == family.jon);
    const Document tied = bond({Bond::Kind::tie, "close"});
    CHECK(tied.ties.begin()->kind == "close");
    CHECK(tied.ties.begin()->from == AnyId(family.mia));
    const Document strong = bond({.kind = Bond::Kind::tie, .id = "", .strength = "strong"});
    CHECK(strong.ties.begin()->spans.front().strength == "strong");
}

TEST_CASE("The first person of a family is its index person") {
    Document empty;
    empty.id = "new";
    const Document after = grown(empty, new_person(empty, today));
    CHECK(after.about.index == std::vector{PersonId("p1")});
    const Document second = grown(after, new_person(after, today));
    CHECK(second.about.index.size() == 1);
}

}  // namespace kinscape
