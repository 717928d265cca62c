// PartialDate: what is known of a date, as EDTF level 1 (ISO 8601-2) writes it: 1984, 1984-03, 1984-03-12,
// 1984~ about, 1984? unsure, 1984% both, 198X, 19XX, 1980/1984, ../1984, 1984/.. (also with an empty end). A
// text that is no such date is kept as told: it is doubtful, not lost.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// A day of the proleptic Gregorian calendar.
struct Day {
    int year = 0;
    int month = 1;
    int day = 1;
    auto operator<=>(const Day&) const = default;
};
bool is_day(const Day& day);
int days_in_month(int year, int month);
/// Days since 1970-01-01, and back.
long long day_number(const Day& day);
Day day_from_number(long long number);
/// Reads 1984-03-12 and nothing else.
std::optional<Day> day_from(std::string_view text);
std::string to_text(const Day& day);

/// The days that a date allows, both ends included; an absent end is open.
struct DayRange {
    std::optional<Day> first;
    std::optional<Day> last;
    bool operator==(const DayRange&) const = default;
};

enum class DatePrecision : unsigned char { none, day, month, year, decade, century, interval };

class PartialDate {
public:
    PartialDate() = default;
    explicit PartialDate(std::string text);

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    /// False when there is a text and it is no EDTF date.
    bool readable() const { return empty() || precision_ != DatePrecision::none; }
    DatePrecision precision() const { return precision_; }
    bool is_interval() const { return precision_ == DatePrecision::interval; }
    /// `~` or `%`; for an interval, of either end.
    bool about() const { return about_; }
    /// `?` or `%`.
    bool uncertain() const { return uncertain_; }
    /// The days allowed by the words of the date; `~` and `?` do not widen it. Both ends open when
    /// unreadable.
    const DayRange& range() const { return range_; }
    /// The year where there is just one: of a day, month or year.
    std::optional<int> year() const;

    bool operator==(const PartialDate& other) const { return text_ == other.text_; }

private:
    std::string text_;
    DayRange range_;
    DatePrecision precision_ = DatePrecision::none;
    bool about_ = false;
    bool uncertain_ = false;
};

/// Surely before: every day of `a` lies before every day of `b`.
bool surely_before(const PartialDate& a, const PartialDate& b);
/// Can have been before or on the same day.
bool possibly_not_after(const PartialDate& a, const Day& day);
/// For sorting where an order must be chosen: by first day, then last day, then text. Empty and
/// unreadable dates come last and are alike, so that a stable sort leaves them as told.
std::strong_ordering sort_order(const PartialDate& a, const PartialDate& b);

/// Whole years lived from birth to the day, at the least and at the most; nothing if the birth is open or
/// later.
struct YearSpan {
    int least = 0;
    int most = 0;
    bool operator==(const YearSpan&) const = default;
};
std::optional<YearSpan> years_between(const PartialDate& from, const PartialDate& to);
std::optional<YearSpan> years_between(const PartialDate& from, const Day& to);

}  // namespace kinscape
