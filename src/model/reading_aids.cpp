#include "model/reading_aids.hpp"

#include "model/aid_material.hpp"
#include "model/kinship.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinscape {
namespace {

constexpr std::array<std::string_view, 19> kinds = {"same-age-at-death",
                                                    "same-age-at-first-birth",
                                                    "same-age-event",
                                                    "anniversary",
                                                    "birth-on-anniversary",
                                                    "death-on-birthday",
                                                    "same-day",
                                                    "losses-in-a-span",
                                                    "repeated-mark",
                                                    "repeated-cutoff",
                                                    "repeated-occupation",
                                                    "cousin-marriage",
                                                    "siblings-marry-siblings",
                                                    "twins-repeated",
                                                    "exception",
                                                    "missing",
                                                    "triangle",
                                                    "kinship",
                                                    "strengths"};

AidMaterial material_of(const VisibleDocument& visible, const Day& day, const Words& words,
                        const ChanceFigures& chances) {
    const Document& document = visible.document();
    AidMaterial material{visible, document, day, words, chances};
    material.lines = blood_lines_of(document);
    const std::size_t count = material.lines.people.size();
    const auto generations = generations_of(document);
    for (const Person* person : material.lines.people)
        material.generation.push_back(generations.at(person->id));
    material.children.resize(count);
    material.partners.resize(count);
    for (std::size_t child = 0; child < count; ++child)
        for (const std::size_t parent : material.lines.parents[child])
            material.children[parent].push_back(child);
    for (const Union& couple : document.unions)
        for (const PersonId& one : couple.partners)
            for (const PersonId& other : couple.partners)
                if (one != other && document.people.contains(one) && document.people.contains(other))
                    material.partners[material.lines.at(one)].push_back(material.lines.at(other));
    return material;
}

}  // namespace

std::string AidMaterial::names(const std::vector<std::size_t>& people) const {
    std::vector<std::string> all;
    for (const std::size_t number : people)
        all.push_back(name(number));
    return listed(all, words);
}

std::set<std::size_t> AidMaterial::near(std::size_t number, int steps) const {
    std::set<std::size_t> found(partners[number].begin(), partners[number].end());
    std::vector<std::size_t> forebears{number};
    for (int up = 0; up <= steps; ++up) {
        std::vector<std::size_t> row = forebears;
        for (int down = up; down <= steps; ++down) {
            found.insert(row.begin(), row.end());
            std::vector<std::size_t> next;
            for (const std::size_t one : row)
                next.insert(next.end(), children[one].begin(), children[one].end());
            row = std::move(next);
        }
        std::vector<std::size_t> next;
        for (const std::size_t one : forebears)
            next.insert(next.end(), lines.parents[one].begin(), lines.parents[one].end());
        forebears = std::move(next);
    }
    found.erase(number);
    return found;
}

std::vector<std::vector<std::size_t>> AidMaterial::relatives_in(const std::vector<std::size_t>& list,
                                                                int steps) const {
    std::map<std::size_t, std::vector<std::size_t>> positions;
    for (std::size_t at = 0; at < list.size(); ++at)
        positions[list[at]].push_back(at);
    std::vector<std::vector<std::size_t>> links(list.size());
    for (const auto& [number, own] : positions) {
        std::vector<std::size_t> found = own;
        for (const std::size_t relative : near(number, steps))
            if (const auto there = positions.find(relative); there != positions.end())
                found.insert(found.end(), there->second.begin(), there->second.end());
        for (const std::size_t at : own)
            links[at] = found;
    }
    return links;
}

std::vector<std::vector<std::size_t>> connected_parts(const std::vector<std::size_t>& chosen,
                                                      const std::vector<std::vector<std::size_t>>& links) {
    std::set<std::size_t> waiting(chosen.begin(), chosen.end());
    std::vector<std::vector<std::size_t>> parts;
    while (!waiting.empty()) {
        auto& part = parts.emplace_back(1, *waiting.begin());
        waiting.erase(waiting.begin());
        for (std::size_t i = 0; i < part.size(); ++i)
            for (const std::size_t other : links[part[i]])
                if (waiting.erase(other) > 0) part.push_back(other);
        std::sort(part.begin(), part.end());
    }
    return parts;
}

bool AidMaterial::in_two_generations(const std::vector<std::size_t>& people) const {
    return std::any_of(people.begin(), people.end(),
                       [&](std::size_t number) { return generation[number] != generation[people.front()]; });
}

void AidMaterial::add(std::string_view kind, const std::vector<std::size_t>& people, std::string says,
                      std::string chance, std::string_view asks) {
    const std::set<std::size_t> sorted(people.begin(), people.end());
    if (std::any_of(sorted.begin(), sorted.end(), [&](std::size_t number) { return is_undisclosed(number); }))
        return;
    ReadingAid& aid = aids.emplace_back();
    aid.kind = kind;
    for (const std::size_t number : sorted)
        aid.people.push_back(person(number).id);
    aid.says = std::move(says);
    aid.chance = std::move(chance);
    aid.asks = asks.empty() ? std::string() : std::string(words[asks]);
}

std::string AidMaterial::chance_of(const std::string& key) const {
    const auto found = chances.find(key);
    if (found == chances.end()) return std::string(words["How common this is stands in no source on file."]);
    const ChanceFigure& figure = found->second;
    const bool in_a_hundred = figure.share >= 0.01;
    const long rounded = std::lround(figure.share * (in_a_hundred ? 100 : 1000));
    return phrase(words,
                  in_a_hundred ? "About {0} in 100 {1} ({2}, {3}, {4})."
                               : "About {0} in 1000 {1} ({2}, {3}, {4}).",
                  {std::to_string(std::max(1L, rounded)), figure.of, figure.source, figure.country,
                   std::to_string(figure.year)});
}

std::vector<ReadingAid> reading_aids(const VisibleDocument& visible, const Day& day, const Words& words,
                                     const ChanceFigures& chances) {
    if (visible.audience().reader == Reader::client) return {};
    AidMaterial material = material_of(visible, day, words, chances);
    aids_of_ages(material);
    aids_of_days(material);
    aids_of_repeats(material);
    aids_of_bonds(material);
    aids_of_the_missing(material);
    const auto rank = [](const ReadingAid& aid) {
        return std::find(kinds.begin(), kinds.end(), aid.kind) - kinds.begin();
    };
    std::stable_sort(material.aids.begin(), material.aids.end(),
                     [&](const ReadingAid& a, const ReadingAid& b) { return rank(a) < rank(b); });
    return std::move(material.aids);
}

}  // namespace kinscape
