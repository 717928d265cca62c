#include "model/facts_told.hpp"

#include "base/number.hpp"
#include "model/outline.hpp"

#include <cmath>

namespace kinscape {
namespace {

std::string mates_told(const Document& document, const std::vector<Housemate>& mates, const Words& words) {
    std::vector<std::string> names;
    for (const Housemate& mate : mates) {
        const std::string name = called(document, mate.who, words);
        names.push_back(mate.holds == Holds::yes ? name : phrase(words, "possibly {0}", {name}));
    }
    return listed(names, words);
}

std::string person_told(const Document& document, const PersonFacts& facts, const Words& words) {
    std::string text = capitalized(called(document, facts.person->id, words));
    const auto add = [&](const std::string& part) { text += ", " + part; };
    const bool dead = facts.status == "deceased";
    if (dead)
        add(facts.age ? phrase(words, "died at {0}", {age_words(*facts.age, words)})
                      : std::string(words["has died"]));
    else if (facts.age)
        add(years_old(*facts.age, words));
    if (facts.status == "missing" || facts.status == "presumed-dead")
        add(word_of(words, "person-status", facts.status));
    if (!facts.lives_with.empty())
        add(phrase(words, "lives with {0}", {mates_told(document, facts.lives_with, words)}));
    if (!facts.inbreeding.empty())
        add(phrase(words, "parents related by blood (coefficient {0})", {facts.inbreeding}));
    return text + ".";
}

std::string level_text(double level) { return (level > 0 ? "+" : "") + to_text(level); }

}  // namespace

std::string ecomap_told(const EcomapFigures& figures, const Words& words) {
    const auto number = [](int count) { return std::to_string(count); };
    std::string text = phrase(words, "{0} ties with people and places around", {number(figures.ties)});
    text += phrase(words, ": {0} active, {1} strong, {2} stressful",
                   {number(figures.active), number(figures.strong), number(figures.stressful)});
    if (figures.with_flow > 0)
        text += phrase(words, ", {0} of {1} give and take both ways",
                       {number(figures.reciprocal), number(figures.with_flow)});
    if (figures.mean_closeness)
        text += phrase(words, ", mean closeness {0} of 10", {to_text(*figures.mean_closeness, 1)});
    return text + ".";
}

std::vector<std::string> goals_told(const Document& document, const GoalFigures& figures,
                                    const Words& words) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < figures.goals.size(); ++i) {
        const Goal& goal = *figures.goals[i];
        const auto at = static_cast<std::size_t>(std::lround(figures.levels[i] + 2));
        std::string text = without_full_stop(goal.text) + ": " + level_text(figures.levels[i]);
        if (at < goal.levels.size()) text += ", " + without_full_stop(goal.levels[at]);
        if (!goal.about.empty()) text = called(document, goal.about, words) + ": " + text;
        lines.push_back(capitalized(std::move(text)) + ".");
    }
    if (figures.t_score)
        lines.push_back(phrase(words,
                               "Goal attainment of these {0} together: T {1}; 50 is what was hoped for.",
                               {std::to_string(figures.goals.size()), to_text(*figures.t_score, 2)}));
    return lines;
}

std::vector<Sentence> facts_told(const Document& document, const Facts& facts, const Words& words) {
    std::vector<Sentence> lines;
    const auto heading = [&](bool needed, std::string_view key) {
        if (needed) lines.push_back({{}, 0, std::string(words[key])});
    };
    lines.push_back({{}, 0, phrase(words, "As of {0}.", {day_in_words(facts.on, words)})});
    heading(!facts.people.empty(), "People");
    for (const PersonFacts& person : facts.people)
        lines.push_back({person.person->id, 1, person_told(document, person, words)});
    heading(!facts.unions.empty(), "Couples");
    for (const UnionFacts& couple : facts.unions)
        lines.push_back({couple.couple->id, 1,
                         capitalized(called(document, couple.couple->id, words)) + ": " +
                             word_of(words, "union-state", couple.state) + "."});
    heading(!facts.ties.empty(), "Ties");
    for (const TieFacts& tie : facts.ties)
        lines.push_back({tie.tie->id, 1, tie_sentence(document, *tie.tie, tie.span, words)});
    heading(!facts.households.empty(), "Households");
    for (const HomeFacts& home : facts.households)
        lines.push_back({home.household->id, 1,
                         capitalized(called(document, home.household->id, words)) + ": " +
                             mates_told(document, home.members, words) + "."});
    heading(facts.ecomap.ties > 0, "Ecomap in figures");
    if (facts.ecomap.ties > 0) lines.push_back({{}, 1, ecomap_told(facts.ecomap, words)});
    heading(!facts.goals.goals.empty(), "Goals");
    for (std::string& line : goals_told(document, facts.goals, words))
        lines.push_back({{}, 1, std::move(line)});
    return lines;
}

}  // namespace kinscape
