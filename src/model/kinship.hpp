// Who is whose parent, child, sibling and partner. Kinship is built once from a document and answers in
// document order.
#pragma once

#include "model/document.hpp"

#include <map>
#include <vector>

namespace kinscape {

/// Fast look-ups over one document. Holds ids only of people that exist; pointers live as long as the
/// document.
struct Kinship {
    std::map<PersonId, std::vector<const ChildLink*>> links_of_child;
    std::map<PersonId, std::vector<const ChildLink*>> links_of_parent;
    std::map<PersonId, std::vector<const Union*>> unions_of;
};
Kinship kinship_of(const Document& document);

/// True for the links that make somebody a parent in the drawing of generations: all but donor, surrogate and
/// step.
bool is_parental(const ChildLink& link);

/// Parents over all parental links, first link first, nobody twice.
std::vector<PersonId> parents_of(const Kinship& kinship, const PersonId& person);
std::vector<PersonId> children_of(const Kinship& kinship, const PersonId& person);
std::vector<PersonId> partners_of(const Kinship& kinship, const PersonId& person);

/// True when `person` is `other` or descends from `other` by any link. Safe on documents with cycles.
bool is_self_or_descendant(const Document& document, const PersonId& person, const PersonId& other);

/// The cycles of ancestry: for each, the link with the latest place in the document that closes it.
std::vector<ChildLinkId> links_that_close_a_cycle(const Document& document);

/// People at most `steps` links (parent, child, partner) away from the centre, in document order.
std::vector<PersonId> people_within(const Document& document, const PersonId& centre, int steps);

/// The row on which everybody stands, from 0 at the top: a child below its parents, partners side by side
/// where descent allows it, and parents of somebody who married in right above that child. Cycles are cut.
std::map<PersonId, int> generations_of(const Document& document);

/// How many generations the people span (1 for one row); cycles are cut as above.
int generation_count(const Document& document);

}  // namespace kinscape
