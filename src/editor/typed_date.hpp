// A date as somebody types it, in words or in figures, to EDTF: "about 1948", "Mar 1984", "12 March 2026",
// "between 1980 and 1984", "before 1990", "1980s", "84", "12.3.84", "~1984", "now".
#pragma once

#include "base/partial_date.hpp"
#include "base/result.hpp"
#include "base/words.hpp"

#include <string>
#include <string_view>

namespace kinscape {

/// What a typed date is read with: the day that "now" and two-digit years count from (84 is 1984, 14 is
/// 2014), and the language's names of months.
struct TypedDateContext {
    Day today;
    const Words& words;
};

/// The date, an empty one for an empty text or "not known"; else one sentence that says what could not be
/// read and how to write it. What `date_in_words` writes is read back as the same days. Figures without a
/// year first are read as day, month, year unless only the other order gives a day.
Result<PartialDate, std::string> read_typed_date(std::string_view typed, const TypedDateContext& context);

/// How a date is told: "on", "about", "perhaps", "before", "after", "between", and the date without that
/// word.
struct ToldDate {
    std::string how = "on";
    PartialDate bare;
};
ToldDate told_date(const PartialDate& date);
/// The date told that way; as it is where it is told in a way of its own already.
PartialDate told(const PartialDate& bare, std::string_view how);

/// A sentence when the date lies wholly after today, with the year that was perhaps meant; empty when not.
std::string why_not_yet(const PartialDate& date, const Day& today);

}  // namespace kinscape
