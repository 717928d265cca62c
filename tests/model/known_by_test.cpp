#include "catch.hpp"
#include "families.hpp"
#include "model/audience.hpp"
#include "model/known_by.hpp"

namespace kinscape {
namespace {

Mark mark_told(const char* kind, std::string on) {
    Mark mark;
    mark.kind = kind;
    mark.said.set(told_on(std::move(on)));
    return mark;
}

const Day first = day("2026-01-01"), second = day("2026-06-01");

}  // namespace

TEST_CASE("Whoever was told of after the first day is not among those known on it") {
    auto family = three_generations();
    Person emil = *family.document.people.find(family.grandfather);
    emil.said.set(told_on("2026-03-12"));
    family.document.people = family.document.people.with(emil);
    CHECK_FALSE(known_by(family.document, first, second).people.contains(family.grandfather));
    CHECK(known_by(family.document, day("2026-03-12"), second).people.contains(family.grandfather));
    // What is said only later than both days cannot be told from what was known.
    CHECK(known_by(family.document, first, day("2026-02-01")).people.contains(family.grandfather));
}

TEST_CASE("A single fact told later goes, and its neighbours stay") {
    auto family = three_generations();
    Person anna = *family.document.people.find(family.anna);
    anna.occupation = "nurse";
    anna.marks = {mark_told("anxiety", "2026-03-12"), mark_told("depression", "2025-03-12")};
    SaidMembers about;
    about.said.push_back({"occupation", told_on("2026-04-01"), {}});
    anna.said.set(about);
    family.document.people = family.document.people.with(anna);
    const Person known = *known_by(family.document, first, second).people.find(family.anna);
    CHECK(known.occupation.empty());
    REQUIRE(known.marks.size() == 1);
    CHECK(known.marks[0].kind == "depression");
}

TEST_CASE("What is withheld stays withheld when an element before it goes") {
    auto family = three_generations();
    Person anna = *family.document.people.find(family.anna);
    anna.marks = {mark_told("anxiety", "2026-03-12"), mark_told("depression", "2025-03-12"),
                  mark_told("cancer", "2025-03-12")};
    withhold_member(anna.said, "marks/1", {"client"});
    family.document.people = family.document.people.with(anna);
    const VisibleDocument visible =
        visible_to(known_by(family.document, first, second), Audience{Reader::client});
    const Person seen = *visible.document().people.find(family.anna);
    REQUIRE(seen.marks.size() == 1);
    CHECK(seen.marks[0].kind == "cancer");
}

TEST_CASE("A fact within a fact, told later and withheld, is not shown as known before") {
    auto family = three_generations();
    Person anna = *family.document.people.find(family.anna);
    anna.name.called = "Annie";
    anna.marks = {mark_told("cancer", "2025-03-12")};
    anna.marks[0].state = "recovered";
    SaidMembers about;
    for (const char* path : {"name/called", "marks/0/state"}) {
        about.said.push_back({path, told_on("2026-03-12"), {}});
        about.said.back().about.withhold = {true, {"client"}};
    }
    anna.said.set(about);
    family.document.people = family.document.people.with(anna);
    const Person known = *known_by(family.document, first, second).people.find(family.anna);
    CHECK(known.name.called.empty());
    CHECK(known.name.given == anna.name.given);
    REQUIRE(known.marks.size() == 1);
    CHECK(known.marks[0].state.empty());
}

}  // namespace kinscape
