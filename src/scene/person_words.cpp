#include "scene/person_words.hpp"

#include "base/utf8.hpp"
#include "model/as_of.hpp"

#include <cmath>

namespace kinscape {
namespace {

constexpr int days_of_first_month = 28;
constexpr int days_a_month = 30;

/// Days or months for somebody under one year, where birth is known to the day.
std::string young_age(const Person& person, const Snapshot& snapshot, bool at_death) {
    if (!person.born || person.born->date.precision() != DatePrecision::day) return "0";
    Day until = snapshot.day;
    if (at_death) {
        if (!person.died || person.died->date.precision() != DatePrecision::day) return "0";
        until = *person.died->date.range().first;
    }
    const Day from = *person.born->date.range().first;
    const long long days = day_number(until) - day_number(from);
    if (days < days_of_first_month) return std::to_string(days) + "d";
    const int months =
        (until.year - from.year) * 12 + until.month - from.month - (until.day < from.day ? 1 : 0);
    return std::to_string(months > 0 ? months : static_cast<int>(days / days_a_month)) + "m";
}

/// The words of a date without its doubt.
std::string bare_year(const PartialDate& date, const Look& look) {
    if (const std::optional<int> year = date.year()) return std::to_string(*year);
    const DayRange& range = date.range();
    switch (date.precision()) {
    case DatePrecision::decade:
    case DatePrecision::century: return std::to_string(range.first->year) + "s";
    case DatePrecision::interval:
        if (!range.first && range.last)
            return std::string(look.words["before"]) + " " + std::to_string(range.last->year);
        if (range.first && !range.last)
            return std::string(look.words["after"]) + " " + std::to_string(range.first->year);
        if (range.first && range.last) {
            if (range.first->year == range.last->year) return std::to_string(range.first->year);
            return std::to_string(range.first->year) + " " + std::string(look.words["to"]) + " " +
                   std::to_string(range.last->year);
        }
        return {};
    case DatePrecision::none:
    case DatePrecision::day:
    case DatePrecision::month:
    case DatePrecision::year: return date.text();
    }
    return date.text();
}

bool is_unsure(const Said& said) { return said->certainty == "uncertain" || said->certainty == "disputed"; }

/// A year of the last hundred without its century.
std::string short_year(const PartialDate& date, const Said& said, const Snapshot& snapshot,
                       const Look& look) {
    constexpr int clear_years = 100;
    std::string words = year_words(date, snapshot, look);
    const std::optional<int> year = date.year();
    const bool clear = year && *year <= snapshot.day.year && *year > snapshot.day.year - clear_years;
    if (clear) {
        const std::string four = std::to_string(*year);
        if (const std::size_t at = words.find(four); at != std::string::npos)
            words.replace(at, four.size(), "’" + four.substr(2));
    }
    if (is_unsure(said) && !words.empty() && !words.ends_with("?") && shows_doubt(snapshot)) words += "?";
    return words;
}

std::string of_living(const Born& born, const Snapshot& snapshot, const Look& look) {
    const std::string year = year_words(born.date, snapshot, look);
    if (year.empty()) return {};
    // `c. 1984` says enough without `b.`
    return born.date.about() && shows_doubt(snapshot) ? year : std::string(look.words["b."]) + " " + year;
}

std::string of_dead(const Person& person, const Snapshot& snapshot, const Look& look) {
    const std::string from = person.born ? year_words(person.born->date, snapshot, look) : std::string();
    const std::string to = person.died ? year_words(person.died->date, snapshot, look) : std::string();
    if (from.empty() && to.empty()) return {};
    if (from.empty()) return std::string(look.words["d."]) + " " + to;
    if (to.empty()) return from + "–" + (shows_doubt(snapshot) ? "?" : "");
    return from + "–" + to;
}

std::string of_pregnancy(const Person& person, const Snapshot& snapshot, const Look& look) {
    std::string words;
    if (person.born && !person.born->date.empty()) {
        if (person.kind == "pregnancy")
            words = std::string(look.words["due"]) + " " + std::string(trimmed(person.born->date.text()));
        else
            words = year_words(person.born->date, snapshot, look);
    }
    if (person.weeks) {
        if (!words.empty()) words += ", ";
        words += std::to_string(std::lround(*person.weeks)) + " " + std::string(look.words["wk"]);
    }
    return words;
}

/// True for "Philip II of", whose last word is a small one.
bool goes_on(std::string_view given) {
    const std::size_t blank = given.rfind(' ');
    return blank != std::string_view::npos && blank + 1 < given.size() && given[blank + 1] >= 'a' &&
           given[blank + 1] <= 'z';
}

bool is_named_unlike_parents(const Person& person, const Document& document) {
    const Name& name = person.name;
    const std::string& born = name.at_birth.empty() ? name.family : name.at_birth;
    bool differs = false;
    for (const ChildLink* link : document.child_links.of_group(person.id))
        for (const PersonId& id : link->parents) {
            const Person* parent = document.people.find(id);
            if (!parent || parent->name.family.empty()) continue;
            const Name& theirs = parent->name;
            if (theirs.family == born || theirs.family == name.family || theirs.at_birth == born)
                return false;
            differs = true;
        }
    return differs && !name.family.empty();
}

}  // namespace

bool shows_doubt(const Snapshot& snapshot) { return snapshot.visible.audience().reader != Reader::client; }

std::string age_words(const Person& person, const Snapshot& snapshot) {
    if (is_pregnancy_or_loss(person) || person.kind == "group") return {};
    if (const Deidentified* copy = snapshot.visible.deidentified()) {
        const auto told = copy->ages.find(person.id);
        return told == copy->ages.end() ? std::string() : told->second;
    }
    const std::optional<Age> age = age_on(person, snapshot.day);
    if (!age) return {};
    if (age->most == 0) return young_age(person, snapshot, age->at_death);
    // One year too many or too few is the year of birth alone; then the year is what people count with.
    const int years = age->most - age->least <= 1 ? age->most : (age->least + age->most) / 2;
    const bool estimate = age->about || age->least != age->most;
    return (estimate && shows_doubt(snapshot) ? "≈" : "") + std::to_string(years);
}

std::string year_words(const PartialDate& date, const Snapshot& snapshot, const Look& look) {
    if (date.empty()) return {};
    std::string words = bare_year(date, look);
    if (!shows_doubt(snapshot) || words.empty()) return words;
    if (date.about()) words = std::string(look.words["c."]) + " " + words;
    if (date.uncertain()) words += "?";
    return words;
}

std::string dates_words(const Person& person, const Snapshot& snapshot, const Look& look) {
    if (is_pregnancy_or_loss(person)) return of_pregnancy(person, snapshot, look);
    std::string words = dead_on(person, snapshot.day) ? of_dead(person, snapshot, look)
                        : person.born                 ? of_living(*person.born, snapshot, look)
                                                      : std::string();
    const bool unsure =
        (person.born && is_unsure(person.born->said)) || (person.died && is_unsure(person.died->said));
    if (unsure && !words.empty() && !words.ends_with("?") && shows_doubt(snapshot)) words += "?";
    return words;
}

DatePair short_dates(const Person& person, const Snapshot& snapshot, const Look& look) {
    DatePair pair;
    if (person.born) pair.born = short_year(person.born->date, person.born->said, snapshot, look);
    if (dead_on(person, snapshot.day) && person.died)
        pair.died = short_year(person.died->date, person.died->said, snapshot, look);
    if (pair.born.empty() && !pair.died.empty()) pair.died = "–" + pair.died;
    if (!pair.born.empty()) pair.born += "–";
    return pair;
}

std::string status_words(const Person& person, const Snapshot& snapshot, const Look& look) {
    const Notation& notation = look.notation;
    if (dead_on(person, snapshot.day)) {
        if (!person.died || person.died->manner.empty()) return {};
        const Entry* manner = entry_of(notation, "death-manner", person.died->manner);
        if (!manner) return person.died->manner;
        return manner->drawn == Drawn::nothing ? std::string() : manner->words;
    }
    if (person.status == "missing") {
        const std::string since = year_words(person.since, snapshot, look);
        if (since.empty()) return std::string(look.words["missing"]);
        return std::string(look.words["missing since"]) + " " + since;
    }
    if (person.status == "presumed-dead") return std::string(look.words["presumed dead"]);
    return entry_of(notation, "person-status", person.status) ? std::string() : person.status;
}

std::string age_below(const Person& person, const Snapshot& snapshot, const Look& look) {
    const std::string age = age_words(person, snapshot);
    if (age.empty()) return {};
    const bool years = age.back() >= '0' && age.back() <= '9';
    const std::string told = years ? age + " " + std::string(look.words["y"]) : age;
    return dead_on(person, snapshot.day) ? std::string(look.words["d."]) + " " + told : told;
}

std::string name_on_map(const Person& person, const Document& document) {
    if (!person.name.called.empty() || person.name.given.empty()) return short_name(person);
    return goes_on(person.name.given) || is_named_unlike_parents(person, document) ? full_name(person)
                                                                                   : short_name(person);
}

}  // namespace kinscape
