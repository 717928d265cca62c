#include "catch.hpp"
#include "families.hpp"
#include "model/sentences.hpp"

#include <algorithm>

namespace kinscape {
namespace {

const Words no_words;

std::vector<std::string> told(const Document& document, std::string_view on_day) {
    std::vector<std::string> lines;
    for (const Sentence& sentence : sentences(visible_to(document, Audience{}), day(on_day), no_words))
        lines.push_back(sentence.text);
    return lines;
}

bool holds(const std::vector<std::string>& lines, const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("A date is told as people say it") {
    const auto words = [](const char* date) { return date_in_words(on(date), no_words); };
    CHECK(words("1984-03-12") == "12 March 1984");
    CHECK(words("1984-03") == "March 1984");
    CHECK(words("1984") == "1984");
    CHECK(words("1954~") == "about 1954");
    CHECK(words("1954?") == "perhaps 1954");
    CHECK(words("198X") == "the 1980s");
    CHECK(words("1980/1984") == "1980 to 1984");
    CHECK(words("../1984") == "before 1984");
    CHECK(words("1984/..") == "after 1984");
    CHECK(words("") == "");
    CHECK(words("last May") == "“last May”");
}

TEST_CASE("A person is told in one sentence") {
    const auto family = three_generations();
    const Day today{2026, 3, 12};
    const auto sentence = [&](const PersonId& id) {
        return sentence_of(*family.document.people.find(id), today, no_words);
    };
    CHECK(sentence(family.mia) == "Mia, woman, born on 12 March 1994, 32 years old.");
    CHECK(sentence(family.jon) == "Jon, man, born in 1997, 28 or 29 years old.");
    CHECK(sentence(family.grandmother) == "Rosa, woman, born in 1938, died on 2 April 2011 at 72 or 73.");
    CHECK(sentence(family.grandfather) == "Emil, man, born about 1936, about 89 or 90 years old.");
}

TEST_CASE("Nobody without a name is left without a sentence") {
    CHECK(sentence_of(somebody("p1", "", ""), Day{2026, 1, 1}, no_words) == "Somebody without a name.");
    Person lost = somebody("p1", "", "", "2018-03");
    lost.kind = "miscarriage";
    CHECK(sentence_of(lost, Day{2026, 1, 1}, no_words) == "Miscarriage, in March 2018.");
}

TEST_CASE("A missing person has neither age nor death") {
    Person samir = somebody("p1", "Samir", "man", "1971");
    samir.status = "missing";
    samir.since = on("2013-08-19");
    CHECK(sentence_of(samir, Day{2026, 1, 1}, no_words) ==
          "Samir, man, born in 1971, missing since 19 August 2013.");
}

TEST_CASE("The outline tells people by generation, couples with their state, and lines of descent") {
    const auto lines = told(three_generations().document, "2026-03-12");
    CHECK(lines[0] == "Three generations");
    CHECK(holds(lines, "As of 12 March 2026."));
    CHECK(holds(lines, "Index person: Mia."));
    CHECK(holds(lines, "Generation 3"));
    CHECK(holds(lines,
                "Anna and Karl: marriage; married in August 1990; separated in 2004; divorced in 2006. "
                "Divorced."));
    CHECK(holds(lines, "Mia and Anna and Karl: birth."));
}

TEST_CASE("What had not happened by the day is not told") {
    const auto lines = told(three_generations().document, "1991-01-01");
    CHECK(holds(lines, "Anna and Karl: marriage; married in August 1990. Together."));
    CHECK_FALSE(holds(lines, "Generation 3"));
}

TEST_CASE("A mark is told with its state and its time, in words that the person would accept") {
    auto family = three_generations();
    Person mia = *family.document.people.find(family.mia);
    Mark mark;
    mark.kind = "depression";
    mark.from = on("2015");
    mark.to = on("2018");
    mark.state = "past";
    Mark now = mark;
    now.state.clear();
    now.to = {};
    mia.marks = {mark, now};
    mia.strengths = {"patient", "draws"};
    family.document.people = family.document.people.with(mia);
    const auto lines = told(family.document, "2026-03-12");
    CHECK(holds(lines, "Has had depression from 2015 to 2018."));
    CHECK(holds(lines, "Lives with depression since 2015."));
    CHECK(holds(lines, "Strengths: patient; draws."));
}

TEST_CASE("Homes, systems and ties are told with who gives to whom") {
    const auto lines = told(surroundings().document, "2025-01-01");
    CHECK(holds(lines, "First flat: Sam since 2020; Tia."));
    CHECK(holds(lines, "Elm Primary School (school)."));
    CHECK(holds(lines, "First flat and Elm Primary School (since March 2024), strong, stress 0 of 3, both, "
                       "closeness 7 of 10."));
    CHECK(holds(lines,
                "Tia and Clinic (since 2022), moderate, stress 3 of 3, energy goes from Clinic to Tia."));
}

TEST_CASE("The words of a language are used where there are some") {
    Words words;
    words.texts["emotional-tie-kind/close"] = "{0} y {1} son cercanas";
    words.texts["{0} years old"] = "{0} años";
    const auto family = surroundings();
    std::vector<std::string> lines;
    for (const Sentence& sentence :
         sentences(visible_to(family.document, Audience{}), Day{2025, 1, 1}, words))
        lines.push_back(sentence.text);
    CHECK(holds(lines, "Sam y Mr Bell son cercanas."));
    CHECK(holds(lines, "Sam, woman, born on 10 June 1999, 25 años."));
}

TEST_CASE("Somebody undisclosed is told of as nobody, in no couple and no line") {
    auto family = three_generations();
    Person karl = *family.document.people.find(family.karl);
    withhold(karl.said, {"report"});
    family.document.people = family.document.people.with(karl);
    std::string all;
    for (const Sentence& sentence :
         sentences(visible_to(family.document, Audience{Reader::report}), Day{2026, 1, 1}, no_words))
        all += sentence.text + '\n';
    CHECK(all.find("Karl") == std::string::npos);
    CHECK(all.find("Somebody who is not named here.") != std::string::npos);
    CHECK(all.find("Left out: 1 × person.") != std::string::npos);
    CHECK(all.find("Mia and Anna") == std::string::npos);
    CHECK(all.find("divorced") == std::string::npos);
}

}  // namespace kinscape
