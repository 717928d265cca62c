// Rows of a document in one expression each, for tests: a person, a couple, a tie.
#pragma once

#include "model/document.hpp"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace kinscape {

inline PartialDate on(std::string text) { return PartialDate(std::move(text)); }
inline Day day(std::string_view text) { return day_from(text).value(); }

/// A person with a name, a gender, and a year of birth where one is given.
inline Person somebody(std::string id, std::string given, std::string gender, std::string born = {}) {
    Person person;
    person.id = PersonId(std::move(id));
    person.name.given = std::move(given);
    person.gender = std::move(gender);
    if (!born.empty()) {
        person.born.emplace();
        person.born->date = PartialDate(std::move(born));
    }
    return person;
}

inline Person dead(Person person, std::string died) {
    person.died.emplace();
    person.died->date = PartialDate(std::move(died));
    return person;
}

inline Union couple(std::string id, PersonId one, PersonId other, std::string kind = "marriage") {
    Union made;
    made.id = UnionId(std::move(id));
    made.partners = {std::move(one), std::move(other)};
    made.kind = std::move(kind);
    return made;
}

inline UnionEvent event(std::string kind, std::string date) {
    UnionEvent made;
    made.kind = std::move(kind);
    made.date = PartialDate(std::move(date));
    return made;
}

inline ChildLink child_of(std::string id, PersonId child, std::vector<PersonId> parents,
                          std::string kind = "birth") {
    ChildLink link;
    link.id = ChildLinkId(std::move(id));
    link.child = std::move(child);
    link.parents = std::move(parents);
    link.kind = std::move(kind);
    return link;
}

inline Tie tie(std::string id, AnyId from, AnyId to, std::string kind = {}) {
    Tie made;
    made.id = TieId(std::move(id));
    made.from = std::move(from);
    made.to = std::move(to);
    made.kind = std::move(kind);
    return made;
}

inline Span span(std::string from, std::string to, std::string kind = {}) {
    Span made;
    made.from = PartialDate(std::move(from));
    made.to = PartialDate(std::move(to));
    made.kind = std::move(kind);
    return made;
}

inline Member lives(PersonId who, std::string from = {}, std::string to = {}) {
    Member member;
    member.who = std::move(who);
    member.from = PartialDate(std::move(from));
    member.to = PartialDate(std::move(to));
    return member;
}

inline View genogram(std::string id, std::vector<AnyId> centre) {
    View view;
    view.id = ViewId(std::move(id));
    view.kind = "genogram";
    view.title = "Genogram";
    view.center.of = std::move(centre);
    return view;
}

inline View ecomap(std::string id, AnyId centre) {
    View view = genogram(std::move(id), {std::move(centre)});
    view.kind = "ecomap";
    view.title = "Ecomap";
    return view;
}

inline Note note(std::string id, AnyId about, std::string text) {
    Note made;
    made.id = NoteId(std::move(id));
    made.about = std::move(about);
    made.text = std::move(text);
    return made;
}

/// Said on a day, by somebody: an id or a name.
inline SaidMembers told_on(std::string date, std::string by = {}) {
    SaidMembers members;
    members.said_on = PartialDate(std::move(date));
    members.said_by = std::move(by);
    return members;
}

/// Withholds an item from readers: `client`, `report`.
inline void withhold(Said& said, std::vector<std::string> readers) {
    said.alter([&](SaidMembers& members) {
        members.withhold.given = true;
        members.withhold.from = std::move(readers);
    });
}

/// Withholds one member of an item.
inline void withhold_member(Said& said, std::string path, std::vector<std::string> readers) {
    said.alter([&](SaidMembers& members) {
        SaidOfMember one;
        one.path = std::move(path);
        one.about.withhold.given = true;
        one.about.withhold.from = std::move(readers);
        members.said.push_back(std::move(one));
    });
}

/// The document with each row put at the end of its table.
template <class Row>
void put(Table<Row>& table, std::initializer_list<Row> rows) {
    for (const Row& row : rows)
        table = table.with(row);
}

}  // namespace kinscape
