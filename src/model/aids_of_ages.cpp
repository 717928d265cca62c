#include "model/aid_material.hpp"
#include "model/outline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

constexpr int adult_years = 18;
// Ages count as one when they are at most a year from the middle one (domain.md 8).
constexpr int years_apart = 1;
// So far past an age somebody stands outside of its repetition; of many, or past a long life, nobody does.
constexpr int years_past = 5;
constexpr std::size_t most_outside = 2;
constexpr int long_life_years = 60;
// Smaller spreads than these say more of few dates than of a family.
constexpr double least_spread_years = 2;

struct Aged {
    std::size_t person = 0;
    int least = 0;
    int most = 0;
};

struct OneAge {
    int years = 0;
    std::vector<Aged> people;
};

bool can_be_equal(const Aged& one, const Aged& other) {
    return one.least <= other.most && other.least <= one.most;
}

/// Three of two generations at one age, or two whose ages can be the very same.
bool counts(const AidMaterial& material, const std::vector<Aged>& people) {
    std::vector<std::size_t> numbers;
    for (const Aged& one : people)
        numbers.push_back(one.person);
    if (people.size() < 2 || !material.in_two_generations(numbers)) return false;
    return people.size() > 2 || can_be_equal(people[0], people[1]);
}

/// Near relatives around one age, the largest sets first; nobody stands in two of them.
std::vector<OneAge> repeated_ages(const AidMaterial& material, const std::vector<Aged>& all) {
    std::vector<std::size_t> people;
    std::set<int> ages;
    for (const Aged& one : all) {
        people.push_back(one.person);
        ages.insert({one.least, one.most});
    }
    const auto links = material.relatives_in(people, steps_in_a_line);
    struct Candidate {
        std::size_t exact = 0;
        OneAge age;
    };
    std::vector<Candidate> candidates;
    for (const int years : ages) {
        std::vector<std::size_t> around;
        for (std::size_t at = 0; at < all.size(); ++at)
            if (all[at].least >= years - years_apart && all[at].most <= years + years_apart)
                around.push_back(at);
        for (const std::vector<std::size_t>& part : connected_parts(around, links)) {
            Candidate found{0, {years, {}}};
            for (const std::size_t at : part) {
                found.age.people.push_back(all[at]);
                if (all[at].least == years && all[at].most == years) ++found.exact;
            }
            if (counts(material, found.age.people)) candidates.push_back(std::move(found));
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(a.age.people.size(), a.exact) > std::pair(b.age.people.size(), b.exact);
    });
    std::vector<OneAge> found;
    std::set<std::size_t> used;
    for (Candidate& candidate : candidates) {
        const auto is_used = [&](const Aged& one) { return used.contains(one.person); };
        if (std::any_of(candidate.age.people.begin(), candidate.age.people.end(), is_used)) continue;
        for (const Aged& one : candidate.age.people)
            used.insert(one.person);
        found.push_back(std::move(candidate.age));
    }
    return found;
}

std::vector<std::size_t> numbers_of(const OneAge& age) {
    std::vector<std::size_t> numbers;
    for (const Aged& one : age.people)
        numbers.push_back(one.person);
    return numbers;
}

/// "Walter (41), Frank (41) and Elijah (40 or 41)".
std::string with_ages(const AidMaterial& material, const OneAge& age) {
    std::vector<std::string> all;
    for (const Aged& one : age.people)
        all.push_back(phrase(material.words, "{0} ({1})",
                             {material.name(one.person), age_words({one.least, one.most}, material.words)}));
    return listed(all, material.words);
}

/// Pairs at one year of age by chance: about 1 / (2 s sqrt(pi)) a pair, s the spread of the ages in years.
std::string chance_of_pairs(const AidMaterial& material, const std::vector<Aged>& all,
                            std::string_view pattern) {
    double sum = 0, squares = 0;
    for (const Aged& one : all) {
        const double middle = (one.least + one.most) / 2.0;
        sum += middle;
        squares += middle * middle;
    }
    const double count = static_cast<double>(all.size());
    const double variance = std::max(0.0, squares / count - (sum / count) * (sum / count));
    const double spread = std::max(least_spread_years, std::sqrt(variance));
    const double pairs = count * (count - 1) / 2 / (2 * spread * std::sqrt(std::numbers::pi));
    const long rounded = std::lround(pairs);
    const std::string expected = rounded < 1 ? std::string(material.words["less than one pair"])
                                 : rounded == 1
                                     ? std::string(material.words["about one pair"])
                                     : phrase(material.words, "about {0} pairs", {std::to_string(rounded)});
    return phrase(material.words, pattern,
                  {std::to_string(all.size()), std::to_string(std::lround(spread)), expected});
}

std::vector<Aged> adult_deaths(const AidMaterial& material) {
    std::vector<Aged> deaths;
    for (std::size_t number = 0; number < material.lines.people.size(); ++number) {
        const Person& person = material.person(number);
        const auto age = age_on(person, material.day);
        if (person.kind != "pet" && age && age->at_death && age->least >= adult_years)
            deaths.push_back({number, age->least, age->most});
    }
    return deaths;
}

/// Mothers, or fathers, at the birth of their first child: the child that was surely born before all others.
std::vector<Aged> first_births(const AidMaterial& material, std::string_view sex) {
    std::vector<Aged> births;
    for (std::size_t number = 0; number < material.lines.people.size(); ++number) {
        const Person& parent = material.person(number);
        if (parent.sex != sex || !parent.born) continue;
        const PartialDate* first = nullptr;
        for (const std::size_t child : material.children[number]) {
            const Person& born = material.person(child);
            if (is_pregnancy_or_loss(born)) continue;
            const bool dated = born.born && born.born->date.range().first && born.born->date.range().last;
            if (!dated) {
                first = nullptr;
                break;
            }
            if (!first || sort_order(born.born->date, *first) < 0) first = &born.born->date;
        }
        if (!first || !possibly_not_after(*first, material.day)) continue;
        if (const auto years = years_between(parent.born->date, *first))
            births.push_back({number, years->least, years->most});
    }
    return births;
}

/// Somebody close by blood, of the same sex where all were of one, who is well past the age.
void add_exception(AidMaterial& material, const OneAge& age) {
    const std::vector<std::size_t> members = numbers_of(age);
    const std::string& sex = material.person(members.front()).sex;
    const bool one_sex = std::all_of(members.begin(), members.end(),
                                     [&](std::size_t number) { return material.person(number).sex == sex; });
    std::set<std::size_t> close;
    for (const std::size_t member : members) {
        close.insert(material.children[member].begin(), material.children[member].end());
        for (const std::size_t parent : material.lines.parents[member]) {
            close.insert(parent);
            close.insert(material.children[parent].begin(), material.children[parent].end());
        }
    }
    std::vector<std::size_t> outside;
    for (const std::size_t number : close) {
        const bool member = std::find(members.begin(), members.end(), number) != members.end();
        if (member || (one_sex && material.person(number).sex != sex)) continue;
        const auto now = age_on(material.person(number), material.day);
        if (now && now->least >= age.years + years_past) outside.push_back(number);
    }
    if (outside.empty() || outside.size() > most_outside) return;
    material.add("exception", outside,
                 phrase(material.words, "{0} lived past the age of {1}, at which others in this line died.",
                        {material.names(outside), std::to_string(age.years)}),
                 std::string(material.words["No figure: one person is no series."]), "How was that done?");
}

void same_age_at_death(AidMaterial& material) {
    const std::vector<Aged> deaths = adult_deaths(material);
    for (const OneAge& age : repeated_ages(material, deaths)) {
        material.add("same-age-at-death", numbers_of(age),
                     phrase(material.words, "{0} died at almost the same age.", {with_ages(material, age)}),
                     chance_of_pairs(material, deaths,
                                     "With {0} adult deaths spread over about {1} years to each side, "
                                     "expect {2} at the same year of age by chance; three in a line is rare "
                                     "(arithmetic: 1 / (2 s √π) for each pair)."),
                     "What does this age mean in your family?");
        if (age.people.size() > 2 && age.years < long_life_years) add_exception(material, age);
    }
}

void same_age_at_first_birth(AidMaterial& material) {
    for (const std::string_view sex : {"female", "male"}) {
        const std::vector<Aged> births = first_births(material, sex);
        for (const OneAge& age : repeated_ages(material, births))
            material.add("same-age-at-first-birth", numbers_of(age),
                         phrase(material.words, "{0} had a first child at almost the same age.",
                                {with_ages(material, age)}),
                         chance_of_pairs(material, births,
                                         "With {0} first births spread over about {1} years to each side, "
                                         "expect {2} at the same year of age by chance (arithmetic: 1 / (2 s "
                                         "√π) for each pair)."),
                         "What does this age mean in your family?");
    }
}

void same_age_event(AidMaterial& material) {
    std::map<std::string, std::vector<Aged>> onsets;
    for (std::size_t number = 0; number < material.lines.people.size(); ++number) {
        const Person& person = material.person(number);
        if (!person.born) continue;
        for (const Mark& mark : person.marks) {
            if (mark.from.empty() || !possibly_not_after(mark.from, material.day)) continue;
            if (const auto years = years_between(person.born->date, mark.from))
                onsets[mark.kind].push_back({number, years->least, years->most});
        }
    }
    for (const auto& [kind, all] : onsets)
        for (const OneAge& age : repeated_ages(material, all))
            material.add("same-age-event", numbers_of(age),
                         capitalized(phrase(
                             material.words, "{0} began at almost the same age for {1}.",
                             {word_of(material.words, "health-mark-kind", kind), with_ages(material, age)})),
                         chance_of_pairs(material, all,
                                         "With {0} of them spread over about {1} years to each side, expect "
                                         "{2} at the same year of age by chance (arithmetic: 1 / (2 s √π) "
                                         "for each pair)."),
                         "What does this age mean in your family?");
}

}  // namespace

void aids_of_ages(AidMaterial& material) {
    same_age_at_death(material);
    same_age_at_first_birth(material);
    same_age_event(material);
}

}  // namespace kinscape
