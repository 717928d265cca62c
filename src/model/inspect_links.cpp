#include "model/as_of.hpp"
#include "model/inspection.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kinscape {
namespace {

constexpr int youngest_parent = 13;
constexpr int oldest_mother = 52;
constexpr int oldest_father = 90;
// A child may be born so long after its father's death.
constexpr int days_after_a_fathers_death = 300;
// Twins are born within days; a month leaves room for a slip of the pen.
constexpr int days_between_twins = 31;
// A couple may have met years before anything was noted of them.
constexpr int years_before_a_couple = 3;

bool counts_as_birth(const ChildLink& link) {
    return link.kind == "birth" && link.said->certainty != "disputed";
}

const Person* dated(const Inspection& inspection, const PersonId& id) {
    const Person* person = inspection.document().people.find(id);
    return person && person->born && !person->born->date.empty() ? person : nullptr;
}

/// Days that surely lie between the end of one date and the beginning of another; negative when none do.
long long days_apart(const PartialDate& earlier, const PartialDate& later) {
    if (!earlier.range().last || !later.range().first) return -1;
    return day_number(*later.range().first) - day_number(*earlier.range().last);
}

bool is_mother(const Person& person) { return person.sex == "female"; }

void look_at_ages(Inspection& inspection, const ChildLink& link, const Person& parent, const Person& child) {
    const std::string name = inspection.name(parent.id), of_child = inspection.name(child.id);
    if (surely_before(child.born->date, parent.born->date)) {
        inspection.add({"born-before-parent", "parents", Level::wrong,
                        of_child + " is older than " + name + ".",
                        "Check both dates of birth, and who is whose child."});
        return;
    }
    if (!counts_as_birth(link)) return;
    const auto years = years_between(parent.born->date, child.born->date);
    if (!years) return;
    if (years->most < youngest_parent)
        inspection.add(
            {"parent-too-young", "parents", Level::unlikely,
             name + " would have been " + std::to_string(years->most) + " when " + of_child + " was born.",
             "Check both dates of birth, and who is whose child."});
    if (years->least > (is_mother(parent) ? oldest_mother : oldest_father))
        inspection.add(
            {"parent-too-old", "parents", Level::unlikely,
             name + " would have been " + std::to_string(years->least) + " when " + of_child + " was born.",
             "Check both dates of birth, and who is whose child."});
}

void look_at_death(Inspection& inspection, const ChildLink& link, const Person& parent, const Person& child) {
    if (!parent.died || !counts_as_birth(link) || is_pregnancy_or_loss(child)) return;
    const long long most = is_mother(parent) ? 0 : days_after_a_fathers_death;
    if (days_apart(parent.died->date, child.born->date) <= most) return;
    inspection.add(
        {"born-after-death", "parents", Level::wrong,
         inspection.name(child.id) + " was born after " + inspection.name(parent.id) + " had died.",
         "Check both dates, and who is whose child."});
}

/// All links of birth of one child before and with this one: the third parent is named where it comes.
void look_at_number(Inspection& inspection, const ChildLink& link) {
    if (!counts_as_birth(link)) return;
    std::set<PersonId> before, with;
    for (const ChildLink* other : inspection.document().child_links.of_group(link.child)) {
        if (!counts_as_birth(*other)) continue;
        with.insert(other->parents.begin(), other->parents.end());
        if (other->id == link.id) break;
        before.insert(other->parents.begin(), other->parents.end());
    }
    if (with.size() > 2 && with.size() > before.size()) {
        inspection.add({"third-birth-parent", "parents", Level::wrong,
                        inspection.name(link.child) + " has more than two parents by birth.",
                        "Choose what the others are: step, adoptive, presumed; or call this link disputed."});
        return;
    }
    int mothers = 0, fathers = 0;
    for (const PersonId& id : with)
        if (const Person* parent = inspection.document().people.find(id)) {
            mothers += parent->sex == "female" ? 1 : 0;
            fathers += parent->sex == "male" ? 1 : 0;
        }
    if ((mothers > 1 || fathers > 1) && with.size() > before.size())
        inspection.add(
            {mothers > 1 ? "two-birth-mothers" : "two-birth-fathers", "parents", Level::unlikely,
             inspection.name(link.child) + " has two " + (mothers > 1 ? "mothers" : "fathers") + " by birth.",
             "If one of them adopted or carried the child, say so in the kind of the link."});
}

/// The first thing noted of the two parents as a couple.
void look_at_couple(Inspection& inspection, const ChildLink& link, const Person& child) {
    if (!counts_as_birth(link) || link.parents.size() != 2 || is_pregnancy_or_loss(child)) return;
    const auto unions = inspection.kinship().unions_of.find(link.parents[0]);
    if (unions == inspection.kinship().unions_of.end()) return;
    for (const Union* couple : unions->second) {
        const auto& partners = couple->partners;
        if (couple->events.empty() ||
            std::find(partners.begin(), partners.end(), link.parents[1]) == partners.end())
            continue;
        const UnionEvent& earliest = couple->events.front();
        // An end that is told alone says nothing of the beginning.
        if (ends_a_bond(earliest)) return;
        const PartialDate& first = earliest.date;
        const auto years = years_between(child.born->date, first);
        if (years && years->least >= years_before_a_couple && surely_before(child.born->date, first))
            inspection.add({"born-before-the-couple", "parents", Level::unlikely,
                            inspection.name(child.id) + " was born " + std::to_string(years->least) +
                                " years before the first date of this couple.",
                            "Check the parents; if they are right, nothing needs to be done."});
        return;
    }
}

void look_at_dates(Inspection& inspection, const ChildLink& link) {
    const Person* child = dated(inspection, link.child);
    if (child && surely_before(link.from, child->born->date))
        inspection.add({"link-before-birth", "from", Level::unlikely,
                        "This began before " + inspection.name(link.child) + " was born.",
                        "Check both dates."});
    if (link.kind == "birth" && child && surely_before(child->born->date, link.from))
        inspection.add({"birth-link-with-a-beginning", "from", Level::unlikely,
                        "A link by birth begins with the birth; this one begins later.",
                        "Choose what began then: step, adoptive, foster."});
    if (link.custody.empty()) return;
    const bool is_parent =
        std::find(link.parents.begin(), link.parents.end(), PersonId(link.custody)) != link.parents.end();
    if (!is_parent && names_an_item(inspection.document(), AnyId(link.custody)))
        inspection.add({"custody-of-no-parent", "custody", Level::unlikely,
                        inspection.name(PersonId(link.custody)) + " is not one of the parents of this link.",
                        "Name a parent of this link, or write it as a text."});
}

}  // namespace

void inspect_facts(Inspection& inspection, const ChildLink& link) {
    const Person* child = dated(inspection, link.child);
    if (child)
        for (const PersonId& id : link.parents) {
            if (id == link.child) continue;
            if (const Person* parent = dated(inspection, id)) look_at_ages(inspection, link, *parent, *child);
            if (const Person* parent = inspection.document().people.find(id))
                look_at_death(inspection, link, *parent, *child);
        }
    if (child) look_at_couple(inspection, link, *child);
    look_at_number(inspection, link);
    look_at_dates(inspection, link);
    inspect_parents(inspection, link);
}

void inspect_facts(Inspection& inspection, const Birth& birth) {
    for (std::size_t i = 1; i < birth.children.size(); ++i) {
        const Person* first = inspection.document().people.find(birth.children[0]);
        const Person* other = inspection.document().people.find(birth.children[i]);
        if (!first || !other) continue;
        const std::string names = inspection.name(first->id) + " and " + inspection.name(other->id);
        const bool both_dated = first->born && other->born;
        if (both_dated && (days_apart(first->born->date, other->born->date) > days_between_twins ||
                           days_apart(other->born->date, first->born->date) > days_between_twins))
            inspection.add({"born-apart", "children", Level::wrong,
                            names + " are of one birth and were born more than a month apart.",
                            "Check both dates of birth."});
        if (birth.zygosity == "identical" && !first->sex.empty() && !other->sex.empty() &&
            first->sex != other->sex && first->sex != "unknown" && other->sex != "unknown")
            inspection.add({"identical-twins-of-two-sexes", "zygosity", Level::unlikely,
                            names + " are called identical, and their sex differs.",
                            "Check the sex of both, or choose fraternal."});
    }
}

}  // namespace kinscape
