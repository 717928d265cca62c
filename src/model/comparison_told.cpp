#include "model/comparison_told.hpp"

#include "model/facts_told.hpp"
#include "model/phrase.hpp"

namespace kinscape {
namespace {

void tell_list(std::vector<Sentence>& lines, std::string_view heading, const std::vector<ChangeOnMap>& list,
               const Words& words) {
    lines.push_back({{}, 0, phrase(words, heading, {std::to_string(list.size())})});
    if (list.empty()) lines.push_back({{}, 1, std::string(words["Nothing."])});
    for (const ChangeOnMap& change : list) {
        lines.push_back({change.of, 1, std::to_string(change.number) + ". " + change.says});
        if (!change.told.empty()) lines.push_back({change.of, 2, capitalized(change.told) + "."});
    }
}

void tell_goals(std::vector<Sentence>& lines, const Document& document, std::string_view heading,
                const GoalFigures& goals, const Words& words) {
    if (goals.goals.empty()) return;
    lines.push_back({{}, 1, std::string(words[heading])});
    for (std::string& line : goals_told(document, goals, words))
        lines.push_back({{}, 2, std::move(line)});
}

}  // namespace

std::vector<Sentence> comparison_told(const Document& document, const Comparison& comparison,
                                      const Words& words) {
    std::vector<Sentence> lines;
    lines.push_back({{},
                     0,
                     phrase(words, "From {0} to {1}.",
                            {day_in_words(comparison.from, words), day_in_words(comparison.to, words)})});
    tell_list(lines, "Changed in the family: {0}", comparison.family, words);
    tell_list(lines, "Learned since: {0}. True before, but not yet on the map.", comparison.learned, words);
    if (comparison.ecomap_before.ties > 0 || comparison.ecomap_after.ties > 0) {
        lines.push_back({{}, 0, std::string(words["Ecomap in figures"])});
        lines.push_back({{}, 1, phrase(words, "Then: {0}", {ecomap_told(comparison.ecomap_before, words)})});
        lines.push_back({{}, 1, phrase(words, "Now: {0}", {ecomap_told(comparison.ecomap_after, words)})});
    }
    if (!comparison.goals_before.goals.empty() || !comparison.goals_after.goals.empty()) {
        lines.push_back({{}, 0, std::string(words["Goals"])});
        tell_goals(lines, document, "Then:", comparison.goals_before, words);
        tell_goals(lines, document, "Now:", comparison.goals_after, words);
    }
    return lines;
}

}  // namespace kinscape
