#include "catch.hpp"
#include "families.hpp"
#include "model/facts.hpp"
#include "model/facts_told.hpp"

#include <algorithm>

namespace kinscape {
namespace {

Facts facts(const Document& document, std::string_view on, Reader reader = Reader::worker) {
    return facts_of(visible_to(document, Audience{reader}), day(on));
}

Goal scored(std::string id, std::vector<GoalScore> scores) {
    Goal goal;
    goal.id = GoalId(std::move(id));
    goal.text = "Sleep through the night";
    goal.levels = {"never", "once a week", "three nights", "five nights", "every night"};
    goal.scores = std::move(scores);
    return goal;
}
GoalScore score(std::string day, double level) {
    GoalScore made;
    made.on = PartialDate(std::move(day));
    made.level = level;
    return made;
}

}  // namespace

TEST_CASE("Nobody is among the facts before they are born") {
    const auto family = three_generations();
    CHECK(facts(family.document, "1965-01-01").people.size() == 3);
    CHECK(facts(family.document, "2020-01-01").people.size() == 6);
}

TEST_CASE("Somebody missing is neither alive nor dead") {
    auto family = three_generations();
    Person karl = *family.document.people.find(family.karl);
    karl.status = "missing";
    karl.since = on("2013-08-19");
    family.document.people = family.document.people.with(karl);
    CHECK(facts(family.document, "2013-08-18").people[3].status == "alive");
    CHECK(facts(family.document, "2013-08-19").people[3].status == "missing");
    CHECK_FALSE(facts(family.document, "2014-01-01").people[3].age);
}

TEST_CASE("Nobody is said to be alive past the longest life on record") {
    auto family = three_generations();
    CHECK(facts(family.document, "2050-01-01").people[1].status == "alive");
    CHECK(facts(family.document, "2080-01-01").people[1].status.empty());
}

TEST_CASE("An adoption holds from its day, a presumed parent possibly") {
    auto family = adoption();
    const auto holds = [&](std::string_view on, const char* id) {
        for (const LinkFacts& link : facts(family.document, on).child_links)
            if (link.link->id == ChildLinkId(id)) return link.holds;
        return Holds::no;
    };
    CHECK(holds("2012-01-01", "c1") == Holds::no);
    CHECK(holds("2013-01-01", "c1") == Holds::yes);
    CHECK(holds("2013-01-01", "c2") == Holds::no);
    CHECK(holds("2014-10-15", "c2") == Holds::possibly);
    CHECK(holds("2015-01-01", "c2") == Holds::yes);
    ChildLink presumed = child_of("c9", family.june, {family.kat}, "presumed");
    family.document.child_links = family.document.child_links.with(presumed);
    CHECK(holds("2015-01-01", "c9") == Holds::possibly);
}

TEST_CASE("A goal counts with its last score up to the day") {
    auto family = three_generations();
    put(family.document.goals,
        {scored("g1", {score("2026-01", -1), score("2026-06-01", 1)}), scored("g2", {})});
    CHECK(facts(family.document, "2025-12-31").goals.levels.empty());
    CHECK_FALSE(facts(family.document, "2025-12-31").goals.t_score);
    CHECK(facts(family.document, "2026-02-01").goals.levels == std::vector<double>{-1});
    CHECK(facts(family.document, "2026-06-01").goals.levels == std::vector<double>{1});
    const auto told = goals_told(family.document, facts(family.document, "2026-06-01").goals, Words{});
    REQUIRE(told.size() == 2);
    CHECK(told[0] == "Sleep through the night: +1, five nights.");
    CHECK(told[1] == "Goal attainment of these 1 together: T 60; 50 is what was hoped for.");
}

TEST_CASE("What is withheld from the reader is in no figure") {
    auto family = surroundings();
    CHECK(facts(family.document, "2025-01-01").ecomap.ties == 2);
    Tie hidden = *family.document.ties.find(family.to_clinic);
    withhold(hidden.said, {"report"});
    family.document.ties = family.document.ties.with(hidden);
    CHECK(facts(family.document, "2025-01-01", Reader::report).ecomap.ties == 1);
    CHECK(facts(family.document, "2025-01-01", Reader::client).ecomap.ties == 2);
}

TEST_CASE("The figures of an ecomap can be read aloud") {
    const auto family = surroundings();
    CHECK(ecomap_told(facts(family.document, "2025-01-01").ecomap, Words{}) ==
          "2 ties with people and places around: 2 active, 1 strong, 1 stressful, 1 of 2 give and take both "
          "ways, mean closeness 7 of 10.");
}

}  // namespace kinscape
