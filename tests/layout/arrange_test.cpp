#include "catch.hpp"
#include "layout/structure.hpp"

#include <fmt/format.h>

#include <cmath>

namespace kinscape {
namespace {

/// `width` couples a row, `rows` generations; each couple's child marries the next couple's.
Document many_generations(int rows, int width) {
    Document document;
    int number = 0;
    int links = 0;
    std::vector<std::pair<PersonId, PersonId>> above;
    for (int row = 0; row < rows; ++row) {
        std::vector<std::pair<PersonId, PersonId>> couples;
        for (int i = 0; i < width; ++i) {
            const PersonId one = person(++number);
            const PersonId two = person(++number);
            document.people =
                document.people.with(somebody(one.text(), "A", "woman", fmt::format("{}", 1900 + 25 * row)));
            document.people =
                document.people.with(somebody(two.text(), "B", "man", fmt::format("{}", 1900 + 25 * row)));
            document.unions = document.unions.with(couple(fmt::format("u{}", number), one, two));
            if (!above.empty()) {
                const auto& parents = above[static_cast<std::size_t>(i)];
                document.child_links = document.child_links.with(
                    child_of(fmt::format("c{}", ++links), one, {parents.first, parents.second}));
            }
            couples.emplace_back(one, two);
        }
        above = couples;
    }
    return document;
}

}  // namespace

TEST_CASE("Three generations stand in three rows, partners level, children below in birth order") {
    auto family = three_generations();
    const Drawing drawing = drawn(family.document);
    CHECK(faults_of(drawing) == "");
    CHECK(drawing.at("p1").y == drawing.at("p2").y);
    CHECK(drawing.at("p3").y == drawing.at("p4").y);
    CHECK(drawing.at("p5").y == drawing.at("p6").y);
    CHECK(drawing.at("p5").x < drawing.at("p6").x);
}

TEST_CASE("In a first union of a man and a woman the man stands left") {
    Document document;
    put(document.people, {somebody("p1", "Eva", "woman"), somebody("p2", "Ole", "man")});
    put(document.unions, {couple("u1", PersonId("p1"), PersonId("p2"))});
    const Drawing drawing = drawn(document);
    CHECK(drawing.at("p2").x < drawing.at("p1").x);
    CHECK(drawing.at("p1").x - drawing.at("p2").x < 30);
}

TEST_CASE("Partners of one person stand left to right by the date of the union") {
    auto family = remarried();
    const Drawing drawing = drawn(family.document);
    CHECK(faults_of(drawing) == "");
    // Astrid stands between Arne, who was first, and Nils.
    const bool first_left = drawing.at("p2").x < drawing.at("p3").x;
    CHECK(first_left);
}

TEST_CASE("Everybody keeps the place that a person gave them") {
    auto family = three_generations();
    View view = *family.document.views.find(family.view);
    view.places = {};
    Place place;
    place.id = family.anna;
    place.at = {123.45, 67.8};
    place.by_hand = true;
    view.places = view.places.with(place);
    family.document.views = family.document.views.with(view);
    const Drawing drawing = drawn(family.document);
    CHECK(drawing.at("p3") == Vec2{123.45, 67.8});
    CHECK(faults_of(drawing) == "");
}

TEST_CASE("A newborn gets a place below the parents, and nobody else moves") {
    auto family = three_generations();
    const Drawing before = drawn(family.document);
    View view = *family.document.views.find(family.view);
    view.places = before.places;
    family.document.views = family.document.views.with(view);
    family.document.people = family.document.people.with(somebody("p7", "Ida", "woman", "2001"));
    family.document.child_links =
        family.document.child_links.with(child_of("c4", PersonId("p7"), {family.anna, family.karl}));
    const Drawing after = drawn(family.document, Keep::all);
    for (const Place& place : before.places)
        CHECK(after.at(place.id.text()) == place.at);
    CHECK(faults_of(after) == "");
    CHECK(after.at("p7").y == after.at("p6").y);
    CHECK(after.at("p7").x > after.at("p6").x);
}

TEST_CASE("The same document is arranged the same every time") {
    const Document document = many_generations(4, 5);
    const Drawing one = drawn(document);
    const Drawing two = drawn(document);
    for (const Place& place : one.places)
        CHECK(two.at(place.id.text()) == place.at);
    CHECK(faults_of(one) == "");
}

TEST_CASE("Families that nothing joins stand side by side, apart from one another") {
    Document document = many_generations(2, 2);
    put(document.people, {somebody("p90", "Lone", "man"), somebody("p91", "Alone", "woman")});
    CHECK(faults_of(drawn(document)) == "");
}

TEST_CASE("An uncle who marries his niece stands in the row of his brothers and sisters") {
    Document document;
    put(document.people,
        {somebody("p1", "Father", "man", "1900"), somebody("p2", "Mother", "woman", "1902"),
         somebody("p3", "Uncle", "man", "1930"), somebody("p4", "Sister", "woman", "1925"),
         somebody("p5", "Her husband", "man", "1924"), somebody("p6", "Niece", "woman", "1950")});
    put(document.unions,
        {couple("u1", PersonId("p1"), PersonId("p2")), couple("u2", PersonId("p4"), PersonId("p5")),
         couple("u3", PersonId("p3"), PersonId("p6"))});
    put(document.child_links, {child_of("c1", PersonId("p3"), {PersonId("p1"), PersonId("p2")}),
                               child_of("c2", PersonId("p4"), {PersonId("p1"), PersonId("p2")}),
                               child_of("c3", PersonId("p6"), {PersonId("p4"), PersonId("p5")})});
    const Drawing drawing = drawn(document);
    CHECK(faults_of(drawing) == "");
    CHECK(drawing.at("p3").y == drawing.at("p4").y);
    REQUIRE(drawing.lines_of("u3", LineRole::couple).size() == 1);
}

TEST_CASE("A twin whose date is not told stands with the other, where the other was born") {
    Document document;
    const PersonId mother("p1");
    const PersonId father("p2");
    put(document.people,
        {somebody("p1", "Mother", "woman", "1940"), somebody("p2", "Father", "man", "1940"),
         somebody("p3", "Eldest", "man", "1968"), somebody("p4", "Twin", "man"),
         somebody("p5", "Twin", "woman", "1971"), somebody("p6", "Told last", "woman", "1969")});
    put(document.unions, {couple("u1", mother, father)});
    for (int child = 3; child <= 6; ++child)
        put(document.child_links, {child_of(fmt::format("c{}", child), person(child), {mother, father})});
    Birth twins;
    twins.id = BirthId("b1");
    twins.children = {person(4), person(5)};
    document.births = document.births.with(twins);
    for (const Effort effort : {Effort::first, Effort::best}) {
        const Drawing drawing = arranged(document, effort);
        CHECK(broken_rules(drawing) == "");
        CHECK(drawing.at("p3").x < drawing.at("p6").x);
        CHECK(drawing.at("p6").x < drawing.at("p4").x);
        CHECK(std::abs(drawing.at("p4").x - drawing.at("p5").x) < 20);
    }
}

TEST_CASE("The caller may end the work early") {
    const Document document = many_generations(3, 4);
    const Snapshot snapshot =
        snapshot_of(visible_to(document, Audience{}), find_view(document, "").value(), day("2026-01-01"));
    const Table<Place> nobody_stands;
    const Extents extents = usual_extents(snapshot);
    const Spacing spacing;
    const std::atomic<bool> stop{true};
    ArrangeRequest request{snapshot, nobody_stands, extents, spacing};
    request.stop = &stop;
    const auto answer = arrange(request);
    REQUIRE_FALSE(answer);
    CHECK(answer.error() == ArrangeError::cancelled);
}

TEST_CASE("A worker that cannot be started costs nothing but its better order") {
    const Document document = many_generations(3, 4);
    const Snapshot snapshot =
        snapshot_of(visible_to(document, Audience{}), find_view(document, "").value(), day("2026-01-01"));
    const Table<Place> nobody_stands;
    const Extents extents = usual_extents(snapshot);
    const Spacing spacing;
    ArrangeRequest request{snapshot, nobody_stands, extents, spacing};
    request.worker = {"/nowhere/no-such-program"};
    const auto answer = arrange(request);
    REQUIRE(answer);
    CHECK(answer->size() == snapshot.people.size());
}

TEST_CASE("A donor whose link is not drawn stands above the child all the same") {
    auto family = three_generations();
    put(family.document.people,
        {somebody("p9", "Donor", "man", "1970"), somebody("p10", "Other", "man", "1971"),
         somebody("p11", "Third", "man", "1972")});
    put(family.document.child_links, {child_of("c9", family.jon, {PersonId("p9")}, "donor"),
                                      child_of("c10", family.mia, {PersonId("p10")}, "donor"),
                                      child_of("c11", family.mia, {PersonId("p11")}, "donor")});
    const Drawing drawing = drawn(family.document);
    for (const std::string donor : {"p9", "p10", "p11"})
        CHECK(drawing.at(donor).y < drawing.at("p6").y - drawing.spacing.w);
}

}  // namespace kinscape
