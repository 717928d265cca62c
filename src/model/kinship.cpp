#include "model/kinship.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kinscape {
namespace {

using Links = std::map<PersonId, std::vector<const ChildLink*>>;

void add_once(std::vector<PersonId>& people, const PersonId& person) {
    if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
}

/// Links as numbers of people, for the walks over a whole document.
struct Descent {
    struct Step {
        std::size_t parent;
        std::size_t child;
        const ChildLink* link;
    };
    std::vector<Step> steps;
    std::vector<std::vector<std::size_t>> steps_of_child;
    std::vector<std::vector<std::size_t>> steps_of_parent;
};

struct Numbered {
    std::vector<const Person*> people;
    std::unordered_map<std::string_view, std::size_t> number_of;
};

Numbered numbered(const Document& document) {
    Numbered all;
    all.people.reserve(document.people.size());
    all.number_of.reserve(document.people.size());
    for (const Person& person : document.people) {
        all.number_of.emplace(person.id.text(), all.people.size());
        all.people.push_back(&person);
    }
    return all;
}

Descent descent_of(const Document& document, const Numbered& all) {
    Descent descent;
    descent.steps_of_child.resize(all.people.size());
    descent.steps_of_parent.resize(all.people.size());
    for (const ChildLink& link : document.child_links) {
        const auto child = all.number_of.find(link.child.text());
        if (child == all.number_of.end()) continue;
        for (const PersonId& id : link.parents) {
            const auto parent = all.number_of.find(id.text());
            if (parent == all.number_of.end()) continue;
            descent.steps_of_child[child->second].push_back(descent.steps.size());
            descent.steps_of_parent[parent->second].push_back(descent.steps.size());
            descent.steps.push_back({parent->second, child->second, &link});
        }
    }
    return descent;
}

/// Steps that can be part of a cycle: what is left when everybody without parents, or without children, has
/// been taken away again and again.
std::vector<bool> steps_in_knots(const Descent& descent) {
    std::vector<bool> left(descent.steps.size(), true);
    const auto peel = [&](const auto& inward, const auto& outward, bool towards_child) {
        std::vector<std::size_t> degree(inward.size(), 0), free;
        for (std::size_t person = 0; person < inward.size(); ++person) {
            for (std::size_t step : inward[person])
                if (left[step]) ++degree[person];
            if (degree[person] == 0) free.push_back(person);
        }
        while (!free.empty()) {
            const std::size_t person = free.back();
            free.pop_back();
            for (std::size_t step : outward[person]) {
                if (!left[step]) continue;
                left[step] = false;
                const auto& ends = descent.steps[step];
                const std::size_t next = towards_child ? ends.child : ends.parent;
                if (--degree[next] == 0) free.push_back(next);
            }
        }
    };
    peel(descent.steps_of_child, descent.steps_of_parent, true);
    peel(descent.steps_of_parent, descent.steps_of_child, false);
    return left;
}

/// Whether `from` can be reached going up from `start` over the accepted steps.
bool is_ancestor(const Descent& descent, const std::vector<bool>& accepted, std::size_t wanted,
                 std::size_t start) {
    std::unordered_set<std::size_t> seen{start};
    std::vector<std::size_t> waiting{start};
    while (!waiting.empty()) {
        const std::size_t person = waiting.back();
        waiting.pop_back();
        if (person == wanted) return true;
        for (std::size_t step : descent.steps_of_child[person])
            if (accepted[step] && seen.insert(descent.steps[step].parent).second)
                waiting.push_back(descent.steps[step].parent);
    }
    return false;
}

/// The steps without those that would close a cycle, looked at in document order.
std::vector<bool> steps_without_cycles(const Descent& descent) {
    const std::vector<bool> knots = steps_in_knots(descent);
    // A step outside all knots never closes a cycle; walks need not see it.
    std::vector<bool> accepted(descent.steps.size(), false);
    for (std::size_t step = 0; step < descent.steps.size(); ++step)
        accepted[step] = knots[step] && !is_ancestor(descent, accepted, descent.steps[step].child,
                                                     descent.steps[step].parent);
    for (std::size_t step = 0; step < descent.steps.size(); ++step)
        if (!knots[step]) accepted[step] = true;
    return accepted;
}

}  // namespace

Kinship kinship_of(const Document& document) {
    Kinship kinship;
    for (const ChildLink& link : document.child_links) {
        if (document.people.contains(link.child)) kinship.links_of_child[link.child].push_back(&link);
        for (const PersonId& parent : link.parents)
            if (document.people.contains(parent)) kinship.links_of_parent[parent].push_back(&link);
    }
    for (const Union& couple : document.unions)
        for (const PersonId& partner : couple.partners)
            if (document.people.contains(partner)) kinship.unions_of[partner].push_back(&couple);
    return kinship;
}

bool is_parental(const ChildLink& link) {
    return link.kind != "donor" && link.kind != "surrogate" && link.kind != "step";
}

std::vector<PersonId> parents_of(const Kinship& kinship, const PersonId& person) {
    std::vector<PersonId> parents;
    const auto links = kinship.links_of_child.find(person);
    if (links == kinship.links_of_child.end()) return parents;
    for (const ChildLink* link : links->second)
        if (is_parental(*link))
            for (const PersonId& parent : link->parents)
                add_once(parents, parent);
    return parents;
}

std::vector<PersonId> children_of(const Kinship& kinship, const PersonId& person) {
    std::vector<PersonId> children;
    const auto links = kinship.links_of_parent.find(person);
    if (links == kinship.links_of_parent.end()) return children;
    for (const ChildLink* link : links->second)
        if (is_parental(*link)) add_once(children, link->child);
    return children;
}

std::vector<PersonId> partners_of(const Kinship& kinship, const PersonId& person) {
    std::vector<PersonId> partners;
    const auto unions = kinship.unions_of.find(person);
    if (unions == kinship.unions_of.end()) return partners;
    for (const Union* couple : unions->second)
        for (const PersonId& partner : couple->partners)
            if (partner != person) add_once(partners, partner);
    return partners;
}

bool is_self_or_descendant(const Document& document, const PersonId& person, const PersonId& other) {
    std::set<PersonId> seen{person};
    std::vector<PersonId> waiting{person};
    while (!waiting.empty()) {
        const PersonId here = waiting.back();
        waiting.pop_back();
        if (here == other) return true;
        for (const ChildLink* link : document.child_links.of_group(here))
            for (const PersonId& parent : link->parents)
                if (seen.insert(parent).second) waiting.push_back(parent);
    }
    return false;
}

std::vector<ChildLinkId> links_that_close_a_cycle(const Document& document) {
    const Descent descent = descent_of(document, numbered(document));
    const std::vector<bool> accepted = steps_without_cycles(descent);
    std::vector<ChildLinkId> closing;
    for (std::size_t step = 0; step < descent.steps.size(); ++step) {
        const ChildLinkId& id = descent.steps[step].link->id;
        if (!accepted[step] && (closing.empty() || closing.back() != id)) closing.push_back(id);
    }
    return closing;
}

std::vector<PersonId> people_within(const Document& document, const PersonId& centre, int steps) {
    const Kinship kinship = kinship_of(document);
    std::set<PersonId> reached;
    std::vector<PersonId> row;
    const auto reach = [&](const PersonId& person, std::vector<PersonId>& next) {
        if (document.people.contains(person) && reached.insert(person).second) next.push_back(person);
    };
    reach(centre, row);
    for (int step = 0; step < steps && !row.empty(); ++step) {
        std::vector<PersonId> next;
        for (const PersonId& person : row) {
            for (const PersonId& other : partners_of(kinship, person))
                reach(other, next);
            if (auto up = kinship.links_of_child.find(person); up != kinship.links_of_child.end())
                for (const ChildLink* link : up->second)
                    for (const PersonId& parent : link->parents)
                        reach(parent, next);
            if (auto down = kinship.links_of_parent.find(person); down != kinship.links_of_parent.end())
                for (const ChildLink* link : down->second)
                    reach(link->child, next);
        }
        row = std::move(next);
    }
    std::vector<PersonId> people;
    for (const Person& person : document.people)
        if (reached.contains(person.id)) people.push_back(person.id);
    return people;
}

}  // namespace kinscape
