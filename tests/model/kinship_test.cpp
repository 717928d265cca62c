#include "catch.hpp"
#include "families.hpp"
#include "model/kinship.hpp"

namespace kinscape {

TEST_CASE("Parents, children and partners are found in document order") {
    const auto family = three_generations();
    const Kinship kinship = kinship_of(family.document);
    CHECK(parents_of(kinship, family.mia) == std::vector<PersonId>{family.anna, family.karl});
    CHECK(children_of(kinship, family.anna) == std::vector<PersonId>{family.mia, family.jon});
    CHECK(partners_of(kinship, family.karl) == std::vector<PersonId>{family.anna});
    CHECK(parents_of(kinship, family.grandmother).empty());
}

TEST_CASE("Donors and step-parents are no parents in the rows of a drawing") {
    const auto family = adoption();
    const Kinship kinship = kinship_of(family.document);
    CHECK(parents_of(kinship, family.june) == std::vector<PersonId>{family.ruth, family.ada, family.kat});
}

TEST_CASE("A grandchild descends from its grandparents, not the other way round") {
    const auto family = three_generations();
    CHECK(is_self_or_descendant(family.document, family.mia, family.grandmother));
    CHECK(is_self_or_descendant(family.document, family.mia, family.mia));
    CHECK_FALSE(is_self_or_descendant(family.document, family.grandmother, family.mia));
}

TEST_CASE("A family has as many generations as the longest line, partners side by side") {
    CHECK(generation_count(three_generations().document) == 3);
    CHECK(generation_count(Document{}) == 0);
    const auto rows = generations_of(remarried().document);
    CHECK(rows.at(PersonId("p1")) == rows.at(PersonId("p3")));
    CHECK(rows.at(PersonId("p5")) == 1);
}

TEST_CASE("The parents of somebody who married in stand right above them") {
    auto family = three_generations();
    put(family.document.people, {somebody("p7", "Olaf", "man")});
    put(family.document.child_links, {child_of("c4", family.karl, {PersonId("p7")})});
    const auto rows = generations_of(family.document);
    CHECK(rows.at(PersonId("p7")) == rows.at(family.grandmother));
    put(family.document.people, {somebody("p8", "Ole", "man"), somebody("p9", "Siri", "woman")});
    put(family.document.unions, {couple("u3", family.mia, PersonId("p8"))});
    put(family.document.child_links, {child_of("c5", PersonId("p8"), {PersonId("p9")})});
    CHECK(generations_of(family.document).at(PersonId("p9")) == rows.at(family.anna));
}

TEST_CASE("A circle of descent is named once, at the link that closes it") {
    auto family = three_generations();
    CHECK(links_that_close_a_cycle(family.document).empty());
    put(family.document.child_links, {child_of("c4", family.grandmother, {family.mia})});
    CHECK(links_that_close_a_cycle(family.document) == std::vector<ChildLinkId>{ChildLinkId("c4")});
    CHECK(generation_count(family.document) == 3);
    CHECK(is_self_or_descendant(family.document, family.grandmother, family.jon) == false);
}

TEST_CASE("A circle of a thousand is found, and so is somebody who is their own parent") {
    Document document;
    for (int i = 0; i < 1000; ++i)
        document.people = document.people.with(somebody("p" + std::to_string(i), "Link", "woman"));
    for (int i = 0; i < 1000; ++i)
        document.child_links =
            document.child_links.with(child_of("c" + std::to_string(i), PersonId("p" + std::to_string(i)),
                                               {PersonId("p" + std::to_string((i + 1) % 1000))}));
    CHECK(links_that_close_a_cycle(document) == std::vector<ChildLinkId>{ChildLinkId("c999")});
    Document alone;
    put(alone.people, {somebody("p1", "Narcissus", "man")});
    put(alone.child_links, {child_of("c1", PersonId("p1"), {PersonId("p1")})});
    CHECK(links_that_close_a_cycle(alone) == std::vector<ChildLinkId>{ChildLinkId("c1")});
}

TEST_CASE("Two steps from a child are its parents, grandparents, brothers and sisters") {
    const auto family = three_generations();
    CHECK(people_within(family.document, family.mia, 0) == std::vector<PersonId>{family.mia});
    CHECK(people_within(family.document, family.mia, 1) ==
          std::vector<PersonId>{family.anna, family.karl, family.mia});
    CHECK(people_within(family.document, family.mia, 2).size() == 6);
}

}  // namespace kinscape
