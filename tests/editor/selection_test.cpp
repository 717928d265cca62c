#include "catch.hpp"
#include "editor/selection.hpp"

namespace kinscape {
namespace {

const AnyId rosa("p1"), ana("p2"), maya("p3");

}  // namespace

TEST_CASE("Choosing somebody lets go of everybody else") {
    const Selection both = toggled(only({}, rosa), ana);
    CHECK(only(both, maya).selected == std::vector{maya});
}

TEST_CASE("Ctrl and a click adds somebody, and takes them out again") {
    const Selection both = toggled(only({}, rosa), ana);
    CHECK(both.has(rosa));
    CHECK(both.has(ana));
    CHECK_FALSE(toggled(both, rosa).has(rosa));
}

TEST_CASE("Nobody is selected twice") {
    const Selection after = joined_by(only({}, rosa), {rosa, ana});
    CHECK(after.selected == std::vector{rosa, ana});
}

TEST_CASE("The facts shown are those of whom was chosen last") {
    CHECK(toggled(only({}, rosa), ana).primary() == ana);
    CHECK(Selection{}.primary().empty());
}

TEST_CASE("Whoever is not on the map any more is not selected any more") {
    Document document;
    Person person;
    person.id = PersonId("p1");
    document.people = document.people.with(person);
    Selection before = joined_by({}, {rosa, ana});
    before.hovered = ana;
    const Selection after = kept_in(document, before);
    CHECK(after.selected == std::vector{rosa});
    CHECK(after.hovered.empty());
}

}  // namespace kinscape
