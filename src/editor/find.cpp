#include "editor/find.hpp"

#include "editor/editing.hpp"
#include "editor/fuzzy.hpp"
#include "model/kinship.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kinscape {
namespace {

constexpr std::size_t fewest_letters = 2;
constexpr int steps_near = 2;

/// Gathers the first place in each item where the words stand.
class Search {
public:
    explicit Search(std::string_view typed) : typed_(plain_letters(typed)) {}

    void look(const AnyId& of, const std::string& text, std::string_view before = {}) {
        if (text.empty() || seen_.contains(of) || plain_letters(text).find(typed_) == std::string::npos)
            return;
        seen_.insert(of);
        found_.push_back({of, std::string(before) + text});
    }
    void look(const AnyId& of, const PartialDate& date, std::string_view before) {
        if (!date.empty()) look(of, date.text(), before);
    }
    std::vector<Found> take() { return std::move(found_); }

private:
    std::string typed_;
    std::set<AnyId> seen_;
    std::vector<Found> found_;
};

void look_at(Search& search, const Person& person, const Notation& notation) {
    for (const Mark& mark : person.marks)
        search.look(person.id, words_of(notation, "health-mark-kind", mark.kind));
    for (const std::string& role : person.roles)
        search.look(person.id, words_of(notation, "person-role", role));
    search.look(person.id, person.occupation);
    search.look(person.id, person.education);
    search.look(person.id, person.faith);
    search.look(person.id, person.place);
    search.look(person.id, person.name.at_birth, "born ");
    for (const auto* list : {&person.culture, &person.languages, &person.strengths})
        for (const std::string& text : *list)
            search.look(person.id, text);
    for (const OwnWords& own : person.words)
        search.look(person.id, own.text);
    if (person.born) {
        search.look(person.id, person.born->date, "born ");
        search.look(person.id, person.born->place, "born in ");
    }
    if (person.died) {
        search.look(person.id, person.died->date, "died ");
        search.look(person.id, person.died->cause, "died of ");
    }
    if (person.migrated) search.look(person.id, person.migrated->date, "moved ");
    search.look(person.id, person.said->note);
}

std::string name_of_person(const Document& document, const AnyId& id) {
    const Person* person = document.people.find(id.as<PersonId>());
    const std::string name = person ? short_name(*person) : "";
    return name.empty() ? "this person" : name;
}

std::vector<AnyId> ancestors_of(const Kinship& kinship, const PersonId& person) {
    std::set<PersonId> all;
    std::vector<PersonId> to_do = parents_of(kinship, person);
    while (!to_do.empty()) {
        const PersonId one = to_do.back();
        to_do.pop_back();
        if (!all.insert(one).second) continue;
        for (const PersonId& parent : parents_of(kinship, one))
            to_do.push_back(parent);
    }
    return {all.begin(), all.end()};
}

std::vector<AnyId> at_home_with(const Snapshot& snapshot, const PersonId& person) {
    std::set<AnyId> all;
    for (const ShownHome& home : snapshot.homes) {
        const bool lives_here =
            std::ranges::any_of(home.members, [&](const Member* member) { return member->who == person; });
        if (!lives_here) continue;
        for (const Member* member : home.members)
            all.insert(member->who);
    }
    return {all.begin(), all.end()};
}

/// Only those who are on the map, in its order.
std::vector<AnyId> on_the_map(const Snapshot& snapshot, const std::vector<AnyId>& who) {
    const std::set<AnyId> wanted(who.begin(), who.end());
    std::vector<AnyId> shown;
    for (const Person* person : snapshot.people)
        if (wanted.contains(person->id)) shown.emplace_back(person->id);
    return shown;
}

}  // namespace

std::vector<Found> found_in(const Snapshot& snapshot, const Notation& notation, std::string_view typed) {
    if (typed.size() < fewest_letters) return {};
    Search search(typed);
    const Document& document = snapshot.document();
    for (const Person* person : snapshot.people)
        look_at(search, *person, notation);
    for (const ShownUnion& shown : snapshot.unions)
        for (const UnionEvent& event : shown.couple->events)
            search.look(shown.couple->id, event.date, words_of(notation, "union-event", event.kind) + " ");
    for (const ShownTie& shown : snapshot.ties) {
        search.look(shown.tie->id, words_of(notation, "emotional-tie-kind", shown.tie->kind));
        search.look(shown.tie->id, shown.tie->caption);
    }
    for (const System* system : snapshot.systems)
        search.look(system->id, words_of(notation, "system-kind", system->kind));
    for (const Note& note : document.notes)
        search.look(note.about, note.text);
    return search.take();
}

std::vector<Group> groups_on(const Snapshot& snapshot, const Notation& notation, const AnyId& from) {
    std::vector<Group> groups;
    const auto add = [&](std::string words, const std::vector<AnyId>& who) {
        std::vector<AnyId> shown = on_the_map(snapshot, who);
        if (!shown.empty()) groups.push_back({std::move(words), std::move(shown)});
    };
    const Document& document = snapshot.document();
    const PersonId person = from.as<PersonId>();
    if (document.people.contains(person)) {
        const std::string name = name_of_person(document, from);
        const std::vector<PersonId> near = people_within(document, person, steps_near);
        add("Ancestors of " + name, ancestors_of(kinship_of(document), person));
        add("The branch of " + name, branch_of(document, person));
        add("The household of " + name, at_home_with(snapshot, person));
        add("Within two steps of " + name, {near.begin(), near.end()});
    }
    std::map<std::string, std::vector<AnyId>> with_mark;
    for (const Person* one : snapshot.people)
        for (const Mark& mark : one->marks)
            with_mark[words_of(notation, "health-mark-kind", mark.kind)].emplace_back(one->id);
    for (auto& [mark, who] : with_mark)
        add("Everyone with " + mark, who);
    return groups;
}

}  // namespace kinscape
