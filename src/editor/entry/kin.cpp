#include "editor/entry/kin.hpp"

#include "model/kinship.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kinscape {
namespace {

using People = std::set<PersonId>;

People set_of(const std::vector<PersonId>& people) { return {people.begin(), people.end()}; }

People parents(const Document& document, const PersonId& person) {
    People by_birth = set_of(birth_parents(document, person));
    if (!by_birth.empty()) return by_birth;
    for (const ChildLink* link : document.child_links.of_group(person))
        if (is_parental(*link)) by_birth.insert(link->parents.begin(), link->parents.end());
    return by_birth;
}

bool is_over(const Union& couple) {
    bool over = false;
    for (const UnionEvent& event : couple.events) {
        if (event.kind == "divorced" || event.kind == "annulled" || event.kind == "ended") over = true;
        if (event.kind == "married" || event.kind == "reunited" || event.kind == "religious-wedding")
            over = false;
    }
    return over;
}

People partners(const Document& document, const PersonId& person) {
    People now, ever;
    for (const Union& couple : document.unions) {
        const auto& both = couple.partners;
        if (std::find(both.begin(), both.end(), person) == both.end()) continue;
        ever.insert(both.begin(), both.end());
        if (!is_over(couple)) now.insert(both.begin(), both.end());
    }
    now.erase(person);
    ever.erase(person);
    return now.empty() ? ever : now;
}

People siblings(const Document& document, const PersonId& person, bool half) {
    const People mine = set_of(birth_parents(document, person));
    People found;
    if (mine.empty()) return found;
    for (const ChildLink& link : document.child_links) {
        if (link.kind != "birth" || link.child == person) continue;
        const People theirs = set_of(birth_parents(document, link.child));
        const bool all = std::includes(theirs.begin(), theirs.end(), mine.begin(), mine.end());
        const bool some =
            std::any_of(mine.begin(), mine.end(), [&](const PersonId& id) { return theirs.contains(id); });
        if (half ? some && !all : all) found.insert(link.child);
    }
    return found;
}

People twins(const Document& document, const PersonId& person) {
    People found;
    for (const Birth& birth : document.births)
        if (std::find(birth.children.begin(), birth.children.end(), person) != birth.children.end())
            found.insert(birth.children.begin(), birth.children.end());
    found.erase(person);
    return found;
}

People related(const Document& document, const PersonId& person, std::string_view word) {
    if (word == "mother" || word == "father" || word == "parent") return parents(document, person);
    if (word.starts_with("grand")) {
        People found;
        for (const PersonId& parent : parents(document, person))
            found.merge(parents(document, parent));
        return found;
    }
    if (word == "twin") return twins(document, person);
    if (word.starts_with("half-")) return siblings(document, person, true);
    if (word == "sister" || word == "brother" || word == "sibling") return siblings(document, person, false);
    if (word == "daughter" || word == "son" || word == "child") {
        People found;
        for (const ChildLink& link : document.child_links)
            if (std::find(link.parents.begin(), link.parents.end(), person) != link.parents.end())
                if (const Person* child = document.people.find(link.child);
                    child && !is_pregnancy_or_loss(*child))
                    found.insert(link.child);
        return found;
    }
    return partners(document, person);
}

std::string_view sex_meant(std::string_view word) {
    for (std::string_view female : {"mother", "wife", "sister", "half-sister", "daughter", "grandmother"})
        if (word == female) return "female";
    for (std::string_view male : {"father", "husband", "brother", "half-brother", "son", "grandfather"})
        if (word == male) return "male";
    return {};
}

std::string_view sex_of(const Person& person) {
    if (person.gender == "woman" || person.gender == "trans-woman") return "female";
    if (person.gender == "man" || person.gender == "trans-man") return "male";
    if (person.sex == "unknown" || person.sex == "undisclosed") return {};
    return person.sex;
}

}  // namespace

std::vector<PersonId> birth_parents(const Document& document, const PersonId& person) {
    std::vector<PersonId> parents;
    for (const ChildLink* link : document.child_links.of_group(person)) {
        if (link->kind != "birth") continue;
        for (const PersonId& parent : link->parents)
            if (std::find(parents.begin(), parents.end(), parent) == parents.end()) parents.push_back(parent);
    }
    return parents;
}

std::vector<PersonId> kin_of(const Document& document, const PersonId& person, std::string_view word) {
    const People all = related(document, person, word);
    const std::string_view sex = sex_meant(word);
    std::vector<PersonId> sure, possible;
    for (const PersonId& id : all) {
        const Person* one = document.people.find(id);
        if (!one) continue;
        const std::string_view theirs = sex_of(*one);
        if (sex.empty() || theirs == sex)
            sure.push_back(id);
        else if (theirs.empty())
            possible.push_back(id);
    }
    return sure.empty() ? possible : sure;
}

std::string kin_word(const Document& document, const PersonId& person, const PersonId& other) {
    static constexpr std::array<std::string_view, 18> words{
        "mother",   "father", "parent",       "wife",        "husband", "partner",
        "brother",  "sister", "half-brother", "half-sister", "sibling", "son",
        "daughter", "child",  "grandmother",  "grandfather", "twin",    "half-sibling"};
    for (std::string_view word : words) {
        if (word == "wife" || word == "husband") continue;  // whether they married is another matter
        const std::vector<PersonId> kin = kin_of(document, person, word);
        if (std::find(kin.begin(), kin.end(), other) != kin.end()) return std::string(word);
    }
    return {};
}

std::vector<std::pair<PersonId, int>> steps_from(const Document& document,
                                                 const std::vector<PersonId>& from) {
    const Kinship kinship = kinship_of(document);
    std::map<PersonId, int> reached;
    std::vector<PersonId> row;
    for (const PersonId& person : from)
        if (document.people.contains(person) && reached.emplace(person, 0).second) row.push_back(person);
    for (int step = 1; !row.empty(); ++step) {
        std::vector<PersonId> next;
        for (const PersonId& person : row)
            for (const auto& near :
                 {parents_of(kinship, person), children_of(kinship, person), partners_of(kinship, person)})
                for (const PersonId& other : near)
                    if (reached.emplace(other, step).second) next.push_back(other);
        row = std::move(next);
    }
    return {reached.begin(), reached.end()};
}

}  // namespace kinscape
