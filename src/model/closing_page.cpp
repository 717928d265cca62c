#include "model/closing_page.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"
#include "model/facts.hpp"
#include "model/outline.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

// 7 to 10 are people and services in frequent, meaningful contact (domain.md 3).
constexpr double close_from = 7;

struct Closing {
    const Document& document;
    const Day& day;
    const Words& words;

    std::string name(const AnyId& id) const { return called(document, id, words); }
    bool is_index(const AnyId& id) const {
        const auto& index = document.about.index;
        return std::find(index.begin(), index.end(), id.as<PersonId>()) != index.end();
    }
};

std::vector<std::string> own_words(const Closing& closing) {
    std::vector<std::string> lines;
    for (const Person& person : closing.document.people)
        for (const OwnWords& said : person.words) {
            if (!said.said->said_on.empty() && !possibly_not_after(said.said->said_on, closing.day)) continue;
            lines.push_back(own_words_told(closing.document, person, said, closing.words));
        }
    return lines;
}

std::string level_words(const Goal& goal, double level) {
    const auto at = static_cast<std::size_t>(std::lround(std::clamp(level, -2.0, 2.0) + 2));
    if (at < goal.levels.size()) return without_full_stop(goal.levels[at]);
    return (level > 0 ? "+" : "") + to_text(level);
}

/// The first and the last score up to the day.
std::vector<const GoalScore*> first_and_last(const Goal& goal, const Day& day) {
    std::vector<const GoalScore*> scores;
    for (const GoalScore& score : goal.scores)
        if (score.level && possibly_not_after(score.on, day)) scores.push_back(&score);
    std::stable_sort(scores.begin(), scores.end(),
                     [](const GoalScore* a, const GoalScore* b) { return sort_order(a->on, b->on) < 0; });
    if (scores.size() > 2) scores = {scores.front(), scores.back()};
    return scores;
}

std::vector<std::string> goals(const Closing& closing) {
    std::vector<std::string> lines;
    for (const Goal& goal : closing.document.goals) {
        std::string text = without_full_stop(goal.text) + ".";
        const auto scores = first_and_last(goal, closing.day);
        if (scores.size() == 2 && *scores[0]->level != *scores[1]->level)
            text += phrase(closing.words, " At first: {0}. Now: {1}.",
                           {level_words(goal, *scores[0]->level), level_words(goal, *scores[1]->level)});
        else if (!scores.empty())
            text += phrase(closing.words, " Now: {0}.", {level_words(goal, *scores.back()->level)});
        lines.push_back(capitalized(std::move(text)));
    }
    return lines;
}

/// What was told to be closer or less of a strain than at the first moment, and what is new and close.
std::vector<std::string> better(const Closing& closing) {
    std::vector<std::string> lines;
    const auto first = first_moment(closing.document);
    if (!first || !(*first < closing.day)) return lines;
    for (const Tie& tie : closing.document.ties) {
        const TieOnDay then = tie_on(tie, *first), now = tie_on(tie, closing.day);
        if (!now.holds || !now.span) continue;
        const std::string pair =
            capitalized(listed({closing.name(tie.from), closing.name(tie.to)}, closing.words));
        const auto told = [&](std::string_view pattern, double before, double after) {
            lines.push_back(phrase(closing.words, pattern, {pair, to_text(before), to_text(after)}));
        };
        if (!then.holds) {
            if (now.span->closeness.value_or(0) >= close_from)
                lines.push_back(phrase(closing.words, "New: {0}, closeness {1} of 10.",
                                       {tie_kind_words(closing.document, tie, now.span, closing.words),
                                        to_text(*now.span->closeness)}));
            continue;
        }
        if (!then.span) continue;
        if (then.span->closeness && now.span->closeness && *now.span->closeness > *then.span->closeness)
            told("{0}: closer, {1} of 10 then, {2} now.", *then.span->closeness, *now.span->closeness);
        else if (then.span->stress && now.span->stress && *now.span->stress < *then.span->stress)
            told("{0}: less strain, {1} of 3 then, {2} now.", *then.span->stress, *now.span->stress);
    }
    return lines;
}

/// Ties with places and services that have no end on the day.
std::vector<std::string> who_carries_on(const Closing& closing) {
    std::vector<std::string> lines;
    for (const System& system : closing.document.systems) {
        std::vector<std::string> with;
        for (const Tie& tie : closing.document.ties) {
            const bool from = tie.from == AnyId(system.id), to = tie.to == AnyId(system.id);
            if (!from && !to) continue;
            const TieOnDay now = tie_on(tie, closing.day);
            const bool goes_on =
                now.holds && (!now.span || (now.span->strength != "none" && now.span->to.empty()));
            if (goes_on) with.push_back(closing.name(from ? tie.to : tie.from));
        }
        if (!with.empty())
            lines.push_back(phrase(closing.words, "{0}, for {1}.",
                                   {capitalized(closing.name(system.id)), listed(with, closing.words)}));
    }
    for (const Referral& referral : closing.document.referrals)
        if (!referral.to.empty() && (referral.state == "accepted" || referral.state == "started"))
            lines.push_back(phrase(closing.words, "{0}: {1}.",
                                   {capitalized(closing.name(referral.to)),
                                    word_of(closing.words, "referral-state", referral.state)}));
    return lines;
}

bool helps_in_need(const System& system) {
    return is_one_of(system.kind,
                     {"health", "mental-health", "addiction-service", "support-group", "social-service",
                      "child-protection", "care", "disability-service", "extended-family"});
}

std::vector<std::string> when_it_gets_hard(const Closing& closing) {
    std::vector<std::string> close, places, strengths;
    for (const Tie& tie : closing.document.ties) {
        const TieOnDay now = tie_on(tie, closing.day);
        if (!now.holds || !now.span) continue;
        const bool near = now.span->closeness.value_or(0) >= close_from;
        for (const auto& [own, other] : {std::pair(tie.from, tie.to), std::pair(tie.to, tie.from)}) {
            const System* system = closing.document.systems.find(other.as<SystemId>());
            const bool living = closing.document.people.contains(other.as<PersonId>()) &&
                                !dead_on(*closing.document.people.find(other.as<PersonId>()), closing.day);
            if (closing.is_index(own) && near && living) close.push_back(closing.name(other));
            const bool open =
                system && helps_in_need(*system) && now.span->strength != "none" && now.span->to.empty();
            if (open && std::find(places.begin(), places.end(), closing.name(other)) == places.end())
                places.push_back(closing.name(other));
        }
    }
    for (const Person& person : closing.document.people)
        if (closing.is_index(person.id))
            for (const std::string& strength : person.strengths)
                strengths.push_back(without_full_stop(strength));
    std::vector<std::string> lines;
    const auto add = [&](std::string_view pattern, const std::vector<std::string>& all) {
        if (!all.empty()) lines.push_back(phrase(closing.words, pattern, {listed(all, closing.words)}));
    };
    add("People to turn to: {0}.", close);
    add("Places to turn to: {0}.", places);
    add("What has helped before: {0}.", strengths);
    return lines;
}

}  // namespace

std::vector<ClosingPart> closing_page(const VisibleDocument& visible, const Day& day, const Words& words) {
    const Closing closing{visible.document(), day, words};
    std::vector<ClosingPart> parts = {{std::string(words["In your own words"]), own_words(closing)},
                                      {std::string(words["What was wanted"]), goals(closing)},
                                      {std::string(words["What got better"]), better(closing)},
                                      {std::string(words["Who carries on"]), who_carries_on(closing)},
                                      {std::string(words["When it gets hard"]), when_it_gets_hard(closing)}};
    std::erase_if(parts, [](const ClosingPart& part) { return part.lines.empty(); });
    return parts;
}

}  // namespace kinscape
