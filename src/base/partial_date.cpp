#include "base/partial_date.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

namespace kinscape {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

int digits_value(std::string_view text) {
    int value = 0;
    for (char c : text)
        value = value * 10 + (c - '0');
    return value;
}

DayRange years(int first, int last) { return {Day{first, 1, 1}, Day{last, 12, 31}}; }

struct Simple {
    DatePrecision precision = DatePrecision::none;
    DayRange range;
    bool about = false;
    bool uncertain = false;
};

Simple read_year(std::string_view text) {
    if (text.size() != 4) return {};
    if (all_digits(text)) {
        const int year = digits_value(text);
        return {DatePrecision::year, years(year, year)};
    }
    if (all_digits(text.substr(0, 3)) && text[3] == 'X') {
        const int first = digits_value(text.substr(0, 3)) * 10;
        return {DatePrecision::decade, years(first, first + 9)};
    }
    if (all_digits(text.substr(0, 2)) && text.substr(2) == "XX") {
        const int first = digits_value(text.substr(0, 2)) * 100;
        return {DatePrecision::century, years(first, first + 99)};
    }
    return {};
}

Simple read_plain(std::string_view text) {
    if (text.size() == 4) return read_year(text);
    const bool shape = (text.size() == 7 || text.size() == 10) && text[4] == '-' &&
                       all_digits(text.substr(0, 4)) && all_digits(text.substr(5, 2));
    if (!shape) return {};
    const int year = digits_value(text.substr(0, 4)), month = digits_value(text.substr(5, 2));
    if (month < 1 || month > 12) return {};
    const int last = days_in_month(year, month);
    if (text.size() == 7) return {DatePrecision::month, {Day{year, month, 1}, Day{year, month, last}}};
    if (text[7] != '-' || !all_digits(text.substr(8))) return {};
    const Day day{year, month, digits_value(text.substr(8))};
    if (!is_day(day)) return {};
    return {DatePrecision::day, {day, day}};
}

/// A date with its qualifier at the end: `~` about, `?` unsure, `%` both.
Simple read_simple(std::string_view text) {
    if (text.empty()) return {};
    const char mark = text.back();
    const bool qualified = mark == '~' || mark == '?' || mark == '%';
    Simple read = read_plain(qualified ? text.substr(0, text.size() - 1) : text);
    if (read.precision == DatePrecision::none) return {};
    read.about = mark == '~' || mark == '%';
    read.uncertain = mark == '?' || mark == '%';
    return read;
}

Simple read_interval(std::string_view text, std::size_t slash) {
    const std::string_view left = text.substr(0, slash), right = text.substr(slash + 1);
    const auto open = [](std::string_view end) { return end.empty() || end == ".."; };
    if (open(left) && open(right)) return {};
    const Simple first = read_simple(left), last = read_simple(right);
    if (!open(left) && first.precision == DatePrecision::none) return {};
    if (!open(right) && last.precision == DatePrecision::none) return {};
    Simple read{DatePrecision::interval, {first.range.first, last.range.last}};
    read.about = first.about || last.about;
    read.uncertain = first.uncertain || last.uncertain;
    const bool backwards = !open(left) && !open(right) && *last.range.last < *first.range.first;
    return backwards ? Simple{} : read;
}

int full_years(const Day& from, const Day& to) {
    const bool before_birthday = to.month < from.month || (to.month == from.month && to.day < from.day);
    return to.year - from.year - (before_birthday ? 1 : 0);
}

std::optional<YearSpan> years_in(const DayRange& from, const DayRange& to) {
    if (!from.first || !from.last || !to.first || !to.last || *to.last < *from.first) return std::nullopt;
    const int least = *to.first < *from.last ? 0 : full_years(*from.last, *to.first);
    return YearSpan{least, full_years(*from.first, *to.last)};
}

}  // namespace

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_day(const Day& day) {
    return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= days_in_month(day.year, day.month);
}

// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so the leap day
// comes last.
long long day_number(const Day& day) {
    const long long year = day.month <= 2 ? day.year - 1 : day.year;
    const long long era = (year >= 0 ? year : year - 399) / 400;
    const long long of_era = year - era * 400;
    const long long month = day.month > 2 ? day.month - 3 : day.month + 9;
    const long long of_year = (153 * month + 2) / 5 + day.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Day day_from_number(long long number) {
    number += 719468;
    const long long era = (number >= 0 ? number : number - 146096) / 146097;
    const long long of_era = number - era * 146097;
    const long long year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const long long of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const long long month = (5 * of_year + 2) / 153;
    const int day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
    const int calendar_month = static_cast<int>(month < 10 ? month + 3 : month - 9);
    return {static_cast<int>(year_of_era + era * 400 + (calendar_month <= 2 ? 1 : 0)), calendar_month, day};
}

std::optional<Day> day_from(std::string_view text) {
    const Simple read = read_plain(text);
    if (read.precision != DatePrecision::day) return std::nullopt;
    return read.range.first;
}

std::string to_text(const Day& day) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
    return text;
}

PartialDate::PartialDate(std::string text) : text_(std::move(text)) {
    const std::size_t slash = text_.find('/');
    const Simple read = slash == std::string::npos ? read_simple(text_) : read_interval(text_, slash);
    range_ = read.range;
    precision_ = read.precision;
    about_ = read.about;
    uncertain_ = read.uncertain;
}

std::optional<int> PartialDate::year() const {
    const bool single = precision_ == DatePrecision::year || precision_ == DatePrecision::month ||
                        precision_ == DatePrecision::day;
    if (!single) return std::nullopt;
    return range_.first->year;
}

bool surely_before(const PartialDate& a, const PartialDate& b) {
    return a.range().last && b.range().first && *a.range().last < *b.range().first;
}

bool possibly_not_after(const PartialDate& a, const Day& day) {
    return !a.range().first || *a.range().first <= day;
}

std::strong_ordering sort_order(const PartialDate& a, const PartialDate& b) {
    const auto key = [](const PartialDate& date) {
        const DayRange& range = date.range();
        // An open beginning sorts by its end, so that `../1984` stands with 1984 and not before history.
        const bool known = range.first || range.last;
        const long long last = range.last    ? day_number(*range.last)
                               : range.first ? day_number(*range.first)
                                             : 0;
        const long long first = range.first ? day_number(*range.first) : last;
        return std::tuple(!known, first, last, known ? std::string_view(date.text()) : std::string_view());
    };
    return key(a) <=> key(b);
}

std::optional<YearSpan> years_between(const PartialDate& from, const PartialDate& to) {
    return years_in(from.range(), to.range());
}

std::optional<YearSpan> years_between(const PartialDate& from, const Day& to) {
    return years_in(from.range(), {to, to});
}

}  // namespace kinscape
