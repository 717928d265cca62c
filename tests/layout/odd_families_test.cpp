#include "catch.hpp"
#include "layout/structure.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

void add_person(Document& document, int number, std::string born = {}) {
    document.people = document.people.with(
        somebody(person(number).text(), "N", number % 2 == 0 ? "woman" : "man", std::move(born)));
}

void add_couple(Document& document, int one, int two) {
    document.unions = document.unions.with(couple(fmt::format("u{}-{}", one, two), person(one), person(two)));
}

void add_child(Document& document, int child, std::vector<PersonId> parents) {
    document.child_links = document.child_links.with(
        child_of(fmt::format("c{}", document.child_links.size() + 1), person(child), std::move(parents)));
}

std::string broken_in(const Document& document) {
    return broken_rules(arranged(document, Effort::first)) + broken_rules(arranged(document, Effort::best));
}

/// A father, a mother and so many children, without dates.
Document children_of_two(int children) {
    Document document;
    add_person(document, 1);
    add_person(document, 2);
    add_couple(document, 1, 2);
    for (int i = 0; i < children; ++i) {
        add_person(document, 3 + i);
        add_child(document, 3 + i, {person(1), person(2)});
    }
    return document;
}

}  // namespace

TEST_CASE("A parent younger than the child stands above the child") {
    Document document;
    add_person(document, 1, "1990");
    add_person(document, 2, "1960");
    add_child(document, 2, {person(1)});
    const Drawing drawing = arranged(document, Effort::best);
    CHECK(broken_rules(drawing) == "");
    CHECK(drawing.at("p1").y < drawing.at("p2").y);
}

TEST_CASE("A cycle of ancestry is drawn a long way round, and nobody is lost") {
    Document document;
    for (int i = 1; i <= 3; ++i)
        add_person(document, i);
    add_child(document, 2, {person(1)});
    add_child(document, 3, {person(2)});
    add_child(document, 1, {person(3)});
    const Drawing drawing = arranged(document, Effort::best);
    CHECK(broken_rules(drawing) == "");
    CHECK(drawing.at("p2").y > drawing.at("p1").y);
    CHECK(drawing.at("p3").y > drawing.at("p2").y);
    CHECK(drawing.lines_of("c3", LineRole::child).size() == 1);
}

TEST_CASE("Somebody who is their own parent is drawn once") {
    Document document;
    add_person(document, 1);
    add_child(document, 1, {person(1)});
    CHECK(arranged(document, Effort::best).geometry.people.size() == 1);
}

TEST_CASE("A union within one's own descendants is drawn") {
    Document document = children_of_two(3);
    add_couple(document, 1, 4);
    add_person(document, 9, "2001");
    add_child(document, 9, {person(1), person(4)});
    CHECK(broken_in(document) == "");
}

TEST_CASE("Four hundred children without dates stand in the document's order") {
    const Document document = children_of_two(400);
    const Drawing drawing = arranged(document, Effort::best);
    CHECK(broken_rules(drawing) == "");
    for (int i = 4; i < 403; ++i)
        CHECK(drawing.at(person(i - 1).text()).x < drawing.at(person(i).text()).x);
}

TEST_CASE("Forty partners of one person, each with children, are arranged") {
    Document document;
    add_person(document, 0, "1900");
    for (int i = 1; i <= 40; ++i) {
        add_person(document, i, "1905");
        add_couple(document, 0, i);
        for (int c = 0; c < 2; ++c) {
            const int child = 40 + 2 * i + c;
            add_person(document, child, "1930");
            add_child(document, child, {person(0), person(i)});
        }
    }
    CHECK(broken_in(document) == "");
}

TEST_CASE("A tie of somebody to themselves does no harm") {
    Document document = children_of_two(2);
    document.ties = document.ties.with(tie("t1", person(3), person(3), "close"));
    CHECK(broken_in(document) == "");
}

TEST_CASE("Texts of no size and texts of enormous size have their room") {
    const Document document = children_of_two(5);
    for (const Vec2 size : {Vec2{0, 0}, Vec2{300, 120}}) {
        const Drawing drawing = arranged(document, Effort::best, [&](Extents& extents) {
            for (auto& [id, extent] : extents)
                if (id.text() != "p4") extent.label = size;
        });
        CHECK(broken_rules(drawing) == "");
    }
}

TEST_CASE("Symbols of no size stand apart from one another") {
    const Drawing drawing = arranged(children_of_two(5), Effort::best, [](Extents& extents) {
        for (auto& [id, extent] : extents)
            extent = {{0, 0}, {0, 0}};
    });
    CHECK(broken_rules(drawing) == "");
    CHECK(drawing.at("p3").x + 1 < drawing.at("p4").x);
}

}  // namespace kinscape
