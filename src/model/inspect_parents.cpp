#include "model/inspection.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kinscape {
namespace {

// A step-parent may come into the house within a year of what is noted of the couple.
constexpr int years_around_a_couple = 1;

bool is_of_union(const Union& couple, const PersonId& person) {
    return std::find(couple.partners.begin(), couple.partners.end(), person) != couple.partners.end();
}

/// The unions of two people.
std::vector<const Union*> unions_of_both(const Kinship& kinship, const PersonId& one, const PersonId& other) {
    const auto all = kinship.unions_of.find(one);
    std::vector<const Union*> both;
    if (all == kinship.unions_of.end()) return both;
    std::copy_if(all->second.begin(), all->second.end(), std::back_inserter(both),
                 [&](const Union* couple) { return is_of_union(*couple, other); });
    return both;
}

bool is_by_birth(const ChildLink& link) {
    return link.kind == "birth" && link.said->certainty != "disputed" && link.parents.size() == 2 &&
           link.parents[0] != link.parents[1];
}

/// Two parents by birth of whom nothing says that they ever were a couple.
void look_at_pair(Inspection& inspection, const ChildLink& link) {
    const Document& document = inspection.document();
    for (const PersonId& id : link.parents)
        if (!document.people.contains(id)) return;
    if (!unions_of_both(inspection.kinship(), link.parents[0], link.parents[1]).empty()) return;
    // Once for all children of the pair.
    for (const ChildLink* other : inspection.kinship().links_of_parent.find(link.parents[0])->second) {
        if (other->id == link.id) break;
        if (is_by_birth(*other) && std::is_permutation(other->parents.begin(), other->parents.end(),
                                                       link.parents.begin(), link.parents.end()))
            return;
    }
    inspection.add({"parents-without-a-union", "parents", Level::unlikely,
                    "Nothing is noted of " + inspection.name(link.parents[0]) + " and " +
                        inspection.name(link.parents[1]) + " as a couple.",
                    "Add what is known of them; if nothing is, nothing needs to be done."});
}

std::string name_at_birth(const Person& person) {
    return person.name.at_birth.empty() ? person.name.family : person.name.at_birth;
}

/// “Anna of” Austria bears the name of a place, which says nothing of her parents.
bool is_of_a_place(const Person& person) {
    const std::string& given = person.name.given;
    const std::size_t blank = given.rfind(' ');
    return blank != std::string::npos && blank + 1 < given.size() && given[blank + 1] >= 'a' &&
           given[blank + 1] <= 'z';
}

bool bears(const Person& person, const std::string& name) {
    return person.name.family == name || person.name.at_birth == name;
}

/// A partner of a parent's brother or sister who bears this name: then the child may be theirs.
const Person* namesake_beside(const Inspection& inspection, const PersonId& parent, const Person& child) {
    const std::string name = name_at_birth(child);
    const Kinship& kinship = inspection.kinship();
    for (const PersonId& grandparent : parents_of(kinship, parent))
        for (const PersonId& sibling : children_of(kinship, grandparent)) {
            if (sibling == parent) continue;
            for (const PersonId& partner : partners_of(kinship, sibling)) {
                const Person* person = inspection.document().people.find(partner);
                if (person && person->id != child.id && bears(*person, name)) return person;
            }
        }
    return nullptr;
}

void look_at_name(Inspection& inspection, const ChildLink& link) {
    const Document& document = inspection.document();
    const Person* child = document.people.find(link.child);
    const std::string name = child && !is_of_a_place(*child) ? name_at_birth(*child) : std::string();
    if (name.empty()) return;
    for (const PersonId& id : link.parents) {
        const Person* parent = document.people.find(id);
        if (!parent || parent->name.family.empty() || bears(*parent, name)) return;
    }
    for (const PersonId& id : link.parents)
        if (const Person* other = namesake_beside(inspection, id, *child)) {
            inspection.add({"named-like-other-parents", "parents", Level::unlikely,
                            inspection.name(link.child) + " is called " + name + ", like " +
                                inspection.name(other->id) + " and neither of these parents.",
                            "Check the parents; if they are right, nothing needs to be done."});
            return;
        }
}

/// A step-parent comes with a couple: the link begins when something is noted of it.
void look_at_step(Inspection& inspection, const ChildLink& link) {
    if (link.kind != "step" || link.from.empty() || link.parents.empty()) return;
    const Kinship& kinship = inspection.kinship();
    for (const PersonId& parent : parents_of(kinship, link.child))
        for (const Union* couple : unions_of_both(kinship, parent, link.parents[0])) {
            bool dated = false, near = false;
            for (const UnionEvent& event : couple->events) {
                const auto later = years_between(event.date, link.from);
                const auto earlier = years_between(link.from, event.date);
                if (!later && !earlier) continue;
                dated = true;
                near = near || ((!later || later->least < years_around_a_couple) &&
                                (!earlier || earlier->least < years_around_a_couple));
            }
            if (!dated || near) continue;
            inspection.add({"step-away-from-the-couple", "from", Level::unlikely,
                            "This begins " + link.from.text() + "; nothing is noted of " +
                                inspection.name(parent) + " and " + inspection.name(link.parents[0]) +
                                " as a couple around that time.",
                            "Check this date and those of the couple."});
            return;
        }
}

}  // namespace

void inspect_parents(Inspection& inspection, const ChildLink& link) {
    look_at_step(inspection, link);
    if (!is_by_birth(link)) return;
    look_at_pair(inspection, link);
    look_at_name(inspection, link);
}

}  // namespace kinscape
