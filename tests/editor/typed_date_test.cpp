#include "catch.hpp"
#include "editor/typed_date.hpp"
#include "model/sentences.hpp"

#include <utility>

namespace kinscape {
namespace {

const Words english;
const TypedDateContext context{{2026, 3, 12}, english};

std::string read(std::string_view typed) {
    const auto date = read_typed_date(typed, context);
    return date ? date->text() : "refused: " + date.error();
}

}  // namespace

TEST_CASE("A date is read in words and in figures") {
    const auto [typed, edtf] = GENERATE(table<std::string, std::string>({
        {"1984", "1984"},
        {" 1984-03 ", "1984-03"},
        {"1984-03-12", "1984-03-12"},
        {"about 1948", "1948~"},
        {"c. 1948", "1948~"},
        {"~1984", "1984~"},
        {"≈1984", "1984~"},
        {"1984~", "1984~"},
        {"1984?", "1984?"},
        {"perhaps 1984", "1984?"},
        {"perhaps about 1984", "1984%"},
        {"12 Mar 2026", "2026-03-12"},
        {"12th march 2026", "2026-03-12"},
        {"March 12, 2026", "2026-03-12"},
        {"12. März 2026", "refused"},
        {"mar 84", "1984-03"},
        {"about March 1984", "1984-03~"},
        {"84", "1984"},
        {"14", "2014"},
        {"26", "2026"},
        {"27", "1927"},
        {"3/84", "1984-03"},
        {"12.3.84", "1984-03-12"},
        {"3/12/1984", "1984-12-03"},
        {"3/25/1984", "1984-03-25"},
        {"1980s", "198X"},
        {"the 1980s", "198X"},
        {"80s", "198X"},
        {"198x", "198X"},
        {"about the 1980s", "198X~"},
        {"between 1980 and 1984", "1980/1984"},
        {"1980 to 1984", "1980/1984"},
        {"1980-1984", "1980/1984"},
        {"from March 1980 to May 1984", "1980-03/1984-05"},
        {"before 1990", "../1990"},
        {"until March 1990", "../1990-03"},
        {"since 1990", "1990/.."},
        {"after about 1990", "1990~/.."},
        {"../1984", "../1984"},
        {"now", "2026-03-12"},
        {"yesterday", "2026-03-11"},
        {"", ""},
        {"not known", ""},
    }));
    CAPTURE(typed);
    CHECK(read(typed).substr(0, edtf == "refused" ? 7 : 40) == edtf);
}

TEST_CASE("What cannot be read is said, and how to write it") {
    CHECK(read("2014-13") ==
          "refused: 13 is not a month. Nothing has been changed. Write 1984, March 1984 or about 1984.");
    CHECK(read("31 Feb 2020").find("February 2020 has no day 31.") != std::string::npos);
    CHECK(read("when she was small").find("“when she was small” could not be read as a date.") !=
          std::string::npos);
}

TEST_CASE("What is written in words is read back as the same date") {
    const std::string edtf = GENERATE("1984", "1984-03", "1984-03-12", "1984~", "1984?", "1984%", "198X",
                                      "1980/1984", "../1984", "1984/..", "1984-03~", "../1984-03");
    CAPTURE(edtf);
    CHECK(read(date_in_words(PartialDate(edtf), english)) == edtf);
}

TEST_CASE("How a date is told is kept apart from the date") {
    const std::string edtf = GENERATE("1984", "1984-03~", "1984?", "../1984", "1984-03-12/..", "1980/1984");
    const ToldDate parts = told_date(PartialDate(edtf));
    CAPTURE(edtf, parts.how);
    CHECK(told(parts.bare, parts.how).text() == edtf);
    CHECK(told(PartialDate("1984~"), "before").text() == "1984~");
    CHECK(told(PartialDate("1984"), "about").text() == "1984~");
    CHECK(told(PartialDate(), "about").empty());
}

TEST_CASE("A day to come is asked about") {
    const Day today{2026, 3, 12};
    CHECK(why_not_yet(PartialDate("2031"), today) ==
          "2031 is after today. Was it 2013? Nothing has been changed.");
    CHECK(why_not_yet(PartialDate("2026-07"), today) == "2026-07 is after today. Nothing has been changed.");
    CHECK(why_not_yet(PartialDate("2026"), today).empty());
    CHECK(why_not_yet(PartialDate("../2031"), today).empty());
}

}  // namespace kinscape
