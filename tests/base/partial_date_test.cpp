#include "base/partial_date.hpp"
#include "catch.hpp"

namespace kinscape {

TEST_CASE("A year, a month and a day are read as the range of days that they allow") {
    CHECK(PartialDate("1984").range() == DayRange{Day{1984, 1, 1}, Day{1984, 12, 31}});
    CHECK(PartialDate("1984-02").range() == DayRange{Day{1984, 2, 1}, Day{1984, 2, 29}});
    CHECK(PartialDate("1984-03-12").range() == DayRange{Day{1984, 3, 12}, Day{1984, 3, 12}});
    CHECK(PartialDate("198X").range() == DayRange{Day{1980, 1, 1}, Day{1989, 12, 31}});
    CHECK(PartialDate("19XX").range() == DayRange{Day{1900, 1, 1}, Day{1999, 12, 31}});
}

TEST_CASE("About and unsure are remembered and do not widen the range") {
    const PartialDate about("1984~"), unsure("1984?"), both("1984-03%");
    CHECK(about.about());
    CHECK_FALSE(about.uncertain());
    CHECK(unsure.uncertain());
    CHECK(both.about());
    CHECK(both.uncertain());
    CHECK(about.range() == PartialDate("1984").range());
}

TEST_CASE("An interval may be open at one end") {
    CHECK(PartialDate("1980/1984").range() == DayRange{Day{1980, 1, 1}, Day{1984, 12, 31}});
    CHECK(PartialDate("../1984").range() == DayRange{std::nullopt, Day{1984, 12, 31}});
    CHECK(PartialDate("/1984").range() == DayRange{std::nullopt, Day{1984, 12, 31}});
    CHECK(PartialDate("1984-05/..").range() == DayRange{Day{1984, 5, 1}, std::nullopt});
    CHECK(PartialDate("1984~/1990?").about());
}

TEST_CASE("What is no date is kept as told and says so") {
    for (const char* text : {"1984-13", "1984-02-30", "84", "12.3.1984", "1984-3", "../..", "/", "1990/1984",
                             "~", "1984~~", "1984-01-01-01", "X984", "soon"}) {
        INFO(text);
        const PartialDate date{std::string(text)};
        CHECK_FALSE(date.readable());
        CHECK(date.text() == text);
        CHECK(date.range() == DayRange{});
    }
    CHECK(PartialDate().readable());
}

TEST_CASE("Days are counted and found again across leap years and centuries") {
    for (const Day day :
         {Day{1970, 1, 1}, Day{2000, 2, 29}, Day{1900, 2, 28}, Day{1600, 12, 31}, Day{2026, 3, 12}})
        CHECK(day_from_number(day_number(day)) == day);
    CHECK(day_number({1970, 1, 1}) == 0);
    CHECK(day_number({2000, 3, 1}) == 11017);
    CHECK_FALSE(is_day({1900, 2, 29}));
}

TEST_CASE("A date is surely before another only if every day of it is") {
    CHECK(surely_before(PartialDate("1984"), PartialDate("1985")));
    CHECK_FALSE(surely_before(PartialDate("1984"), PartialDate("1984-06")));
    CHECK_FALSE(surely_before(PartialDate("1984/.."), PartialDate("1999")));
    CHECK_FALSE(surely_before(PartialDate(), PartialDate("1999")));
}

TEST_CASE("Dates sort by their first day, and those that say nothing come last") {
    CHECK((sort_order(PartialDate("1984"), PartialDate("1984-06")) < 0));
    CHECK((sort_order(PartialDate("1983"), PartialDate("1984")) < 0));
    CHECK((sort_order(PartialDate(""), PartialDate("1984")) > 0));
    CHECK((sort_order(PartialDate("../1984"), PartialDate("1990")) < 0));
    CHECK((sort_order(PartialDate("1984"), PartialDate("1984")) == 0));
}

TEST_CASE("An age is what the dates allow at the least and at the most") {
    CHECK(years_between(PartialDate("1984"), Day{2026, 3, 12}) == YearSpan{41, 42});
    CHECK(years_between(PartialDate("1984-03-12"), Day{2026, 3, 12}) == YearSpan{42, 42});
    CHECK(years_between(PartialDate("1984-03-13"), Day{2026, 3, 12}) == YearSpan{41, 41});
    CHECK(years_between(PartialDate("2026"), Day{2026, 3, 12}) == YearSpan{0, 0});
    CHECK(years_between(PartialDate("1945"), PartialDate("2019-05")) == YearSpan{73, 74});
    CHECK_FALSE(years_between(PartialDate("../1984"), Day{2026, 3, 12}));
    CHECK_FALSE(years_between(PartialDate("2030"), Day{2026, 3, 12}));
}

}  // namespace kinscape
