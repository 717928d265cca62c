#include "model/compare.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"
#include "model/comparing.hpp"
#include "model/known_by.hpp"

#include <algorithm>

namespace kinscape {
namespace {

std::string number_text(const std::optional<double>& value) {
    return value ? to_text(*value) : std::string();
}

void add_difference(std::vector<Difference>& all, Difference one) {
    if (one.before != one.after) all.push_back(std::move(one));
}

/// "close and in conflict" out of "{0} and {1} are close and in conflict"; the whole sentence where it is
/// built otherwise.
std::string kind_alone(const std::string& kind, std::initializer_list<std::string_view> names,
                       const Words& words) {
    constexpr std::string_view both = "{0} and {1} ", are = "are ";
    const std::string* sentence = text_of(words, "emotional-tie-kind/" + kind);
    if (!sentence) return word_of(words, "emotional-tie-kind", kind);
    if (!sentence->starts_with(both)) return filled(*sentence, names);
    const std::string rest = sentence->substr(both.size());
    return rest.starts_with(are) ? rest.substr(are.size()) : rest;
}

void compare_ties(Comparing& comparing) {
    const Document& document = comparing.document;
    const Words& words = comparing.words;
    for (const Tie& tie : document.ties) {
        const TieOnDay before = tie_on(tie, comparing.from), after = tie_on(tie, comparing.to);
        const std::vector<Difference> differs = tie_differences(tie, before, after);
        ChangeOnMap change{.of = tie.id, .shown_at = tie.id, .differs = differs};
        const Span* span = after.holds ? after.span : before.span;
        const Said& said = span ? span->said : tie.said;
        if (!before.holds && after.holds) {
            change.state = ChangeState::begun;
            change.says = tie_sentence(document, tie, after.span, words);
        } else if (before.holds && !after.holds) {
            change.state = ChangeState::ended;
            change.says =
                phrase(words, "No longer: {0}.", {tie_kind_words(document, tie, before.span, words)});
        } else if (before.holds && !differs.empty()) {
            change.says = comparing.tie_changed(tie, before.span, after.span, differs);
        } else {
            if (before.holds && (comparing.learned(tie.said) || (span && comparing.learned(span->said))))
                comparing.learn(tie.id, tie.id, tie_sentence(document, tie, after.span, words),
                                comparing.learned(tie.said) ? tie.said : said);
            continue;
        }
        change.told = comparing.told(said->said_by.empty() && said->said_on.empty() ? tie.said : said);
        comparing.result.family.push_back(std::move(change));
    }
}

void compare_unions(Comparing& comparing) {
    const Document& document = comparing.document;
    const Words& words = comparing.words;
    for (const Union& couple : document.unions) {
        const auto before = union_state(document, couple, comparing.from);
        const auto after = union_state(document, couple, comparing.to);
        const std::string name = capitalized(called(document, couple.id, words));
        if (before == after) {
            if (!after) continue;
            if (comparing.learned(couple.said))
                comparing.learn(couple.id, couple.id,
                                phrase(words, "{0}: {1}.", {name, word_of(words, "union-state", *after)}),
                                couple.said);
            for (const UnionEvent& event : couple.events)
                if (comparing.learned(event.said) && possibly_not_after(event.date, comparing.from))
                    comparing.learn(
                        couple.id, couple.id,
                        phrase(words, "{0}: {1} {2}.",
                               {name, word_of(words, "union-event", event.kind), when(event.date, words)}),
                        event.said);
            continue;
        }
        const bool over =
            after == "divorced" || after == "annulled" || after == "ended" || after == "widowed";
        const ChangeState state = !before ? ChangeState::begun
                                  : over  ? ChangeState::ended
                                          : ChangeState::changed;
        std::string says =
            phrase(words, "{0}: {1}", {name, after ? word_of(words, "union-state", *after) : ""});
        if (before) says = phrase(words, "{0}, before: {1}", {says, word_of(words, "union-state", *before)});
        comparing.change(couple.id, couple.id, state, says + ".", couple.said);
    }
}

void compare_links(Comparing& comparing) {
    const Document& document = comparing.document;
    const Words& words = comparing.words;
    for (const ChildLink& link : document.child_links) {
        const Person* child = document.people.find(link.child);
        // A birth is told of the child.
        if (!child || !born_by(*child, comparing.from) || comparing.is_learned(link.child)) continue;
        const bool before = link_on(document, link, comparing.from) != Holds::no;
        const bool after = link_on(document, link, comparing.to) != Holds::no;
        const std::string says = link_sentence(document, link, words);
        if (before == after) {
            if (after && comparing.learned(link.said)) comparing.learn(link.id, link.child, says, link.said);
        } else if (after) {
            comparing.change(link.id, link.child, ChangeState::begun, says, link.said);
        } else {
            comparing.change(link.id, link.child, ChangeState::ended, phrase(words, "No longer: {0}", {says}),
                             link.said);
        }
    }
}

void compare_systems(Comparing& comparing) {
    for (const System& system : comparing.document.systems)
        if (comparing.learned(system.said))
            comparing.learn(system.id, system.id,
                            phrase(comparing.words, "{0} is now on the map.",
                                   {called(comparing.document, system.id, comparing.words)}),
                            system.said);
}

}  // namespace

std::vector<Difference> tie_differences(const Tie& tie, const TieOnDay& before, const TieOnDay& after) {
    static const Span nothing;
    const Span& one = before.holds && before.span ? *before.span : nothing;
    const Span& other = after.holds && after.span ? *after.span : nothing;
    const auto kind = [&](const TieOnDay& on, const Span& span) {
        if (!on.holds) return std::string();
        return span.kind.empty() ? tie.kind : span.kind;
    };
    std::vector<Difference> all;
    add_difference(all, {"kind", kind(before, one), kind(after, other)});
    add_difference(all, {"strength", one.strength, other.strength});
    add_difference(all, {"stress", number_text(one.stress), number_text(other.stress), true});
    add_difference(all, {"flow", one.flow, other.flow});
    add_difference(all, {"closeness", number_text(one.closeness), number_text(other.closeness), true});
    return all;
}

bool Comparing::learned(const Said& said) const { return said_between(*said, from, to); }

bool Comparing::is_learned(const PersonId& id) const {
    const Person* person = document.people.find(id);
    return person && born_by(*person, from) && learned(person->said);
}

std::string Comparing::told(const Said& said) const {
    std::vector<std::string> parts;
    if (!said->said_by.empty())
        parts.push_back(phrase(words, "told by {0}", {who_said(document, said->said_by, words)}));
    if (!said->said_on.empty()) parts.push_back(date_in_words(said->said_on, words));
    return joined(parts, ", ");
}

void Comparing::change(const AnyId& of, const AnyId& shown_at, ChangeState state, std::string says,
                       const Said& said) {
    result.family.push_back(
        {.of = of, .shown_at = shown_at, .state = state, .says = std::move(says), .told = told(said)});
}

void Comparing::learn(const AnyId& of, const AnyId& shown_at, std::string says, const Said& said) {
    result.learned.push_back({.of = of, .shown_at = shown_at, .says = std::move(says), .told = told(said)});
}

std::string Comparing::tie_changed(const Tie& tie, const Span* before, const Span* after,
                                   const std::vector<Difference>& differs) const {
    const std::string one_end = capitalized(called(document, tie.from, words));
    const std::string other_end = called(document, tie.to, words);
    std::vector<std::string> parts;
    for (const Difference& one : differs) {
        const auto value = [&](const std::string& of, const Span* span) {
            if (of.empty()) return std::string(words["not told"]);
            if (one.is_number) return of;
            if (one.member == "kind") return kind_alone(of, {one_end, other_end}, words);
            if (one.member == "flow" && span) return flow_words(document, tie, of, words);
            return word_of(words, one.member, of);
        };
        const std::string was = value(one.before, before), is = value(one.after, after);
        const bool names_itself = one.member == "kind" || one.member == "flow";
        parts.push_back(names_itself ? phrase(words, "{0}, now {1}", {was, is})
                                     : phrase(words, "{0} {1}, now {2}", {words[one.member], was, is}));
    }
    return phrase(words, "{0} and {1}: ", {one_end, other_end}) + joined(parts, "; ") + ".";
}

Comparison compare_days(const VisibleDocument& visible, const Day& from, const Day& to, const Words& words) {
    const Document& document = visible.document();
    Comparison result{.from = from, .to = to};
    result.ecomap_before = ecomap_figures(document, ties_on(document, from));
    result.ecomap_after = ecomap_figures(document, ties_on(document, to));
    result.goals_before = goal_figures(document, from);
    result.goals_after = goal_figures(document, to);
    Comparing comparing{visible, document, from, to, words, result};
    compare_people(comparing);
    compare_unions(comparing);
    compare_links(comparing);
    compare_homes(comparing);
    compare_systems(comparing);
    compare_ties(comparing);
    int number = 0;
    for (std::vector<ChangeOnMap>* list : {&result.family, &result.learned})
        for (ChangeOnMap& change : *list)
            change.number = ++number;
    return result;
}

}  // namespace kinscape
