#include "catch.hpp"
#include "families.hpp"
#include "model/timeline.hpp"

#include <algorithm>

namespace kinscape {
namespace {

const Day today = day("2026-03-12");

Timeline of(const Document& document, TimelineRows rows = TimelineRows::people,
            Reader reader = Reader::worker) {
    return timeline_of(visible_to(document, Audience{reader}), today, rows, Words{});
}

const TimelineRow* row_of(const Timeline& timeline, const AnyId& id) {
    const auto found = std::ranges::find(timeline.rows, id, &TimelineRow::of);
    return found == timeline.rows.end() ? nullptr : &*found;
}

std::size_t count_of(const TimelineRow& row, std::string_view icon) {
    return static_cast<std::size_t>(std::ranges::count(row.events, icon, &TimelineEvent::icon));
}

}  // namespace

TEST_CASE("A timeline has a row for everybody, the eldest generation first") {
    const auto family = three_generations();
    const Timeline timeline = of(family.document);
    REQUIRE(timeline.rows.size() == 6);
    CHECK(timeline.rows[0].of == AnyId(family.grandfather));
    CHECK(timeline.rows[5].of == AnyId(family.jon));
    CHECK(timeline.first == Day{1935, 1, 1});
    CHECK(timeline.last == Day{2027, 1, 1});
}

TEST_CASE("A life begins and ends, a couple's days stand in both rows") {
    const auto family = three_generations();
    const Timeline timeline = of(family.document);
    const TimelineRow& rosa = *row_of(timeline, family.grandmother);
    REQUIRE_FALSE(rosa.spans.empty());
    CHECK(rosa.spans[0].to == Day{2011, 4, 2});
    CHECK(rosa.spans[0].end_is_exact);
    CHECK_FALSE(rosa.spans[0].begin_is_exact);
    CHECK(count_of(rosa, "cross") == 1);
    for (const PersonId& partner : {family.anna, family.karl}) {
        CHECK(count_of(*row_of(timeline, partner), "ring") == 1);
        CHECK(count_of(*row_of(timeline, partner), "slash") == 2);
    }
    CHECK_FALSE(row_of(timeline, family.mia)->spans[0].to);
}

TEST_CASE("A religious wedding begins a bond as any wedding does") {
    auto family = three_generations();
    Union parents = *family.document.unions.find(family.parents);
    parents.events = {event("religious-wedding", "1990-08"), event("divorced", "2006")};
    family.document.unions = family.document.unions.with(parents);
    const Timeline timeline = of(family.document);
    for (const PersonId& partner : {family.anna, family.karl}) {
        CHECK(count_of(*row_of(timeline, partner), "ring") == 1);
        CHECK(count_of(*row_of(timeline, partner), "slash") == 1);
    }
}

TEST_CASE("What is still to come, and who has no dates, has no row") {
    auto family = three_generations();
    family.document.people = family.document.people.with(somebody("p7", "Ida", "woman"))
                                 .with(somebody("p8", "Ole", "man", "2031"));
    const Timeline timeline = of(family.document);
    CHECK_FALSE(row_of(timeline, PersonId("p7")));
    CHECK_FALSE(row_of(timeline, PersonId("p8")));
    CHECK(timeline.undated == std::vector<std::string>{"Ida"});
}

TEST_CASE("The line of somebody missing ends on the day since when nobody knows") {
    auto family = three_generations();
    Person karl = *family.document.people.find(family.karl);
    karl.status = "missing";
    karl.since = PartialDate("2013-08-19");
    family.document.people = family.document.people.with(karl);
    CHECK(row_of(of(family.document), family.karl)->spans.at(0).to == Day{2013, 8, 19});
}

TEST_CASE("Homes are bars of those who live there, or of the household by its members") {
    auto family = three_generations();
    Household flat;
    flat.id = HouseholdId("h1");
    flat.title = "Elm Street 14";
    Member mia;
    mia.who = family.mia;
    mia.from = PartialDate("2015-06");
    mia.to = PartialDate("2019");
    flat.members = {mia};
    family.document.households = family.document.households.with(flat);
    const TimelineRow own = *row_of(of(family.document), family.mia);
    REQUIRE(own.spans.size() == 2);
    CHECK(own.spans[1].words == "Elm Street 14");
    CHECK(own.spans[1].from == Day{2015, 6, 1});
    CHECK(own.spans[1].to == Day{2019, 12, 31});
    const Timeline by_household = of(family.document, TimelineRows::households);
    REQUIRE(by_household.rows.size() == 1);
    CHECK(by_household.rows[0].name == "Elm Street 14");
    CHECK(by_household.rows[0].spans.at(0).words == "Mia");
}

TEST_CASE("A tie stands in the row of its first end, withheld ones in none") {
    auto family = three_generations();
    Tie bond = tie("t1", family.mia, family.anna, "close");
    bond.spans = {span("2010", "2015"), span("2015", "", "conflict")};
    family.document.ties = family.document.ties.with(bond);
    CHECK(row_of(of(family.document), family.mia)->spans.size() == 3);
    CHECK(row_of(of(family.document), family.anna)->spans.size() == 1);
    withhold(bond.said, {"client"});
    family.document.ties = family.document.ties.with(bond);
    const Timeline for_client = of(family.document, TimelineRows::people, Reader::client);
    CHECK(row_of(for_client, family.mia)->spans.size() == 1);
}

}  // namespace kinscape
