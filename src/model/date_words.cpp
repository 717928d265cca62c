#include "model/phrase.hpp"
#include "model/sentences.hpp"

#include <array>

namespace kinscape {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string plain_words(const PartialDate& date, const Words& words) {
    const Day first = *date.range().first;
    const std::string year = std::to_string(first.year);
    const std::string month(words[months[static_cast<std::size_t>(first.month - 1)]]);
    switch (date.precision()) {
    case DatePrecision::day: return phrase(words, "{0} {1} {2}", {std::to_string(first.day), month, year});
    case DatePrecision::month: return phrase(words, "{0} {1}", {month, year});
    case DatePrecision::year: return year;
    case DatePrecision::decade: return phrase(words, "the {0}s", {year});
    case DatePrecision::century:
        return phrase(words, "{0} to {1}", {year, std::to_string(date.range().last->year)});
    case DatePrecision::interval:
    case DatePrecision::none: break;
    }
    return date.text();
}

std::string interval_words(const PartialDate& date, const Words& words) {
    const std::size_t slash = date.text().find('/');
    const PartialDate from(date.text().substr(0, slash)), to(date.text().substr(slash + 1));
    const bool open_from = from.empty() || from.text() == "..", open_to = to.empty() || to.text() == "..";
    if (open_from && open_to) return date.text();
    if (open_from) return phrase(words, "before {0}", {date_in_words(to, words)});
    if (open_to) return phrase(words, "after {0}", {date_in_words(from, words)});
    return phrase(words, "{0} to {1}", {date_in_words(from, words), date_in_words(to, words)});
}

}  // namespace

std::string date_in_words(const PartialDate& date, const Words& words) {
    if (date.empty()) return {};
    if (!date.readable()) return "“" + date.text() + "”";
    if (date.is_interval()) return interval_words(date, words);
    std::string text = plain_words(date, words);
    if (date.about()) text = phrase(words, "about {0}", {text});
    if (date.uncertain()) text = phrase(words, "perhaps {0}", {text});
    return text;
}

std::string day_in_words(const Day& day, const Words& words) {
    return date_in_words(PartialDate(to_text(day)), words);
}

}  // namespace kinscape
