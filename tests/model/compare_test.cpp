#include "catch.hpp"
#include "families.hpp"
#include "model/compare.hpp"
#include "model/comparison_told.hpp"

#include <algorithm>

namespace kinscape {
namespace {

Comparison compared(const Document& document, std::string_view from, std::string_view to,
                    Reader reader = Reader::worker) {
    return compare_days(visible_to(document, Audience{reader}), day(from), day(to), Words{});
}

std::vector<std::string> ids_of(const std::vector<ChangeOnMap>& changes) {
    std::vector<std::string> ids;
    for (const ChangeOnMap& change : changes)
        ids.push_back(change.of.text());
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A birth, a death and a separation between two days are changes in the family") {
    const auto family = three_generations();
    const Comparison found = compared(family.document, "1996-01-01", "2012-01-01");
    CHECK(ids_of(found.family) == Ids{"p1", "p6", "u1", "u2"});
    CHECK(found.family[0].state == ChangeState::changed);
    CHECK(found.family[1].state == ChangeState::begun);
    CHECK(found.family[3].state == ChangeState::ended);
    CHECK(found.family[3].says == "Anna and Karl: divorced, before: together.");
    CHECK(found.learned.empty());
    CHECK(compared(family.document, "2012-01-01", "2013-01-01").family.empty());
}

TEST_CASE("What was true before and said after is learned, not changed") {
    auto family = three_generations();
    Person emil = *family.document.people.find(family.grandfather);
    emil.said = told_on("2026-03-12", "p5");
    family.document.people = family.document.people.with(emil);
    const Comparison found = compared(family.document, "2026-01-01", "2026-06-01");
    CHECK(found.family.empty());
    REQUIRE(ids_of(found.learned) == Ids{"p2"});
    CHECK(found.learned[0].number == 1);
    CHECK(found.learned[0].told == "told by Mia, 12 March 2026");
    // Said on the first day itself it was known then; said after the second it is not known yet.
    CHECK(compared(family.document, "2026-03-12", "2026-06-01").learned.empty());
    CHECK(compared(family.document, "2026-01-01", "2026-02-01").learned.empty());
}

TEST_CASE("A tie shows each quality that differs, with nothing where it is not told") {
    const auto family = surroundings();
    const Comparison found = compared(family.document, "2023-01-01", "2025-01-01");
    REQUIRE(ids_of(found.family) == Ids{"t1"});
    const std::vector<Difference> differs = {{"strength", "weak", "strong"},
                                             {"stress", "2", "0", true},
                                             {"flow", "", "both"},
                                             {"closeness", "", "7", true}};
    CHECK(found.family[0].differs == differs);
    CHECK(found.ecomap_before.ties == 2);
    CHECK(found.ecomap_after.reciprocal == 1);
}

TEST_CASE("Who moves is told once, and a birth or a death is no move") {
    auto family = surroundings();
    Household flat = *family.document.households.find(family.flat);
    flat.members = {lives(family.sam, "2020", "2024-05-01"), lives(family.tia)};
    Household room;
    room.id = HouseholdId("h2");
    room.title = "Room in town";
    room.members = {lives(family.sam, "2024-05-01")};
    put(family.document.households, {flat, room});
    const Comparison found = compared(family.document, "2024-03-01", "2024-06-01");
    REQUIRE_FALSE(found.family.empty());
    CHECK(found.family[0].of.text() == "h2");
    CHECK(found.family[0].says == "Sam moved from First flat to Room in town.");
    for (const ChangeOnMap& change : compared(family.document, "2019-01-01", "2023-01-01").family)
        CHECK(change.says.find("Tia moved") == std::string::npos);
}

TEST_CASE("Numbers run through both lists, and the sentences carry them") {
    auto family = three_generations();
    Person karl = *family.document.people.find(family.karl);
    karl.said = told_on("2011");
    family.document.people = family.document.people.with(karl);
    const Comparison found = compared(family.document, "2010-01-01", "2012-01-01");
    REQUIRE(found.family.size() == 2);
    REQUIRE(found.learned.size() == 1);
    CHECK(found.learned[0].number == 3);
    const auto told = comparison_told(family.document, found, Words{});
    CHECK(std::any_of(told.begin(), told.end(),
                      [](const Sentence& line) { return line.text.starts_with("3. Karl"); }));
}

TEST_CASE("What is withheld from a reader is in no list of changes") {
    auto family = surroundings();
    Tie hidden = *family.document.ties.find(family.to_school);
    withhold(hidden.said, {"client"});
    family.document.ties = family.document.ties.with(hidden);
    CHECK(compared(family.document, "2023-01-01", "2025-01-01", Reader::client).family.empty());
}

}  // namespace kinscape
