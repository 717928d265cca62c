#include "base/number.hpp"
#include "model/aid_material.hpp"
#include "model/kin_term.hpp"
#include "model/outline.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

// 7 to 10 are people and services in frequent, meaningful contact (domain.md 3).
constexpr double closest_from = 7;

void kin_who_are_a_couple(AidMaterial& material) {
    for (const Union& couple : material.document.unions) {
        if (couple.partners.size() != 2 || !union_state(material.document, couple, material.day)) continue;
        const bool known = material.document.people.contains(couple.partners[0]) &&
                           material.document.people.contains(couple.partners[1]);
        if (!known) continue;
        const std::size_t one = material.lines.at(couple.partners[0]);
        const std::size_t other = material.lines.at(couple.partners[1]);
        const auto line = nearest_line(material.lines.parents, one, other);
        if (!line) continue;
        const bool cousins = line->up >= 2 && line->down >= 2;
        material.add(
            cousins ? "cousin-marriage" : "kinship", {one, other},
            phrase(material.words, "{0} and {1} are a couple and related by blood: {1} is to {0}: {2}.",
                   {material.name(one), material.name(other), kin_term(*line, material.person(other))}),
            material.chance_of("cousin-marriage"), cousins ? "How did the families see this marriage?" : "");
    }
}

bool are_siblings(const AidMaterial& material, std::size_t one, std::size_t other) {
    const auto& parents = material.lines.parents[one];
    return one != other && std::any_of(parents.begin(), parents.end(), [&](std::size_t parent) {
               const auto& theirs = material.lines.parents[other];
               return std::find(theirs.begin(), theirs.end(), parent) != theirs.end();
           });
}

void siblings_who_marry_siblings(AidMaterial& material) {
    std::set<std::set<std::size_t>> told;
    for (const Union& couple : material.document.unions) {
        if (couple.partners.size() != 2 || !union_state(material.document, couple, material.day)) continue;
        const bool known = material.document.people.contains(couple.partners[0]) &&
                           material.document.people.contains(couple.partners[1]);
        if (!known) continue;
        const std::size_t one = material.lines.at(couple.partners[0]);
        const std::size_t other = material.lines.at(couple.partners[1]);
        for (const std::size_t parent : material.lines.parents[one])
            for (const std::size_t sibling : material.children[parent])
                for (const std::size_t partner : material.partners[sibling]) {
                    const bool both = sibling != one && partner != other && sibling != other &&
                                      are_siblings(material, other, partner);
                    if (!both || !told.insert({one, other, sibling, partner}).second) continue;
                    material.add("siblings-marry-siblings", {one, sibling, other, partner},
                                 phrase(material.words,
                                        "Two siblings, {0}, are couples with two siblings, {1}.",
                                        {material.names({one, sibling}), material.names({other, partner})}),
                                 material.chance_of("siblings-marry-siblings"),
                                 "How did the two couples come together?");
                }
    }
}

bool is_tense(const Span* span, const Tie& tie) {
    static constexpr std::array<std::string_view, 22> tense = {"conflict",         "hate",
                                                               "distrust",         "hostile",
                                                               "distant-hostile",  "close-hostile",
                                                               "fused-hostile",    "violence",
                                                               "distant-violence", "close-violence",
                                                               "fused-violence",   "abuse",
                                                               "physical-abuse",   "emotional-abuse",
                                                               "sexual-abuse",     "neglect",
                                                               "financial-abuse",  "manipulative",
                                                               "controlling",      "coercive-control",
                                                               "jealous",          "focused-on-negatively"};
    const std::string& kind = span && !span->kind.empty() ? span->kind : tie.kind;
    return kind == "cutoff" || std::find(tense.begin(), tense.end(), kind) != tense.end();
}

/// The ties between people that hold on the day, by their two ends.
struct Side {
    std::string words;
    bool tense = false;
    bool was_tense = false;
};
using Sides = std::map<std::pair<std::size_t, std::size_t>, Side>;

Sides sides_on(const AidMaterial& material) {
    Sides sides;
    for (const Tie& tie : material.document.ties) {
        const PersonId from = tie.from.as<PersonId>(), to = tie.to.as<PersonId>();
        const TieOnDay found = tie_on(tie, material.day);
        if (!found.holds || from == to || !material.document.people.contains(from) ||
            !material.document.people.contains(to))
            continue;
        Side& side = sides[std::minmax(material.lines.at(from), material.lines.at(to))];
        side.words += (side.words.empty() ? "" : ", ") +
                      tie_kind_words(material.document, tie, found.span, material.words);
        side.tense |= is_tense(found.span, tie);
        for (const Span& span : tie.spans)
            side.was_tense |= is_tense(&span, tie) && possibly_not_after(span.from, material.day);
    }
    return sides;
}

void triangles(AidMaterial& material) {
    const Sides sides = sides_on(material);
    std::map<std::size_t, std::vector<std::size_t>> later_ends;
    for (const auto& [ends, side] : sides)
        later_ends[ends.first].push_back(ends.second);
    for (const auto& [ends, one] : sides)
        for (const std::size_t third : later_ends[ends.second]) {
            const auto closing = sides.find({ends.first, third});
            if (closing == sides.end()) continue;
            const Side& other = sides.at({ends.second, third});
            const Side& last = closing->second;
            const bool tense = one.tense || other.tense || last.tense;
            if (!tense && !one.was_tense && !other.was_tense && !last.was_tense) continue;
            std::string says =
                phrase(material.words, "Three ties: {0}; {1}; {2}.", {one.words, other.words, last.words});
            if (!tense) says += material.words[" None of them is tense now; one was before."];
            material.add("triangle", {ends.first, ends.second, third}, std::move(says),
                         std::string(material.words["No figure: only ties that were told count, and none is "
                                                    "added to make three."]),
                         "Who stands between whom?");
        }
}

void strengths(AidMaterial& material) {
    const auto& index = material.document.about.index;
    std::vector<std::size_t> people;
    std::vector<std::string> close;
    for (const Tie& tie : material.document.ties) {
        const TieOnDay found = tie_on(tie, material.day);
        if (!found.holds || !found.span || found.span->closeness.value_or(0) < closest_from) continue;
        for (const auto& [own, other] : {std::pair(tie.from, tie.to), std::pair(tie.to, tie.from)}) {
            if (std::find(index.begin(), index.end(), own.as<PersonId>()) == index.end()) continue;
            close.push_back(
                phrase(material.words, "{0} ({1})",
                       {called(material.document, other, material.words), to_text(*found.span->closeness)}));
            if (material.document.people.contains(other.as<PersonId>()))
                people.push_back(material.lines.at(other.as<PersonId>()));
        }
    }
    std::vector<std::size_t> with_strengths;
    for (std::size_t number = 0; number < material.lines.people.size(); ++number)
        if (!material.person(number).strengths.empty()) with_strengths.push_back(number);
    std::string says;
    if (!close.empty())
        says = phrase(material.words, "Closest, as told: {0}.", {listed(close, material.words)});
    if (!with_strengths.empty())
        says += (says.empty() ? "" : " ") +
                phrase(material.words, "Strengths are told of {0}.", {material.names(with_strengths)});
    if (says.empty()) return;
    people.insert(people.end(), with_strengths.begin(), with_strengths.end());
    material.add("strengths", people, std::move(says),
                 std::string(material.words["No figure: these are their own words."]),
                 "Who would notice first if things got better?");
}

std::vector<std::size_t> recorded_parents(const AidMaterial& material, std::size_t number) {
    std::set<std::size_t> parents;
    for (const ChildLink* link : material.document.child_links.of_group(material.person(number).id)) {
        const bool asked = link->kind == "birth" || link->kind == "adoptive" || link->kind == "presumed" ||
                           link->kind == "adopted-by-relative";
        for (const PersonId& parent : link->parents)
            if (asked && material.document.people.contains(parent)) parents.insert(material.lines.at(parent));
    }
    return {parents.begin(), parents.end()};
}

}  // namespace

void aids_of_bonds(AidMaterial& material) {
    kin_who_are_a_couple(material);
    siblings_who_marry_siblings(material);
    triangles(material);
    strengths(material);
}

void aids_of_the_missing(AidMaterial& material) {
    const std::string no_figure(material.words["No figure: this is what has not been asked or told."]);
    const auto add = [&](const std::vector<std::size_t>& people, std::string_view says) {
        if (!people.empty())
            material.add("missing", people, phrase(material.words, says, {material.names(people)}), no_figure,
                         "Whom have we not talked about?");
    };
    std::vector<std::size_t> without_parents, with_one_parent, undated;
    for (const PersonId& id : material.document.about.index) {
        if (!material.document.people.contains(id)) continue;
        const std::size_t index = material.lines.at(id);
        std::vector<std::size_t> asked = recorded_parents(material, index);
        asked.insert(asked.begin(), index);
        for (const std::size_t one : asked) {
            const std::size_t parents = recorded_parents(material, one).size();
            if (parents == 0) without_parents.push_back(one);
            if (parents == 1) with_one_parent.push_back(one);
        }
    }
    for (std::size_t number = 0; number < material.lines.people.size(); ++number) {
        const Person& person = material.person(number);
        const bool human =
            person.kind == "person" && born_by(person, material.day) && !material.is_undisclosed(number);
        if (human && (!person.born || person.born->date.empty())) undated.push_back(number);
    }
    add(without_parents, "No parents are on the map of {0}.");
    add(with_one_parent, "One parent alone is on the map of {0}.");
    add(undated, "No date of birth is told of {0}.");
}

}  // namespace kinscape
