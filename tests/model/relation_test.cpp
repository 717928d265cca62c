#include "catch.hpp"
#include "families.hpp"
#include "model/relation.hpp"

namespace kinscape {
namespace {

Relation relation(const Document& document, const PersonId& from, const PersonId& to) {
    return relation_of(document, blood_lines_of(document), from, to, day("2026-03-12"), Words{});
}

}  // namespace

TEST_CASE("Titles follow what somebody says of themselves, not their sex") {
    auto family = three_generations();
    CHECK(relation(family.document, family.mia, family.anna).words == "mother");
    CHECK(relation(family.document, family.mia, family.jon).words == "brother");
    Person jon = *family.document.people.find(family.jon);
    jon.sex = "male";
    jon.gender = "nonbinary";
    family.document.people = family.document.people.with(jon);
    CHECK(relation(family.document, family.mia, family.jon).words == "sibling");
}

TEST_CASE("Relations by marriage and care have their own words") {
    auto family = three_generations();
    CHECK(relation(family.document, family.karl, family.grandmother).words.empty());  // divorced
    CHECK(relation(family.document, family.anna, family.karl).words == "former husband");
    family.document.unions = family.document.unions.with(couple("u2", family.anna, family.karl));
    CHECK(relation(family.document, family.karl, family.grandmother).words == "mother-in-law");
    CHECK(relation(family.document, family.grandfather, family.karl).words == "son-in-law");
    const auto again = remarried();
    CHECK(relation(again.document, again.astrid, again.nils).words == "husband");
    CHECK(relation(again.document, again.erik, again.astrid).words == "step-mother");
    CHECK(relation(again.document, again.erik, again.marit).words == "step-sister");
    const auto adopted = adoption();
    CHECK(relation(adopted.document, adopted.june, adopted.ada).words == "adoptive mother");
    CHECK(relation(adopted.document, adopted.ada, adopted.june).words == "adoptive daughter");
    CHECK(relation(adopted.document, adopted.june, adopted.donor).words == "donor");
}

TEST_CASE("Where no relation is recorded, that is said") {
    const auto family = surroundings();
    const Relation found = relation(family.document, family.sam, family.neighbour);
    CHECK(found.words.empty());
    CHECK(relation_sentence(family.document, found, family.sam, family.neighbour, Words{}) ==
          "Sam and Mr Bell: no relation is recorded.");
}

TEST_CASE("Two of three born together are triplets") {
    auto family = twins();
    Birth birth = *family.document.births.find(family.birth);
    CHECK(relation(family.document, family.lena, family.max).words == "fraternal twin");
    birth.children.push_back(family.paul);
    family.document.births = family.document.births.with(birth);
    CHECK(relation(family.document, family.lena, family.max).words == "fraternal triplet");
}

}  // namespace kinscape
