#include "model/facts.hpp"

#include "model/kinship_coefficient.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace kinscape {
namespace {

// Nobody on record has lived longer; whoever would be older is not said to be alive.
constexpr int longest_life_years = 122;
// How far goals go together by themselves, as Kiresuk and Sherman take it.
constexpr double correlation_of_goals = 0.3;

double rounded(double value, int decimals) {
    const double factor = std::pow(10.0, decimals);
    return std::round(value * factor) / factor;
}

std::string status_on(const Person& person, const Day& day) {
    if (is_pregnancy_or_loss(person) || person.kind == "group") return {};
    if (dead_on(person, day)) return "deceased";
    const bool told = !person.status.empty() && possibly_not_after(person.since, day);
    if (told && person.status != "deceased") return person.status;
    const auto age = age_on(person, day);
    return age && age->least > longest_life_years ? "" : "alive";
}

using Mates = std::unordered_map<std::string_view, std::vector<Housemate>>;

/// For everybody at once; the same answers as `lives_with`.
Mates all_housemates(const std::vector<HomeOnDay>& homes) {
    Mates mates;
    for (auto first = homes.begin(); first != homes.end();) {
        const auto last = std::find_if(
            first, homes.end(), [&](const HomeOnDay& home) { return home.household != first->household; });
        for (auto own = first; own != last; ++own)
            for (auto other = first; other != last; ++other)
                add_housemate(mates[own->member->who.text()], *own, *other);
        first = last;
    }
    return mates;
}

std::vector<PersonFacts> people_on(const VisibleDocument& visible, const std::vector<HomeOnDay>& homes,
                                   const Day& day) {
    const Document& document = visible.document();
    const std::vector<Fraction> inbreeding = inbreeding_of_all(blood_lines_of(document));
    Mates mates = all_housemates(homes);
    std::vector<PersonFacts> people;
    people.reserve(document.people.size());
    std::size_t number = 0;
    for (const Person& person : document.people) {
        const Fraction& inbred = inbreeding[number++];
        if (!born_by(person, day)) continue;
        PersonFacts& facts = people.emplace_back();
        facts.person = &person;
        if (visible.undisclosed().contains(person.id)) continue;
        facts.age = age_on(person, day);
        facts.status = status_on(person, day);
        if (!inbred.is_zero()) facts.inbreeding = inbred.text;
        if (const auto found = mates.find(person.id.text()); found != mates.end())
            facts.lives_with = std::move(found->second);
    }
    return people;
}

std::vector<HomeFacts> households_on(const std::vector<HomeOnDay>& homes) {
    std::vector<HomeFacts> households;
    for (const HomeOnDay& home : homes) {
        if (households.empty() || households.back().household != home.household)
            households.push_back({home.household, {}});
        auto& members = households.back().members;
        const auto known = std::find_if(members.begin(), members.end(),
                                        [&](const Housemate& mate) { return mate.who == home.member->who; });
        if (known == members.end())
            members.push_back({home.member->who, home.holds});
        else
            known->holds = std::max(known->holds, home.holds);
    }
    return households;
}

}  // namespace

std::vector<TieFacts> ties_on(const Document& document, const Day& day) {
    std::vector<TieFacts> ties;
    for (const Tie& tie : document.ties)
        if (const TieOnDay found = tie_on(tie, day); found.holds) ties.push_back({&tie, found.span});
    return ties;
}

EcomapFigures ecomap_figures(const Document& document, const std::vector<TieFacts>& ties) {
    EcomapFigures figures;
    double closeness = 0;
    int close = 0;
    const auto is_system = [&](const AnyId& id) { return document.systems.contains(id.as<SystemId>()); };
    for (const TieFacts& tie : ties) {
        if (!is_system(tie.tie->from) && !is_system(tie.tie->to)) continue;
        ++figures.ties;
        if (!tie.span) continue;
        const Span& span = *tie.span;
        const bool flows = !span.flow.empty() && span.flow != "none";
        const bool strong = !span.strength.empty() && span.strength != "none";
        if (strong && flows) ++figures.active;
        if (span.strength == "strong") ++figures.strong;
        if (span.stress && *span.stress >= 2) ++figures.stressful;
        if (flows) ++figures.with_flow;
        if (span.flow == "both") ++figures.reciprocal;
        if (!span.closeness) continue;
        closeness += *span.closeness;
        ++close;
    }
    if (figures.with_flow > 0)
        figures.reciprocal_share = rounded(static_cast<double>(figures.reciprocal) / figures.with_flow, 4);
    if (close > 0) figures.mean_closeness = rounded(closeness / close, 4);
    return figures;
}

std::optional<double> t_score(const std::vector<double>& levels, const std::vector<double>& weights) {
    double sum = 0, squares = 0, attained = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        sum += weights[i];
        squares += weights[i] * weights[i];
        attained += weights[i] * levels[i];
    }
    const double spread = (1 - correlation_of_goals) * squares + correlation_of_goals * sum * sum;
    if (!(spread > 0)) return std::nullopt;
    return rounded(50 + 10 * attained / std::sqrt(spread), 2);
}

GoalFigures goal_figures(const Document& document, const Day& day) {
    GoalFigures figures;
    std::vector<double> weights;
    for (const Goal& goal : document.goals) {
        if (goal.levels.empty()) continue;
        const GoalScore* last = nullptr;
        for (const GoalScore& score : goal.scores) {
            if (!score.level || !possibly_not_after(score.on, day)) continue;
            if (!last || sort_order(last->on, score.on) <= 0) last = &score;
        }
        if (!last) continue;
        figures.goals.push_back(&goal);
        figures.levels.push_back(*last->level);
        weights.push_back(goal.weight.value_or(1));
    }
    figures.t_score = t_score(figures.levels, weights);
    return figures;
}

Facts facts_of(const VisibleDocument& visible, const Day& day) {
    const Document& document = visible.document();
    const std::vector<HomeOnDay> homes = homes_on(document, day);
    Facts facts{.on = day};
    facts.people = people_on(visible, homes, day);
    for (const Union& couple : document.unions)
        if (auto state = union_state(document, couple, day)) facts.unions.push_back({&couple, *state});
    facts.ties = ties_on(document, day);
    for (const ChildLink& link : document.child_links)
        if (const Holds holds = link_on(document, link, day); holds != Holds::no)
            facts.child_links.push_back({&link, holds});
    facts.households = households_on(homes);
    facts.ecomap = ecomap_figures(document, facts.ties);
    facts.goals = goal_figures(document, day);
    return facts;
}

}  // namespace kinscape
