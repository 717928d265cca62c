#include "editor/typed_date.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace kinscape {
namespace {

using Texts = std::vector<std::string>;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::size_t least_letters_of_month = 3;

bool all_figures(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// What is read so far: EDTF without a mark, or what is wrong with it.
struct Reading {
    std::string edtf;
    std::string wrong;
};
using Read = std::optional<Reading>;

class DateReader {
public:
    explicit DateReader(const TypedDateContext& context) : context_(context) {}

    Read read(Texts words) const {
        if (words.empty()) return Reading{};
        if (auto interval = between(words)) return interval;
        return marked(std::move(words));
    }

private:
    static Texts part(const Texts& words, std::size_t from, std::size_t to) {
        return {words.begin() + static_cast<std::ptrdiff_t>(from),
                words.begin() + static_cast<std::ptrdiff_t>(to)};
    }

    /// "between A and B", "from A to B", "A to B", "before A", "after A".
    Read between(const Texts& words) const {
        const bool opens = is_one_of(words.front(), {"between", "from"});
        for (std::size_t i = opens ? 2 : 1; i + 1 < words.size(); ++i) {
            if (!is_one_of(words[i], {"and", "to", "till", "until", "–", "-"})) continue;
            const Read from = marked(part(words, opens ? 1 : 0, i));
            const Read to = marked(part(words, i + 1, words.size()));
            if (!from || !to) return {};
            if (!from->wrong.empty()) return from;
            if (!to->wrong.empty()) return to;
            return Reading{from->edtf + '/' + to->edtf, {}};
        }
        if (words.size() < 2) return {};
        const bool before = is_one_of(words.front(), {"before", "until", "till", "by"});
        const bool after = is_one_of(words.front(), {"after", "since", "from"});
        if (!before && !after) return {};
        Read end = marked(part(words, 1, words.size()));
        if (end && end->wrong.empty()) end->edtf = before ? "../" + end->edtf : end->edtf + "/..";
        return end;
    }

    /// With "about" or "perhaps" in front, or ~ and ? at either end.
    Read marked(Texts words) const {
        bool about = false, unsure = false;
        while (!words.empty()) {
            std::string& first = words.front();
            if (is_one_of(first, {"about", "around", "circa", "ca", "ca.", "c", "c.", "roughly", "~", "≈"}))
                about = true;
            else if (is_one_of(first, {"perhaps", "maybe", "possibly", "probably", "?"}))
                unsure = true;
            else
                break;
            words.erase(words.begin());
        }
        if (words.empty()) return {};
        for (const std::string_view mark : {"~", "≈"})
            if (words.front().starts_with(mark)) {
                about = true;
                words.front().erase(0, mark.size());
            }
        std::string& last = words.back();
        while (!last.empty() && (last.back() == '~' || last.back() == '?' || last.back() == '%')) {
            about = about || last.back() != '?';
            unsure = unsure || last.back() != '~';
            last.pop_back();
        }
        if (last.empty()) words.pop_back();
        Read date = plain(words);
        if (!date || !date->wrong.empty()) return date;
        if (about || unsure) date->edtf += about && unsure ? "%" : about ? "~" : "?";
        return date;
    }

    Read plain(Texts words) const {
        if (!words.empty() && is_one_of(words.front(), {"the", "in", "on", "year"}))
            words.erase(words.begin());
        if (words.empty()) return {};
        if (words.size() == 1) return one_word(words.front());
        if (words.size() == 2 && month_named(words[0]))
            return of(year_of(words[1]), month_named(words[0]), {});
        if (words.size() != 3) return {};
        const auto first = month_named(words[0]), second = month_named(words[1]);
        if (second) return of(year_of(words[2]), second, figures_of(words[0]));
        if (first) return of(year_of(words[2]), first, figures_of(words[1]));
        return {};
    }

    Read one_word(const std::string& word) const {
        if (is_one_of(word, {"now", "today"})) return Reading{to_text(context_.today), {}};
        if (word == "yesterday") return Reading{to_text(day_from_number(day_number(context_.today) - 1)), {}};
        if (all_figures(word) && word.size() <= 2) return of(year_of(word), {}, {});
        if (auto decade = decade_of(word)) return decade;
        if (auto figures = in_figures(word)) return figures;
        std::string edtf = word;
        std::transform(edtf.begin(), edtf.end(), edtf.begin(), [](char c) { return c == 'x' ? 'X' : c; });
        if (PartialDate(edtf).readable()) return Reading{edtf, {}};
        return {};
    }

    /// "1980s", "80s", "’80s".
    Read decade_of(const std::string& word) const {
        if (!word.ends_with("0s") && !word.ends_with("0’s") && !word.ends_with("0's")) return {};
        std::string figures;
        std::copy_if(word.begin(), word.end(), std::back_inserter(figures), is_digit);
        if (figures.size() == 2) figures = std::to_string(*year_of(figures));
        if (figures.size() != 4) return {};
        return Reading{figures.substr(0, 3) + "X", {}};
    }

    /// 2014-13, 12.3.84, 3/84, 1984.3.12: years first, else day, month, year.
    Read in_figures(const std::string& word) const {
        std::string even = word;
        std::replace_if(
            even.begin(), even.end(), [](char c) { return c == '.' || c == '/'; }, '-');
        const Texts parts = split(even, '-');
        if (parts.size() < 2 || parts.size() > 3 || !std::all_of(parts.begin(), parts.end(), all_figures))
            return {};
        const bool years = parts[0].size() == 4 && parts[1].size() == 4;
        if (years && parts.size() == 2) return Reading{parts[0] + '/' + parts[1], {}};
        if (parts[0].size() == 4)
            return of(year_of(parts[0]), figures_of(parts[1]),
                      parts.size() == 3 ? figures_of(parts[2]) : std::nullopt);
        if (parts.size() == 2) return of(year_of(parts[1]), figures_of(parts[0]), {});
        auto day = figures_of(parts[0]), month = figures_of(parts[1]);
        if (month && day && *month > 12 && *day <= 12) std::swap(day, month);
        return of(year_of(parts[2]), month, day);
    }

    static std::optional<int> figures_of(std::string_view word) {
        while (!word.empty() && !is_digit(word.back()))
            word.remove_suffix(1);  // 12. or 12th
        const auto number = whole_number_from(word);
        if (!number || *number < 0 || *number > 9999) return {};
        return static_cast<int>(*number);
    }
    std::optional<int> year_of(std::string_view word) const {
        if (!all_figures(word) || word.size() > 4 || word.size() == 3) return {};
        const int number = *figures_of(word);
        if (word.size() == 4) return number;
        return number + (number <= context_.today.year % 100 ? 2000 : 1900);
    }
    std::optional<int> month_named(std::string_view word) const {
        if (word.ends_with('.')) word.remove_suffix(1);
        if (code_points(word).size() < least_letters_of_month) return {};
        for (std::size_t i = 0; i < months.size(); ++i)
            if (folded(months[i]).starts_with(word) || folded(context_.words[months[i]]).starts_with(word))
                return static_cast<int>(i) + 1;
        return {};
    }

    Read of(std::optional<int> year, std::optional<int> month, std::optional<int> day) const {
        if (!year) return {};
        if (!month) return Reading{fmt::format("{:04}", *year), {}};
        if (*month < 1 || *month > 12) return Reading{{}, fmt::format("{} is not a month", *month)};
        if (!day) return Reading{fmt::format("{:04}-{:02}", *year, *month), {}};
        if (!is_day({*year, *month, *day}))
            return Reading{{},
                           fmt::format("{} {} has no day {}",
                                       context_.words[months[static_cast<std::size_t>(*month - 1)]], *year,
                                       *day)};
        return Reading{to_text(Day{*year, *month, *day}), {}};
    }

    const TypedDateContext& context_;
};

Texts words_of(std::string_view typed) {
    std::string plain = folded(trimmed(typed));
    std::replace(plain.begin(), plain.end(), ',', ' ');
    Texts words;
    for (std::string& word : split(plain, ' '))
        if (!word.empty()) words.push_back(std::move(word));
    return words;
}

}  // namespace

Result<PartialDate, std::string> read_typed_date(std::string_view typed, const TypedDateContext& context) {
    std::string exact(trimmed(typed));
    if (PartialDate(exact).readable()) return PartialDate(std::move(exact));
    const std::string plain = folded(exact);
    if (plain == "unknown" || plain == "not known") return PartialDate();
    const Read read = DateReader(context).read(words_of(typed));
    if (read && read->wrong.empty()) {
        PartialDate date(read->edtf);
        if (date.readable()) return date;
    }
    const std::string wrong = read && !read->wrong.empty()
                                  ? read->wrong + "."
                                  : fmt::format("“{}” could not be read as a date.", exact);
    return Failure{fmt::format("{} Nothing has been changed. Write 1984, March 1984 or about 1984.", wrong)};
}

ToldDate told_date(const PartialDate& date) {
    std::string text = date.text();
    if (date.is_interval()) {
        const std::size_t slash = text.find('/');
        const PartialDate from(text.substr(0, slash)), to(text.substr(slash + 1));
        if (from.empty() || from.text() == "..") return {"before", to};
        if (to.empty() || to.text() == "..") return {"after", from};
        return {"between", date};
    }
    if (!date.about() && !date.uncertain()) return {"on", date};
    text.pop_back();
    return {date.about() ? "about" : "perhaps", PartialDate(std::move(text))};
}

PartialDate told(const PartialDate& bare, std::string_view how) {
    if (bare.empty() || !bare.readable() || told_date(bare).how != "on") return bare;
    if (how == "about") return PartialDate(bare.text() + '~');
    if (how == "perhaps") return PartialDate(bare.text() + '?');
    if (how == "before") return PartialDate("../" + bare.text());
    if (how == "after") return PartialDate(bare.text() + "/..");
    return bare;
}

std::string why_not_yet(const PartialDate& date, const Day& today) {
    const auto& first = date.range().first;
    if (!first || *first <= today) return {};
    if (date.precision() != DatePrecision::year || first->year <= today.year)
        return fmt::format("{} is after today. Nothing has been changed.", date.text());
    // Two figures in the wrong order are the usual slip.
    const int meant = first->year / 100 * 100 + first->year % 10 * 10 + first->year / 10 % 10;
    if (meant >= first->year || meant > today.year)
        return fmt::format("{} is after today. Nothing has been changed.", first->year);
    return fmt::format("{} is after today. Was it {}? Nothing has been changed.", first->year, meant);
}

}  // namespace kinscape
