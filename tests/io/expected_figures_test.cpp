#include "catch.hpp"
#include "io/answers.hpp"
#include "io/chances_json.hpp"
#include "io/facts_answer.hpp"

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

VisibleDocument for_the_worker(const Document& document) {
    return visible_to(document, Audience{Reader::worker});
}

Json facts_in(const Json& answer, const std::string& on) {
    const VisibleDocument visible = for_the_worker(example(text(answer, "doc")));
    return Json::parse(facts_answer(facts_of(visible, day_from(on).value()), {}));
}

std::vector<ReadingAid> aids_in(const Document& document, const Day& day) {
    static const auto chances = read_chances(asset_folder());
    static const auto assets = read_assets(asset_folder());
    REQUIRE(chances);
    REQUIRE(assets);
    return reading_aids(for_the_worker(document), day, assets->words, *chances);
}

using Ids = std::set<std::string>;

Ids ids_of(const ReadingAid& aid) {
    Ids ids;
    for (const PersonId& person : aid.people)
        ids.insert(person.text());
    return ids;
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
        // `also`: other terms that are right.
        const Json also = answer.value("also", Json::array());
        const bool another_term = std::find(also.begin(), also.end(), relation.words) != also.end();
        if (answer.contains("words") && !another_term) CHECK(relation.words == text(answer, "words"));
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
        each_kinship(lines, [&](std::size_t one, std::size_t other, const std::string& kinship) {
            ++found;
            CHECK(kinship == kinship_between(lines, one, other).text);
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

TEST_CASE("What changed in the ties between two days is told with each quality") {
    for (const Json& answer : answers()["ecomaps"]) {
        INFO(answer["doc"]);
        std::vector<std::string> days;
        for (const auto& one : answer["on"].items())
            days.push_back(one.key());
        REQUIRE(days.size() == 2);
        const Comparison found = compare_days(for_the_worker(example(text(answer, "doc"))),
                                              day_from(days[0]).value(), day_from(days[1]).value(), Words{});
        const Json printed = Json::parse(comparison_answer(found));
        CHECK(printed["ecomap"] == Json{answer["on"][days[0]], answer["on"][days[1]]});
        Json ties = Json::array();
        for (Json change : printed["family"]) {
            if (change["of"].get<std::string>().front() != 't') continue;
            change.erase("n");
            change.erase("says");
            ties.push_back(std::move(change));
        }
        CHECK(ties == answer["changes"]);
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

TEST_CASE("What repeats in the example families is pointed at") {
    for (const Json& answer : answers()["patterns"]) {
        INFO(answer.dump());
        const Ids people = answer["people"].get<Ids>();
        bool found = false;
        for (const ReadingAid& aid : aids_in(example(text(answer, "doc")), Day{2026, 3, 12})) {
            const Ids ids = ids_of(aid);
            found |= aid.kind == text(answer, "kind") &&
                     std::includes(ids.begin(), ids.end(), people.begin(), people.end());
        }
        CHECK(found);
    }
}

TEST_CASE("A triangle is found where three ties are told, and never completed") {
    for (const Json& answer : answers()["triangles"]) {
        INFO(answer.dump());
        const auto aids = aids_in(example(text(answer, "doc")), day_in(answer));
        const bool found = std::any_of(aids.begin(), aids.end(), [&](const ReadingAid& aid) {
            return aid.kind == "triangle" && ids_of(aid) == answer["people"].get<Ids>();
        });
        CHECK(found == answer["is"].get<bool>());
    }
}

TEST_CASE("Every aid shows where to look, says its chance, and uses no word that judges") {
    for (const char* name :
         {"arrieta-solberg", "cole-jayden", "haddad-leila", "lindqvist-astrid", "mercer-thomas",
          "okafor-brandt", "ref-bronte", "ref-curie", "ref-darwin-wedgwood", "ref-habsburg"})
        for (const ReadingAid& aid : aids_in(example(name), Day{2026, 3, 12})) {
            INFO(name << ": " << aid.says << ' ' << aid.chance << ' ' << aid.asks);
            CHECK_FALSE(aid.people.empty());
            CHECK_FALSE(aid.chance.empty());
            CHECK((aid.kind == "kinship" || aid.asks.ends_with('?')));
            for (const char* word :
                 {"risk", "score", "diagnos", "cause", "dysfunct", "curse", "patholog", "!", "{"})
                CHECK((aid.says + aid.asks).find(word) == std::string::npos);
        }
}

TEST_CASE("In the families of public history no aid says what the dates do not hold") {
    for (const char* name : {"ref-bronte", "ref-curie", "ref-darwin-wedgwood", "ref-habsburg"}) {
        const Document document = example(name);
        for (const ReadingAid& aid : aids_in(document, Day{2026, 3, 12})) {
            INFO(name << ": " << aid.says);
            int youngest = 1000, oldest = 0;
            long long first = 366, last = 0;
            for (const PersonId& id : aid.people) {
                const Person& person = *document.people.find(id);
                const auto age = age_on(person, Day{2026, 3, 12});
                if (aid.kind == "same-age-at-death") {
                    REQUIRE((age && age->at_death));
                    youngest = std::min(youngest, age->least);
                    oldest = std::max(oldest, age->most);
                }
                if (aid.kind == "anniversary") {
                    REQUIRE((person.died && person.died->date.precision() == DatePrecision::day));
                    const Day day = *person.died->date.range().first;
                    const long long of_year =
                        day_number({2000, day.month, day.day}) - day_number({2000, 1, 1});
                    first = std::min(first, of_year);
                    last = std::max(last, of_year);
                }
                if (aid.kind == "repeated-mark") CHECK_FALSE(person.marks.empty());
                if (aid.kind == "repeated-occupation") CHECK_FALSE(person.occupation.empty());
            }
            if (aid.kind == "same-age-at-death") CHECK(oldest - youngest <= 2);
            if (aid.kind == "anniversary") CHECK((last - first <= 7 || last - first >= 359));
        }
    }
}

TEST_CASE("A figure of chance without its source is refused") {
    CHECK(chances_from(
        R"({"figures":{"twins":{"share":0.01,"of":"births","source":"S","country":"C","year":2020}}})"));
    CHECK_FALSE(
        chances_from(R"({"figures":{"twins":{"share":0.01,"of":"births","country":"C","year":2020}}})"));
    CHECK_FALSE(
        chances_from(R"({"figures":{"twins":{"share":2,"of":"b","source":"S","country":"C","year":1}}})"));
    CHECK_FALSE(chances_from("[]"));
}

}  // namespace kinscape
