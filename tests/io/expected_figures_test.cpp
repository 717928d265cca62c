#include "catch.hpp"
#include "io/answers.hpp"
#include "io/facts_answer.hpp"

namespace kinscape {
namespace {

VisibleDocument for_the_worker(const Document& document) {
    return visible_to(document, Audience{Reader::worker});
}

Json facts_in(const Json& answer, const std::string& on) {
    const VisibleDocument visible = for_the_worker(example(text(answer, "doc")));
    return Json::parse(facts_answer(facts_of(visible, day_from(on).value())));
}

}  // namespace

TEST_CASE("How close two people are by blood, and in which words, is known exactly") {
    for (const Json& answer : answers()["kinship"]) {
        INFO(answer.dump());
        const Document document = example(text(answer, "doc"));
        const PersonId from(text(answer, "a")), to(text(answer, "b"));
        const BloodLines lines = blood_lines_of(document);
        CHECK(kinship_between(lines, lines.at(from), lines.at(to)).text == text(answer, "kinship"));
        CHECK(kinship_between(lines, lines.at(to), lines.at(from)).text == text(answer, "kinship"));
        const Relation relation = relation_of(document, lines, from, to, Day{2026, 3, 12}, Words{});
        if (answer.contains("words")) CHECK(relation.words == text(answer, "words"));
        if (answer.contains("says")) CHECK(relation.says == text(answer, "says"));
        CHECK_FALSE((relation.words.empty() && relation.says.empty()));
    }
}

TEST_CASE("Inbreeding is exact, whatever loops the pedigree has") {
    for (const Json& answer : answers()["inbreeding"]) {
        INFO(answer.dump());
        const Document document = example(text(answer, "doc"));
        const BloodLines lines = blood_lines_of(document);
        CHECK(inbreeding_of_all(lines)[lines.at(PersonId(text(answer, "who")))].text == text(answer, "F"));
    }
}

TEST_CASE("All pairs at once give what each pair gives alone") {
    for (const char* name : {"ref-habsburg", "arrieta-solberg"}) {
        const Document document = example(name);
        const BloodLines lines = blood_lines_of(document);
        std::size_t pairs = 0, found = 0;
        each_kinship(lines, [&](std::size_t one, std::size_t other, const Fraction& kinship) {
            ++found;
            CHECK(kinship == kinship_between(lines, one, other));
        });
        for (std::size_t one = 0; one < lines.people.size(); ++one)
            for (std::size_t other = one + 1; other < lines.people.size(); ++other)
                if (!kinship_between(lines, one, other).is_zero()) ++pairs;
        CHECK(found == pairs);
    }
}

TEST_CASE("An ecomap in figures counts the ties with what surrounds the family") {
    for (const Json& answer : answers()["ecomaps"])
        for (const auto& [on, figures] : answer["on"].items()) {
            INFO(answer["doc"] << " on " << on);
            CHECK(facts_in(answer, on)["ecomap"] == figures);
        }
}

TEST_CASE("Goals that are scored have a T-score") {
    for (const Json& answer : answers()["gas"]) {
        INFO(answer.dump());
        const auto levels = answer["levels"].get<std::vector<double>>();
        const std::vector<double> equal(levels.size(), 1.0);
        CHECK(t_score(levels, answer.value("weights", equal)) == answer["T"].get<double>());
        const std::string of = answer.value("of", "");
        const std::size_t at = of.find(" on ");
        if (at == std::string::npos) continue;
        const Json goals = facts_in(Json{{"doc", of.substr(0, at)}}, of.substr(at + 4))["goals"];
        CHECK(goals == Json{{"levels", answer["levels"]}, {"T", answer["T"]}});
    }
}

TEST_CASE("What answers a question about a day is among the facts of that day") {
    for (const Json& answer : answers()["as_of"]) {
        INFO(answer.dump());
        const std::string facts = facts_in(answer, text(answer, "on")).dump();
        for (const Json& id : answer["ids"])
            CHECK(facts.find(id.dump()) != std::string::npos);
    }
}

}  // namespace kinscape
