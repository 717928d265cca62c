#include "catch.hpp"
#include "families.hpp"
#include "model/snapshot.hpp"

namespace kinscape {
namespace {

Snapshot seen(const Document& document, const View& view, std::string_view on_day) {
    return snapshot_of(visible_to(document, Audience{}), view, day(on_day));
}

std::vector<std::string> ids(const std::vector<const Person*>& people) {
    std::vector<std::string> all;
    for (const Person* person : people)
        all.push_back(person->id.text());
    return all;
}

View first_view(const Document& document) { return find_view(document, "").value(); }

}  // namespace

TEST_CASE("A genogram shows everybody born by the day, their couples and their lines") {
    const auto family = three_generations();
    const Snapshot now = seen(family.document, first_view(family.document), "2026-01-01");
    CHECK(now.people.size() == 6);
    CHECK(now.unions.size() == 2);
    CHECK(now.links.size() == 3);
    const Snapshot then = seen(family.document, first_view(family.document), "1970-01-01");
    CHECK(ids(then.people) == std::vector<std::string>{"p1", "p2", "p3", "p4"});
    CHECK(then.unions.size() == 1);
    CHECK(then.links.size() == 1);
}

TEST_CASE("The option unborn shows those who were not yet born") {
    const auto family = three_generations();
    View view = first_view(family.document);
    view.show = {"unborn"};
    CHECK(seen(family.document, view, "1970-01-01").people.size() == 6);
}

TEST_CASE("A home that all have left is shown with the option former, with those who lived there") {
    auto family = remarried();
    Household old;
    old.id = HouseholdId("h2");
    old.title = "Farm";
    old.members = {lives(family.astrid, "1959", "1990"), lives(family.arne, "1959", "1987-03-15")};
    Household told = old;
    told.id = HouseholdId("h3");
    told.kind = "former";
    told.members = {lives(family.nils)};
    put(family.document.households, {old, told});
    View view = first_view(family.document);
    const auto homes = [&](std::string_view on_day) {
        std::vector<std::string> all;
        for (const ShownHome& home : seen(family.document, view, on_day).homes)
            all.push_back(home.household->id.text() + ":" + std::to_string(home.members.size()));
        return all;
    };
    CHECK(homes("2010-01-01") == std::vector<std::string>{"h1:2"});
    view.show = {"former"};
    CHECK(homes("2010-01-01") == std::vector<std::string>{"h1:2", "h2:2", "h3:1"});
    // In 1970 they lived there: no former home.
    CHECK(homes("1970-01-01") == std::vector<std::string>{"h2:2", "h3:1"});
}

TEST_CASE("A view within one step shows parents, children and partners of its centre") {
    const auto family = three_generations();
    View view = first_view(family.document);
    view.within = 1;
    CHECK(ids(seen(family.document, view, "2026-01-01").people) ==
          std::vector<std::string>{"p3", "p4", "p5"});
}

TEST_CASE("A collapsed branch is what can be reached only through its person, who stays") {
    auto family = three_generations();
    View view = first_view(family.document);
    view.collapsed = {family.anna};
    // Rosa and Emil lie beyond Anna; Jon is reached through Karl.
    CHECK(ids(seen(family.document, view, "2026-01-01").people) ==
          std::vector<std::string>{"p3", "p4", "p5", "p6"});
}

TEST_CASE("Donor and step links are drawn only where the view asks for them") {
    const auto family = adoption();
    View view = first_view(family.document);
    CHECK(seen(family.document, view, "2026-01-01").links.size() == 2);
    view.show = {"genetic-origin"};
    CHECK(seen(family.document, view, "2026-01-01").links.size() == 3);
    const auto other = remarried();
    View stepping = first_view(other.document);
    CHECK(seen(other.document, stepping, "2026-01-01").links.size() == 2);
    stepping.show = {"step"};
    CHECK(seen(other.document, stepping, "2026-01-01").links.size() == 3);
}

TEST_CASE("An adoption is not drawn before it can have begun") {
    const auto family = adoption();
    CHECK(seen(family.document, first_view(family.document), "2014-09-30").links.size() == 1);
    CHECK(seen(family.document, first_view(family.document), "2014-10-01").links.size() == 2);
}

TEST_CASE("A home holds those who live there on the day and are alive") {
    const auto family = remarried();
    const View view = first_view(family.document);
    REQUIRE(seen(family.document, view, "2000-01-01").homes.size() == 1);
    CHECK(seen(family.document, view, "2000-01-01").homes[0].members.size() == 2);
    CHECK(seen(family.document, view, "2020-01-01").homes[0].members.size() == 1);
    CHECK(seen(family.document, view, "1990-01-01").homes.empty());
}

TEST_CASE("An ecomap shows its home, those who live there, every system and the ties among them") {
    const auto family = surroundings();
    const Snapshot now = seen(family.document, first_view(family.document), "2025-01-01");
    CHECK(now.centre == AnyId(family.flat));
    CHECK(ids(now.people) == std::vector<std::string>{"p1", "p2"});
    CHECK(now.systems.size() == 3);
    REQUIRE(now.ties.size() == 2);
    CHECK(now.ties[0].span->strength == "strong");
    CHECK(now.homes.size() == 1);
    CHECK(now.links.size() == 1);
}

TEST_CASE("An ecomap around one person shows that person and their own ties") {
    const auto family = surroundings();
    const Snapshot now = seen(family.document, ecomap("v2", family.tia), "2025-01-01");
    CHECK(now.centre == AnyId(family.tia));
    CHECK(ids(now.people) == std::vector<std::string>{"p2"});
    REQUIRE(now.ties.size() == 1);
    CHECK(now.ties[0].tie->id == family.to_clinic);
}

TEST_CASE("Somebody undisclosed is not drawn on a day before their child was born") {
    auto family = three_generations();
    Person karl = *family.document.people.find(family.karl);
    withhold(karl.said, {"report"});
    family.document.people = family.document.people.with(karl);
    const VisibleDocument visible = visible_to(family.document, Audience{Reader::report});
    const View view = first_view(family.document);
    CHECK(snapshot_of(visible, view, day("2026-01-01")).people.size() == 6);
    CHECK(ids(snapshot_of(visible, view, day("1990-01-01")).people) ==
          std::vector<std::string>{"p1", "p2", "p3"});
}

TEST_CASE("A document without views has a genogram around the index person") {
    const auto family = remarried();
    const auto view = find_view(family.document, "genogram");
    REQUIRE(view);
    CHECK(view->id == ViewId("v1"));
    CHECK(view->center.of == std::vector<AnyId>{family.astrid});
    CHECK_FALSE(find_view(family.document, "ecomap"));
    CHECK(find_view(surroundings().document, "v1")->kind == "ecomap");
    CHECK_FALSE(find_view(surroundings().document, "v7"));
}

}  // namespace kinscape
