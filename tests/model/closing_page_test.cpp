#include "catch.hpp"
#include "families.hpp"
#include "model/closing_page.hpp"

namespace kinscape {
namespace {

std::string page(const Document& document, std::string_view on, Reader reader = Reader::client) {
    std::string text;
    for (const ClosingPart& part : closing_page(visible_to(document, Audience{reader}), day(on), Words{})) {
        text += "# " + part.heading + '\n';
        for (const std::string& line : part.lines)
            text += line + '\n';
    }
    return text;
}

Document ended_work() {
    auto family = surroundings();
    Document& document = family.document;
    Moment first;
    first.id = MomentId("m1");
    first.date = on("2022-06-01");
    put(document.moments, {first});
    Person sam = *document.people.find(family.sam);
    sam.strengths = {"asks for help"};
    OwnWords said;
    said.text = "We have a door of our own.";
    sam.words = {said};
    document.people = document.people.with(sam);
    Goal goal;
    goal.id = GoalId("g1");
    goal.text = "Tia sleeps in her own bed";
    goal.levels = {"never", "one night", "three nights", "five nights", "every night"};
    for (const auto& [score_on, level] : {std::pair("2022-06-01", -2.0), std::pair("2024-06-01", 1.0)}) {
        GoalScore score;
        score.on = on(score_on);
        score.level = level;
        goal.scores.push_back(score);
    }
    put(document.goals, {goal});
    Tie to_school = *document.ties.find(family.to_school);
    to_school.spans[0].closeness = 3;
    Tie to_neighbour = *document.ties.find(family.to_neighbour);
    Span close = span("2023", {});
    close.closeness = 8;
    to_neighbour.spans = {close};
    document.ties = document.ties.with(to_school).with(to_neighbour);
    return document;
}

}  // namespace

TEST_CASE("The closing page tells words, goals, what got better, who carries on and whom to turn to") {
    CHECK(page(ended_work(), "2025-01-01") ==
          "# In your own words\n"
          "“We have a door of our own.” (Sam)\n"
          "# What was wanted\n"
          "Tia sleeps in her own bed. At first: never. Now: five nights.\n"
          "# What got better\n"
          "First flat and Elm Primary School: closer, 3 of 10 then, 7 now.\n"
          "New: Sam and Mr Bell: close, closeness 8 of 10.\n"
          "# Who carries on\n"
          "Elm Primary School, for First flat.\n"
          "Clinic, for Tia.\n"
          "# When it gets hard\n"
          "People to turn to: Mr Bell.\n"
          "Places to turn to: Clinic.\n"
          "What has helped before: asks for help.\n");
}

TEST_CASE("What a client must not see is not on the closing page") {
    Document document = ended_work();
    Tie hidden = *document.ties.find(TieId("t2"));
    withhold(hidden.said, {"client"});
    document.ties = document.ties.with(hidden);
    CHECK(page(document, "2025-01-01").find("Clinic") == std::string::npos);
    CHECK(page(document, "2025-01-01", Reader::worker).find("Clinic") != std::string::npos);
}

TEST_CASE("A family of which nothing is told has an empty closing page") {
    CHECK(page(Document{}, "2025-01-01").empty());
}

}  // namespace kinscape
