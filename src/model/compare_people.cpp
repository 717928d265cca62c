#include "model/comparing.hpp"

#include <algorithm>
#include <map>

namespace kinscape {
namespace {

/// Begun after the first day and not after the second.
bool begun_between(const PartialDate& date, const Comparing& comparing) {
    return !date.empty() && !possibly_not_after(date, comparing.from) &&
           possibly_not_after(date, comparing.to);
}

std::vector<std::string> parents_told(const Comparing& comparing, const PersonId& child) {
    std::vector<std::string> names;
    for (const ChildLink* link : comparing.document.child_links.of_group(child))
        if (link->kind == "birth")
            for (const PersonId& parent : link->parents)
                if (!comparing.visible.undisclosed().contains(parent))
                    names.push_back(called(comparing.document, parent, comparing.words));
    return names;
}

void came_to_be(Comparing& comparing, const Person& person) {
    const Words& words = comparing.words;
    const std::vector<std::string> parents = parents_told(comparing, person.id);
    std::string says;
    if (person.kind == "pregnancy") {
        says = parents.empty()
                   ? std::string(words["A child is expected"])
                   : phrase(words, parents.size() == 1 ? "{0} expects a child" : "{0} expect a child",
                            {listed(parents, words)});
        if (person.born && !person.born->date.empty())
            says += phrase(words, ", due {0}", {date_in_words(person.born->date, words)});
    } else {
        says = without_full_stop(sentence_of(person, comparing.to, words));
        if (!parents.empty()) says += phrase(words, "; child of {0}", {listed(parents, words)});
    }
    comparing.change(person.id, person.id, ChangeState::begun, says + ".", person.said);
}

void compare_marks(Comparing& comparing, const Person& person) {
    const Words& words = comparing.words;
    const std::string name = capitalized(called(comparing.document, person.id, words));
    for (const Mark& mark : person.marks) {
        const std::string told = mark_words(mark, words);
        const std::string says = phrase(words, "{0}: {1}", {name, told});
        const DayRange& end = mark.to.range();
        const bool ended = end.last && *end.last <= comparing.to && *end.last > comparing.from;
        if (begun_between(mark.from, comparing))
            comparing.change(person.id, person.id, ChangeState::begun, says, mark.said);
        else if (ended)
            comparing.change(person.id, person.id, ChangeState::ended, says, mark.said);
        else if (comparing.learned(mark.said) && possibly_not_after(mark.from, comparing.from))
            comparing.learn(person.id, person.id, says, mark.said);
    }
}

/// Single members of a person that were told after the first day: work, faith, a name.
void learned_members(Comparing& comparing, const Person& person) {
    for (const SaidOfMember& one : person.said->said) {
        Said said;
        said.set(one.about);
        if (!comparing.learned(said)) continue;
        const std::string member = one.path.substr(0, one.path.find('/'));
        comparing.learn(person.id, person.id,
                        phrase(comparing.words, "{0}: {1} was told.",
                               {capitalized(called(comparing.document, person.id, comparing.words)),
                                word_of(comparing.words, "member", member)}),
                        said);
    }
}

void compare_life(Comparing& comparing, const Person& person) {
    const Words& words = comparing.words;
    const std::string sentence = sentence_of(person, comparing.to, words);
    const bool dead = dead_on(person, comparing.to), was_dead = dead_on(person, comparing.from);
    const Said nothing;
    const Said& of_death = person.died ? person.died->said : nothing;
    if (dead && !was_dead)
        comparing.change(person.id, person.id, ChangeState::changed, sentence, of_death);
    else if (dead && comparing.learned(of_death))
        comparing.learn(person.id, person.id, sentence, of_death);
    const bool unknown_fate = person.status == "missing" || person.status == "presumed-dead";
    if (!dead && unknown_fate && begun_between(person.since, comparing))
        comparing.change(person.id, person.id, ChangeState::changed, sentence, person.said);
    if (person.born && comparing.learned(person.born->said))
        comparing.learn(person.id, person.id, sentence, person.born->said);
    if (!person.migrated) return;
    const Migration& migration = *person.migrated;
    const std::string kind = migration.kind.empty() ? "immigrated" : migration.kind;
    const std::string says = phrase(
        words, "{0} {1}.",
        {capitalized(called(comparing.document, person.id, words)), word_of(words, "migration-kind", kind)});
    if (begun_between(migration.date, comparing))
        comparing.change(person.id, person.id, ChangeState::changed, says, migration.said);
    else if (comparing.learned(migration.said))
        comparing.learn(person.id, person.id, says, migration.said);
}

struct Stay {
    const Household* household = nullptr;
    const Member* member = nullptr;
};
using Stays = std::map<PersonId, std::vector<Stay>>;

Stays stays_on(const Comparing& comparing, const Day& day) {
    Stays stays;
    for (const HomeOnDay& home : homes_on(comparing.document, day)) {
        const Person* person = comparing.document.people.find(home.member->who);
        if (person && born_by(*person, day) && !dead_on(*person, day))
            stays[person->id].push_back({home.household, home.member});
    }
    return stays;
}

const Stay* in(const std::vector<Stay>& stays, const Household* household) {
    for (const Stay& stay : stays)
        if (stay.household == household) return &stay;
    return nullptr;
}

std::string share_of(const Stay& stay) { return stay.member->share.empty() ? "full" : stay.member->share; }

void compare_stays(Comparing& comparing, const Person& person, const std::vector<Stay>& before,
                   const std::vector<Stay>& after) {
    const Words& words = comparing.words;
    const std::string name = capitalized(called(comparing.document, person.id, words));
    const auto home = [&](const Stay& stay) { return called(comparing.document, stay.household->id, words); };
    std::vector<const Stay*> left, entered;
    for (const Stay& stay : before)
        if (!in(after, stay.household)) left.push_back(&stay);
    for (const Stay& stay : after) {
        const Stay* same = in(before, stay.household);
        if (!same)
            entered.push_back(&stay);
        else if (share_of(*same) != share_of(stay))
            comparing.change(stay.household->id, person.id, ChangeState::changed,
                             phrase(words, "{0} in {1}: {2}, before: {3}.",
                                    {name, home(stay), word_of(words, "share", share_of(stay)),
                                     word_of(words, "share", share_of(*same))}),
                             stay.member->said);
        else if (comparing.learned(stay.member->said))
            comparing.learn(stay.household->id, person.id,
                            phrase(words, "{0} lives in {1}.", {name, home(stay)}), stay.member->said);
    }
    if (left.size() == 1 && entered.size() == 1) {
        comparing.change(
            entered[0]->household->id, person.id, ChangeState::changed,
            phrase(words, "{0} moved from {1} to {2}.", {name, home(*left[0]), home(*entered[0])}),
            entered[0]->member->said);
        return;
    }
    for (const Stay* stay : left)
        comparing.change(stay->household->id, person.id, ChangeState::ended,
                         phrase(words, "{0} moved out of {1}.", {name, home(*stay)}), stay->member->said);
    for (const Stay* stay : entered)
        comparing.change(stay->household->id, person.id, ChangeState::begun,
                         phrase(words, "{0} moved into {1}.", {name, home(*stay)}), stay->member->said);
}

}  // namespace

void compare_people(Comparing& comparing) {
    for (const Person& person : comparing.document.people) {
        if (!born_by(person, comparing.to) || comparing.visible.undisclosed().contains(person.id)) continue;
        if (!born_by(person, comparing.from)) {
            came_to_be(comparing, person);
            continue;
        }
        if (comparing.learned(person.said)) {
            comparing.learn(person.id, person.id,
                            phrase(comparing.words, "{0} is now on the map.",
                                   {without_full_stop(sentence_of(person, comparing.to, comparing.words))}),
                            person.said);
            continue;
        }
        compare_life(comparing, person);
        compare_marks(comparing, person);
        learned_members(comparing, person);
    }
}

void compare_homes(Comparing& comparing) {
    const Stays before = stays_on(comparing, comparing.from), after = stays_on(comparing, comparing.to);
    static const std::vector<Stay> nowhere;
    const auto of = [&](const Stays& stays, const PersonId& id) -> const std::vector<Stay>& {
        const auto found = stays.find(id);
        return found == stays.end() ? nowhere : found->second;
    };
    for (const Person& person : comparing.document.people) {
        // A home by birth, and one that death ended, are told with the birth and the death.
        const bool there = born_by(person, comparing.from) && !dead_on(person, comparing.to);
        if (there && !comparing.is_learned(person.id))
            compare_stays(comparing, person, of(before, person.id), of(after, person.id));
    }
}

}  // namespace kinscape
