#include "model/aid_material.hpp"
#include "model/sentences.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinscape {
namespace {

// Days of the year that count as one (domain.md 8).
constexpr int days_of_an_anniversary = 7;
// Losses hang together when each follows the one before within fifteen months, two when within a quarter.
constexpr long long days_between_losses = 457;
constexpr long long days_of_a_pair = 92;
constexpr int days_of_a_year = 366;
constexpr int steps_in_a_household = 2;

/// One loss, as far as its date is known.
struct Loss {
    std::size_t person = 0;
    PartialDate date;
    bool of_a_life = true;  // a death or a pregnancy lost or somebody gone missing; else a home that was left
    long long first = 0;
    long long last = 0;
    bool is_a_day() const {
        return date.precision() == DatePrecision::day && !date.about() && !date.uncertain();
    }
    int year() const { return day_from_number(first).year; }
};

std::optional<Loss> loss_on(const AidMaterial& material, std::size_t person, const PartialDate& date) {
    const DayRange& range = date.range();
    if (!range.first || !range.last || !possibly_not_after(date, material.day)) return std::nullopt;
    return Loss{person, date, true, day_number(*range.first), day_number(*range.last)};
}

/// Deaths, pregnancies lost and people gone missing, by day.
std::vector<Loss> losses(const AidMaterial& material) {
    std::vector<Loss> all;
    for (std::size_t number = 0; number < material.lines.people.size(); ++number) {
        const Person& person = material.person(number);
        const bool lost =
            is_pregnancy_or_loss(person) && person.kind != "pregnancy" && person.kind != "abortion";
        const bool gone = person.status == "missing" || person.status == "presumed-dead";
        const PartialDate* date = nullptr;
        if (person.kind == "pet")
            continue;
        else if (lost)
            date = person.born ? &person.born->date : nullptr;
        else if (person.died)
            date = &person.died->date;
        else if (gone)
            date = &person.since;
        if (!date || date->empty()) continue;
        if (auto loss = loss_on(material, number, *date)) all.push_back(*loss);
    }
    std::stable_sort(all.begin(), all.end(), [](const Loss& a, const Loss& b) { return a.first < b.first; });
    return all;
}

/// Homes that somebody left on a known day, alive.
void add_homes_left(const AidMaterial& material, std::vector<Loss>& all) {
    for (const Household& household : material.document.households)
        for (const Member& member : household.members) {
            const Person* person = material.document.people.find(member.who);
            if (!person || member.to.empty() || (person->died && person->died->date == member.to)) continue;
            auto loss = loss_on(material, material.lines.at(member.who), member.to);
            if (!loss) continue;
            loss->of_a_life = false;
            all.push_back(*loss);
        }
}

/// The day of the year, the same in every year.
int day_of_year(const Loss& loss) {
    const Day day = day_from_number(loss.first);
    constexpr int leap_year = 2000;
    return static_cast<int>(day_number({leap_year, day.month, day.day}) - day_number({leap_year, 1, 1}));
}

std::vector<std::size_t> people_of(const std::vector<Loss>& losses) {
    std::vector<std::size_t> people;
    for (const Loss& loss : losses)
        people.push_back(loss.person);
    return people;
}

std::string with_days(const AidMaterial& material, const std::vector<Loss>& losses) {
    std::vector<std::string> all;
    for (const Loss& loss : losses)
        all.push_back(phrase(material.words, loss.of_a_life ? "{0} ({1})" : "{0} (left home {1})",
                             {material.name(loss.person), date_in_words(loss.date, material.words)}));
    return listed(all, material.words);
}

/// Two people or more, in different years, one life among what was lost.
bool is_an_anniversary(const std::vector<Loss>& losses) {
    const auto differs = [&](const auto& what) {
        return std::any_of(losses.begin(), losses.end(),
                           [&](const Loss& loss) { return what(loss) != what(losses.front()); });
    };
    return losses.size() > 1 && differs([](const Loss& loss) { return loss.person; }) &&
           differs([](const Loss& loss) { return static_cast<std::size_t>(loss.year()); }) &&
           std::any_of(losses.begin(), losses.end(), [](const Loss& loss) { return loss.of_a_life; });
}

/// Relatives whose days lie within a week of the year, the largest sets first; nothing stands in two of them.
std::vector<std::vector<Loss>> weeks_of_the_year(const AidMaterial& material, std::vector<Loss> all) {
    std::stable_sort(all.begin(), all.end(),
                     [](const Loss& a, const Loss& b) { return day_of_year(a) < day_of_year(b); });
    const auto links = material.relatives_in(people_of(all), steps_in_a_line);
    std::vector<std::vector<std::size_t>> candidates;
    for (std::size_t start = 0; start < all.size(); ++start) {
        std::vector<std::size_t> week;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::size_t at = (start + i) % all.size();
            const int later =
                (day_of_year(all[at]) - day_of_year(all[start]) + days_of_a_year) % days_of_a_year;
            if (later > days_of_an_anniversary) break;
            week.push_back(at);
        }
        for (std::vector<std::size_t>& part : connected_parts(week, links))
            candidates.push_back(std::move(part));
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::vector<std::vector<Loss>> found;
    std::vector<bool> used(all.size(), false);
    for (const std::vector<std::size_t>& candidate : candidates) {
        std::vector<Loss> week;
        for (const std::size_t at : candidate)
            if (!used[at]) week.push_back(all[at]);
        if (week.size() < candidate.size() || !is_an_anniversary(week)) continue;
        for (const std::size_t at : candidate)
            used[at] = true;
        std::stable_sort(week.begin(), week.end(),
                         [](const Loss& a, const Loss& b) { return a.first < b.first; });
        found.push_back(std::move(week));
    }
    return found;
}

/// How often one event meets one of k others within a week: 1 - (1 - 15/365)^k.
std::string chance_of_a_week(const AidMaterial& material, std::size_t events) {
    const double share = 1 - std::pow(1 - 15.0 / 365, static_cast<double>(events - 1));
    return phrase(material.words,
                  "One event meets one of {0} others within a week of the year in about {1} of 100 families "
                  "(arithmetic: 1 - (1 - 15/365)^k).",
                  {std::to_string(events - 1), std::to_string(std::max(1L, std::lround(share * 100)))});
}

/// Births on the days of such a week.
void add_births(AidMaterial& material, const std::vector<Loss>& week, std::size_t events) {
    const int first = day_of_year(week.front());
    int back = 0, on = 0;
    for (const Loss& loss : week) {
        int apart = day_of_year(loss) - first;
        if (apart > days_of_a_year / 2) apart -= days_of_a_year;
        if (apart < -days_of_a_year / 2) apart += days_of_a_year;
        back = std::min(back, apart);
        on = std::max(on, apart);
    }
    std::set<std::size_t> near;
    for (const Loss& loss : week)
        near.merge(material.near(loss.person, steps_in_a_line));
    std::vector<std::size_t> born;
    std::vector<std::string> told;
    for (const std::size_t number : near) {
        const Person& person = material.person(number);
        if (!person.born || person.born->date.precision() != DatePrecision::day ||
            is_pregnancy_or_loss(person))
            continue;
        const auto birth = loss_on(material, number, person.born->date);
        if (!birth) continue;
        int apart = day_of_year(*birth) - first;
        if (apart > days_of_a_year / 2) apart -= days_of_a_year;
        if (apart < -days_of_a_year / 2) apart += days_of_a_year;
        if (apart < back || apart > on) continue;
        born.push_back(number);
        told.push_back(phrase(material.words, "{0} ({1})",
                              {material.name(number), date_in_words(person.born->date, material.words)}));
    }
    if (born.empty()) return;
    material.add("birth-on-anniversary", born,
                 phrase(material.words,
                        born.size() == 1 ? "{0} was born on one of the days on which others were lost."
                                         : "{0} were born on the days on which others were lost.",
                        {listed(told, material.words)}),
                 chance_of_a_week(material, events), "Is that a day you mark?");
}

void anniversaries(AidMaterial& material, const std::vector<Loss>& losses) {
    std::vector<Loss> all = losses;
    add_homes_left(material, all);
    std::erase_if(all, [](const Loss& loss) { return !loss.is_a_day(); });
    const std::size_t events = all.size();
    for (const std::vector<Loss>& week : weeks_of_the_year(material, all)) {
        material.add("anniversary", people_of(week),
                     phrase(material.words, "Within a week of the year: {0}.", {with_days(material, week)}),
                     chance_of_a_week(material, events), "Is that a day you mark?");
        add_births(material, week, events);
    }
}

void deaths_on_birthdays(AidMaterial& material, const std::vector<Loss>& losses) {
    for (const Loss& loss : losses) {
        if (!loss.is_a_day() || !material.person(loss.person).died) continue;
        const Day died = day_from_number(loss.first);
        std::set<std::size_t> near = material.near(loss.person, steps_in_a_line);
        near.insert(loss.person);
        for (const std::size_t number : near) {
            const Person& person = material.person(number);
            const bool dated = person.born && person.born->date.precision() == DatePrecision::day &&
                               !is_pregnancy_or_loss(person);
            if (!dated) continue;
            const Day born = *person.born->date.range().first;
            const bool birthday = born.month == died.month && born.day == died.day && born.year < died.year;
            if (!birthday) continue;
            const bool own = number == loss.person;
            material.add(
                "death-on-birthday", {loss.person, number},
                phrase(material.words,
                       own ? "{0} died on a birthday ({2})." : "{0} died on the birthday of {1} ({2}).",
                       {material.name(loss.person), material.name(number),
                        date_in_words(loss.date, material.words)}),
                std::string(material.words["One death falls on one given birthday in about 3 of 1000 "
                                           "families (arithmetic: 1/365)."]),
                "Is that a day you mark?");
        }
    }
}

/// Years over which the family's losses lie, at least one.
double years_of(const std::vector<Loss>& losses) {
    long long last = losses.front().last;
    for (const Loss& loss : losses)
        last = std::max(last, loss.last);
    return std::max(1.0, static_cast<double>(last - losses.front().first) / 365.25);
}

/// How many pairs of losses fall within so many days by chance, if they were spread evenly.
std::string chance_of_pairs(const AidMaterial& material, const std::vector<Loss>& all, long long days) {
    const double count = static_cast<double>(all.size()), years = years_of(all);
    const double pairs =
        count * (count - 1) / 2 * 2 * static_cast<double>(std::max(1LL, days)) / (365.25 * years);
    const auto number = [](double value) { return std::to_string(std::lround(value)); };
    if (pairs < 0.5)
        return phrase(
            material.words,
            "With {0} losses spread over {1} years, one pair so close comes about by chance in about 1 "
            "of {2} families (arithmetic: evenly spread days).",
            {number(count), number(years), number(std::max(2.0, 1 / pairs))});
    return phrase(material.words,
                  "With {0} losses spread over {1} years, about {2} pairs so close come about by chance "
                  "(arithmetic: evenly spread days).",
                  {number(count), number(years), number(pairs)});
}

void losses_on_one_day(AidMaterial& material, const std::vector<Loss>& losses) {
    for (auto first = losses.begin(); first != losses.end();) {
        std::vector<Loss> together;
        auto next = first;
        for (; next != losses.end() && next->first == first->first; ++next)
            if (next->is_a_day()) together.push_back(*next);
        first = next;
        if (together.size() < 2) continue;
        material.add("same-day", people_of(together),
                     phrase(material.words, "{0} were lost on one day, {1}.",
                            {material.names(people_of(together)),
                             date_in_words(together.front().date, material.words)}),
                     chance_of_pairs(material, losses, 1), "What happened on that day, and who was there?");
    }
}

void losses_in_a_span(AidMaterial& material, const std::vector<Loss>& losses) {
    auto links = material.relatives_in(people_of(losses), steps_in_a_household);
    const auto within = [&](const Loss& a, const Loss& b, long long days) {
        return std::max(a.last, b.last) - std::min(a.first, b.first) <= days;
    };
    std::vector<std::size_t> everyone;
    for (std::size_t at = 0; at < losses.size(); ++at) {
        everyone.push_back(at);
        std::erase_if(links[at], [&](std::size_t other) {
            return !within(losses[at], losses[other], days_between_losses);
        });
    }
    for (const std::vector<std::size_t>& part : connected_parts(everyone, links)) {
        std::vector<Loss> together;
        for (const std::size_t at : part)
            together.push_back(losses[at]);
        std::stable_sort(together.begin(), together.end(),
                         [](const Loss& a, const Loss& b) { return a.first < b.first; });
        const bool close_pair = together.size() == 2 && within(together[0], together[1], days_of_a_pair);
        if (together.size() < 3 && !close_pair) continue;
        const long long days = together.back().last - together.front().first;
        material.add("losses-in-a-span", people_of(together),
                     phrase(material.words, "{0} losses close together: {1}.",
                            {std::to_string(together.size()), with_days(material, together)}),
                     chance_of_pairs(material, losses, days), "Who was told, who was not?");
    }
}

}  // namespace

void aids_of_days(AidMaterial& material) {
    const std::vector<Loss> all = losses(material);
    if (all.empty()) return;
    anniversaries(material, all);
    deaths_on_birthdays(material, all);
    losses_on_one_day(material, all);
    losses_in_a_span(material, all);
}

}  // namespace kinscape
