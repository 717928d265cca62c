#include "catch.hpp"
#include "families.hpp"
#include "model/reading_aids.hpp"

#include <algorithm>

namespace kinscape {
namespace {

std::vector<ReadingAid> aids(const Document& document, std::string_view on, Reader reader = Reader::worker) {
    return reading_aids(visible_to(document, Audience{reader}), day(on), Words{}, {});
}

std::vector<std::string> people_of(const std::vector<ReadingAid>& all, std::string_view kind) {
    std::vector<std::string> people;
    for (const ReadingAid& aid : all)
        if (aid.kind == kind)
            for (const PersonId& person : aid.people)
                people.push_back(person.text());
    return people;
}

using Ids = std::vector<std::string>;

/// Ole, his son Per and Per's son Kai, who died at these days.
Document three_men(const std::string& ole, const std::string& per, const std::string& kai) {
    Document document;
    std::vector<Person> men = {somebody("p1", "Ole", "man", "1900-01-10"),
                               somebody("p2", "Per", "man", "1925-01-10"),
                               somebody("p3", "Kai", "man", "1950-01-10")};
    const std::string died[] = {ole, per, kai};
    for (std::size_t i = 0; i < men.size(); ++i) {
        men[i].sex = "male";
        if (!died[i].empty()) men[i] = dead(men[i], died[i]);
        put(document.people, {men[i]});
    }
    put(document.child_links,
        {child_of("c1", PersonId("p2"), {PersonId("p1")}), child_of("c2", PersonId("p3"), {PersonId("p2")})});
    return document;
}

}  // namespace

TEST_CASE("Deaths at almost the same age in a line are pointed at, with their chance and a question") {
    const Document document = three_men("1941-05-01", "1966-07-01", "1992-08-01");
    const auto found = aids(document, "2020-01-01");
    CHECK(people_of(found, "same-age-at-death") == Ids{"p1", "p2", "p3"});
    CHECK(found.front().says == "Ole (41), Per (41) and Kai (42) died at almost the same age.");
    CHECK(found.front().chance.find("expect less than one pair") != std::string::npos);
    CHECK(found.front().asks == "What does this age mean in your family?");
    // Before the third death there are two, at the very same age.
    CHECK(people_of(aids(document, "1970-01-01"), "same-age-at-death") == Ids{"p1", "p2"});
    // Two at different ages are nothing to point at.
    CHECK(people_of(aids(three_men("1941-05-01", "1967-07-01", ""), "1970-01-01"), "same-age-at-death")
              .empty());
}

TEST_CASE("Deaths within a week of the year are an anniversary, across the turn of the year too") {
    const Document document = three_men("1941-12-29", "1970-01-02", "1999-06-01");
    CHECK(people_of(aids(document, "2020-01-01"), "anniversary") == Ids{"p1", "p2"});
    CHECK(people_of(aids(three_men("1941-12-20", "1970-01-02", ""), "2020-01-01"), "anniversary").empty());
    // A year alone is no day.
    CHECK(people_of(aids(three_men("1941", "1970", ""), "2020-01-01"), "anniversary").empty());
}

TEST_CASE("A death on a birthday is one of a relative, or of the person") {
    CHECK(people_of(aids(three_men("1941-01-10", "", ""), "1945-01-01"), "death-on-birthday") ==
          Ids{"p1", "p1", "p2"});
    CHECK(people_of(aids(three_men("1941-01-11", "", ""), "1945-01-01"), "death-on-birthday").empty());
}

TEST_CASE("Losses close together are counted in the nearest family only as far as their dates are sure") {
    CHECK(people_of(aids(three_men("1970-01", "1970-11", "1971-12"), "2020-01-01"), "losses-in-a-span") ==
          Ids{"p1", "p2", "p3"});
    CHECK(people_of(aids(three_men("1970-01", "1970-11", "1975"), "2020-01-01"), "losses-in-a-span").empty());
    CHECK(people_of(aids(three_men("1970-01", "1970-03", ""), "2020-01-01"), "losses-in-a-span") ==
          Ids{"p1", "p2"});
    CHECK(people_of(aids(three_men("1970-05-05", "1970-05-05", ""), "2020-01-01"), "same-day") ==
          Ids{"p1", "p2"});
}

TEST_CASE("A mark in two generations is pointed at, and who left it behind is the exception") {
    Document document = three_men("", "", "");
    const auto mark = [&](const char* id, const char* state) {
        Person person = *document.people.find(PersonId(id));
        Mark made;
        made.kind = "alcohol";
        made.state = state;
        person.marks = {made};
        document.people = document.people.with(person);
    };
    mark("p1", "active");
    mark("p2", "at-risk");
    CHECK(people_of(aids(document, "2020-01-01"), "repeated-mark").empty());
    mark("p3", "recovering");
    CHECK(people_of(aids(document, "2020-01-01"), "repeated-mark") == Ids{"p1", "p3"});
    CHECK(people_of(aids(document, "2020-01-01"), "exception") == Ids{"p3"});
}

TEST_CASE("A triangle has three recorded ties, one of them tense now or before") {
    Document document = three_men("", "", "");
    const auto join = [&](const char* id, const char* from, const char* to, std::vector<Span> spans) {
        Tie made = tie(id, PersonId(from), PersonId(to), "close");
        made.spans = std::move(spans);
        document.ties = document.ties.with(made);
    };
    join("t1", "p1", "p2", {span("1950", "1990", "conflict"), span("1990", "")});
    join("t2", "p2", "p3", {span("1960", "")});
    CHECK(people_of(aids(document, "1980-01-01"), "triangle").empty());
    join("t3", "p1", "p3", {span("1960", "")});
    CHECK(people_of(aids(document, "1980-01-01"), "triangle") == Ids{"p1", "p2", "p3"});
    for (const ReadingAid& aid : aids(document, "2000-01-01"))
        if (aid.kind == "triangle") CHECK(aid.says.ends_with("None of them is tense now; one was before."));
    CHECK(people_of(aids(document, "2000-01-01"), "triangle") == Ids{"p1", "p2", "p3"});
    join("t1", "p1", "p2", {span("1950", "")});
    CHECK(people_of(aids(document, "1980-01-01"), "triangle").empty());
}

TEST_CASE("A client's copy has no reading aids, and a withheld person is in none") {
    Document document = three_men("1941-05-01", "1966-07-01", "1992-08-01");
    CHECK_FALSE(aids(document, "2020-01-01").empty());
    CHECK(aids(document, "2020-01-01", Reader::client).empty());
    Person per = *document.people.find(PersonId("p2"));
    withhold(per.said, {"report"});
    document.people = document.people.with(per);
    for (const ReadingAid& aid : aids(document, "2020-01-01", Reader::report))
        for (const PersonId& person : aid.people)
            CHECK(person != per.id);
}

TEST_CASE("A figure of chance is shown rounded, with its source") {
    Document document = three_men("", "", "");
    put(document.births, {[] {
            Birth birth;
            birth.id = BirthId("b1");
            birth.children = {PersonId("p1"), PersonId("p2")};
            return birth;
        }()});
    Birth other;
    other.id = BirthId("b2");
    put(document.people, {somebody("p4", "Una", "woman", "1950-01-10")});
    other.children = {PersonId("p3"), PersonId("p4")};
    put(document.births, {other});
    const ChanceFigures chances = {{"twins", {0.0123, "births are of twins", "A study", "Norway", 2021}}};
    const auto found =
        reading_aids(visible_to(document, Audience{Reader::worker}), day("2020-01-01"), Words{}, chances);
    const auto twins = std::find_if(found.begin(), found.end(),
                                    [](const ReadingAid& aid) { return aid.kind == "twins-repeated"; });
    REQUIRE(twins != found.end());
    CHECK(twins->chance == "About 1 in 100 births are of twins (A study, Norway, 2021).");
}

}  // namespace kinscape
