#include "catch.hpp"
#include "families.hpp"
#include "model/record_lines.hpp"

#include <algorithm>

namespace kinscape {
namespace {

ThreeGenerations with_a_record() {
    auto family = three_generations();
    Document& document = family.document;
    document.about.consent = "spoken, not for school";
    Moment assessment, review;
    assessment.id = MomentId("m1");
    assessment.stage = "assessment";
    assessment.date = PartialDate("2026-01-10");
    review.id = MomentId("m2");
    review.stage = "evaluation";
    review.date = PartialDate("2026-05-10");
    document.moments = document.moments.with(assessment).with(review);
    Goal goal;
    goal.id = GoalId("g1");
    goal.about = family.mia;
    goal.text = "Sleeps through";
    goal.target = "five nights";
    goal.said.set(told_on("2026-01-20"));
    document.goals = document.goals.with(goal);
    Note note;
    note.id = NoteId("n1");
    note.about = family.anna;
    note.text = "Rings on Sundays.";
    note.said.set(told_on("2026-05-12"));
    document.notes = document.notes.with(note);
    Person mia = *document.people.find(family.mia);
    mia.strengths = {"laughs easily"};
    mia.words = {{"I keep us together.", {}, {}}};
    document.people = document.people.with(mia);
    return family;
}

std::vector<RecordLine> lines_of(const Document& document, Reader reader = Reader::worker) {
    return record_lines(visible_to(document, Audience{reader}), day("2026-06-01"), Words{});
}

}  // namespace

TEST_CASE("The record has a line for all that the work kept, with the stage it was kept in") {
    const auto family = with_a_record();
    const std::vector<RecordLine> lines = lines_of(family.document);
    std::vector<std::string> kinds, stages;
    for (const RecordLine& line : lines) {
        kinds.emplace_back(word_of(line.kind));
        stages.push_back(line.stage);
    }
    CHECK(kinds == std::vector<std::string>{"consent", "goal", "strength", "words", "note"});
    CHECK(stages == std::vector<std::string>{"assessment", "assessment", "", "", "evaluation"});
    CHECK(lines[1].name == "Mia");
    CHECK(lines[1].text == "Sleeps through.");
    CHECK(lines[1].more == std::vector<std::string>{"Target: five nights."});
}

TEST_CASE("What was kept after the day is not in the record of that day") {
    const auto family = with_a_record();
    const auto lines =
        record_lines(visible_to(family.document, Audience{Reader::worker}), day("2026-02-01"), Words{});
    CHECK(std::ranges::none_of(lines, [](const RecordLine& line) { return line.kind == RecordKind::note; }));
}

TEST_CASE("The record can be searched by any of its words") {
    const auto family = with_a_record();
    const std::vector<RecordLine> lines = lines_of(family.document);
    CHECK(matches(lines[1], "SLEEPS five"));
    CHECK(matches(lines[1], "mia"));
    CHECK(matches(lines[1], ""));
    CHECK_FALSE(matches(lines[1], "sundays"));
}

TEST_CASE("Lines are grouped by stage, by whom they are about, or by kind") {
    const auto family = with_a_record();
    const std::vector<RecordLine> lines = lines_of(family.document);
    const auto headings = [&](RecordOrder order) {
        std::vector<std::string> all;
        for (const RecordGroup& group : grouped(lines, order, Words{}))
            all.push_back(group.heading);
        return all;
    };
    CHECK(headings(RecordOrder::stage) ==
          std::vector<std::string>{"Assessment", "Evaluation", "Without a stage"});
    CHECK(headings(RecordOrder::about) == std::vector<std::string>{"The whole work", "Mia", "Anna"});
    CHECK(headings(RecordOrder::kind) ==
          std::vector<std::string>{"Consent", "Goals", "Strengths", "Own words", "Notes"});
}

TEST_CASE("A client's record has nothing that is withheld from them") {
    auto family = with_a_record();
    Note note = *family.document.notes.find(NoteId("n1"));
    withhold(note.said, {"client"});
    family.document.notes = family.document.notes.with(note);
    const auto lines = lines_of(family.document, Reader::client);
    CHECK(std::ranges::none_of(lines, [](const RecordLine& line) { return line.kind == RecordKind::note; }));
}

}  // namespace kinscape
