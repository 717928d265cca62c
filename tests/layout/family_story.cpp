#include "layout/family_story.hpp"

#include "model/kinship.hpp"
#include "rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {

int born_in(const Document& document, const PersonId& person) {
    const Person* found = document.people.find(person);
    if (!found || !found->born || !found->born->date.range().first) return 1950;
    return found->born->date.range().first->year;
}

int FamilyStory::chance(int below) {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(below));
}

std::string FamilyStory::fresh(const char* letter) { return fmt::format("{}{}", letter, ++made_); }

Document FamilyStory::beginning() {
    Document document;
    document.id = "story";
    document.people = document.people.with(somebody(fresh("p"), "Somebody", "woman", "1950"));
    document.about.index = {document.people.begin()->id};
    document.views = document.views.with(genogram("v1", {document.people.begin()->id}));
    return document;
}

PersonId FamilyStory::new_person(Told& told, int born) {
    Person person = somebody(fresh("p"), "Somebody", chance(2) == 0 ? "woman" : "man",
                             chance(6) == 0 ? std::string() : fmt::format("{}", born));
    told.about.push_back(person.id);
    told.edits.emplace_back(Add<Person>{std::move(person)});
    return told.about.back();
}

void FamilyStory::link(Told& told, const PersonId& child, std::vector<PersonId> parents) {
    for (const PersonId& parent : parents)
        told.about.push_back(parent);
    told.edits.emplace_back(Add<ChildLink>{child_of(fresh("c"), child, std::move(parents))});
}

FamilyStory::Told FamilyStory::child(const Document& document, const PersonId& parent) {
    Told told;
    const PersonId born = new_person(told, born_in(document, parent) + 20 + chance(15));
    std::vector<PersonId> both{parent};
    for (const Union& one : document.unions)
        if (std::ranges::find(one.partners, parent) != one.partners.end() && chance(3) > 0) {
            both = one.partners;
            break;
        }
    link(told, born, both);
    return told;
}

FamilyStory::Told FamilyStory::partner(const Document& document, const PersonId& of) {
    Told told;
    const PersonId other = new_person(told, born_in(document, of) - 5 + chance(10));
    told.about.push_back(of);
    Union made = couple(fresh("u"), of, other);
    made.events = {event("married", fmt::format("{}", born_in(document, of) + 20 + chance(30)))};
    told.edits.emplace_back(Add<Union>{std::move(made)});
    return told;
}

FamilyStory::Told FamilyStory::parents(const Document& document, const PersonId& of) {
    if (!document.child_links.of_group(of).empty()) {
        Told told;
        const PersonId sibling = new_person(told, born_in(document, of) - 8 + chance(16));
        link(told, sibling, document.child_links.of_group(of).front()->parents);
        return told;
    }
    Told told;
    const PersonId one = new_person(told, born_in(document, of) - 25);
    const PersonId other = new_person(told, born_in(document, of) - 27);
    told.edits.emplace_back(Add<Union>{couple(fresh("u"), one, other)});
    told.about.push_back(of);
    link(told, of, {one, other});
    return told;
}

FamilyStory::Told FamilyStory::leaves(const Document& document, const PersonId& who) {
    if (document.people.size() < 5) return partner(document, who);
    Told told{{Remove{who}}, {who}};
    // Half-siblings may become full ones, whose order is then that of birth; their partners go with them.
    const Kinship kinship = kinship_of(document);
    for (const PersonId& near : people_within(document, who, 2)) {
        told.about.push_back(near);
        for (const PersonId& partner : partners_of(kinship, near))
            told.about.push_back(partner);
    }
    return told;
}

FamilyStory::Told FamilyStory::corrected(const Document& document, const PersonId& who) {
    Person changed = *document.people.find(who);
    changed.born.emplace();
    changed.born->date = PartialDate(fmt::format("{}", born_in(document, who) - 6 + chance(12)));
    Told told{{Change<Person>{std::move(changed)}}, {who}};
    for (const Union& one : document.unions)
        if (std::ranges::find(one.partners, who) != one.partners.end())
            told.about.insert(told.about.end(), one.partners.begin(), one.partners.end());
    return told;
}

FamilyStory::Told FamilyStory::stranger(const Document& document) {
    Told told;
    new_person(told, born_in(document, document.people.begin()->id));
    return told;
}

/// Two who stood apart until now: the smaller family comes to the other.
FamilyStory::Told FamilyStory::marries_one_known(const Document& document, const PersonId& who) {
    const Kinship kinship = kinship_of(document);
    std::vector<PersonId> near{who};
    for (std::size_t i = 0; i < near.size(); ++i) {
        const auto meet = [&](const PersonId& id) {
            if (std::ranges::find(near, id) == near.end()) near.push_back(id);
        };
        for (const PersonId& id : people_within(document, near[i], 1))
            meet(id);
        for (const PersonId& id : partners_of(kinship, near[i]))
            meet(id);
    }
    for (const Person& other : document.people)
        if (std::ranges::find(near, other.id) == near.end()) {
            Told told{{Add<Union>{couple(fresh("u"), who, other.id)}}, near};
            // Either side may be the one that moves.
            for (const Person& person : document.people)
                told.about.push_back(person.id);
            return told;
        }
    return stranger(document);
}

FamilyStory::Told FamilyStory::next(const Document& document) {
    std::vector<PersonId> people;
    for (const Person& person : document.people)
        people.push_back(person.id);
    const PersonId who = people[static_cast<std::size_t>(chance(static_cast<int>(people.size())))];
    switch (chance(12)) {
    case 0:
    case 1:
    case 2:
    case 3: return child(document, who);
    case 4:
    case 5:
    case 6: return partner(document, who);
    case 7:
    case 8: return parents(document, who);
    case 9: return leaves(document, who);
    case 10: return corrected(document, who);
    default: return marries_one_known(document, who);
    }
}

}  // namespace kinscape
