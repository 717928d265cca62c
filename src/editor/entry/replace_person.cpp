#include "editor/entry/replace_person.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace kinscape {
namespace {

/// Puts one id in the place of another, wherever rows speak of people.
struct Replacement {
    PersonId from;
    PersonId to;

    void in(PersonId& id) const {
        if (id == from) id = to;
    }
    void in(AnyId& id) const {
        if (id == AnyId(from)) id = to;
    }
    template <class Id>
    void in(std::vector<Id>& ids) const {
        for (Id& id : ids)
            in(id);
        // Whoever stood there already stands there once.
        std::vector<Id> once;
        for (const Id& id : ids)
            if (std::find(once.begin(), once.end(), id) == once.end()) once.push_back(id);
        ids = std::move(once);
    }

    void row(Union& couple) const { in(couple.partners); }
    void row(ChildLink& link) const {
        in(link.child);
        in(link.parents);
    }
    void row(Birth& birth) const { in(birth.children); }
    void row(Household& home) const {
        for (Member& member : home.members)
            in(member.who);
    }
    void row(Tie& tie) const {
        in(tie.from);
        in(tie.to);
    }
    void row(Goal& goal) const { in(goal.about); }
    void row(Referral& referral) const { in(referral.about); }
    void row(Measure& measure) const { in(measure.about); }
    void row(Note& note) const { in(note.about); }
    void row(View& view) const {
        in(view.center.of);
        in(view.collapsed);
        const Place* place = view.places.find(AnyId(from));
        if (!place) return;
        // The symbol stays where the unnamed one stood.
        if (!view.places.contains(AnyId(to))) {
            Place moved = *place;
            moved.id = to;
            view.places = view.places.with(std::move(moved));
        }
        view.places = view.places.without(AnyId(from));
    }
};

template <class Row>
void replace_in(Draft& draft, const Replacement& replacement) {
    std::vector<Row> changed;
    for (const Row& row : table_of<Row>(draft.document())) {
        Row copy = row;
        replacement.row(copy);
        if (!(copy == row)) changed.push_back(std::move(copy));
    }
    for (Row& row : changed)
        draft.put(std::move(row));
}

template <class T>
void keep(T& mine, const T& theirs) {
    if (mine == T{}) mine = theirs;
}
template <class T>
void join(std::vector<T>& mine, const std::vector<T>& theirs) {
    for (const T& one : theirs)
        if (std::find(mine.begin(), mine.end(), one) == mine.end()) mine.push_back(one);
}

void take_over(Person& person, const Person& unnamed) {
    keep(person.status, unnamed.status);
    keep(person.since, unnamed.since);
    keep(person.sex, unnamed.sex);
    keep(person.gender, unnamed.gender);
    keep(person.pronouns, unnamed.pronouns);
    keep(person.born, unnamed.born);
    keep(person.died, unnamed.died);
    keep(person.place, unnamed.place);
    keep(person.occupation, unnamed.occupation);
    keep(person.faith, unnamed.faith);
    keep(person.migrated, unnamed.migrated);
    join(person.roles, unnamed.roles);
    join(person.marks, unnamed.marks);
    join(person.culture, unnamed.culture);
    join(person.languages, unnamed.languages);
    join(person.strengths, unnamed.strengths);
    join(person.words, unnamed.words);
    if (unnamed.said->withhold.given && !person.said->withhold.given)
        person.said.alter([&](SaidMembers& said) { said.withhold = unnamed.said->withhold; });
}

}  // namespace

void replace_person(Draft& draft, const PersonId& unnamed, const PersonId& person) {
    const Person old = draft.row<Person>(unnamed);
    draft.alter<Person>(person, [&](Person& one) { take_over(one, old); });
    const Replacement replacement{unnamed, person};
    replace_in<Union>(draft, replacement);
    replace_in<ChildLink>(draft, replacement);
    replace_in<Birth>(draft, replacement);
    replace_in<Household>(draft, replacement);
    replace_in<Tie>(draft, replacement);
    replace_in<Goal>(draft, replacement);
    replace_in<Referral>(draft, replacement);
    replace_in<Measure>(draft, replacement);
    replace_in<Note>(draft, replacement);
    replace_in<View>(draft, replacement);
    draft.remove(unnamed);
}

}  // namespace kinscape
