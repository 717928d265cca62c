#include "model/blood_lines.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr std::size_t most_parents = 2;

using Lists = std::vector<std::vector<std::size_t>>;

void add_once(std::vector<std::size_t>& list, std::size_t one) {
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

/// A donor stands for the birth parent of the same sex: the legal parent that the birth link names.
void drop_legal_parents(std::vector<std::size_t>& parents, std::size_t donors,
                        const std::vector<const Person*>& people) {
    for (std::size_t i = parents.size(); i-- > donors && parents.size() > most_parents;) {
        const auto same_sex = [&](std::size_t donor) {
            return !people[parents[i]]->sex.empty() && people[donor]->sex == people[parents[i]]->sex;
        };
        if (std::any_of(parents.begin(), parents.begin() + static_cast<std::ptrdiff_t>(donors), same_sex))
            parents.erase(parents.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (parents.size() > most_parents) parents.resize(most_parents);
}

std::vector<std::size_t> parents_by_blood(const Document& document, const BloodLines& lines,
                                          const Person& child) {
    std::vector<std::size_t> donors, parents;
    for (const ChildLink* link : document.child_links.of_group(child.id)) {
        const bool by_blood = link->kind == "birth" || link->kind == "donor";
        if (!by_blood || link->said->certainty == "disputed") continue;
        for (const PersonId& id : link->parents)
            if (const auto found = lines.number_of.find(id.text()); found != lines.number_of.end())
                add_once(link->kind == "donor" ? donors : parents, found->second);
    }
    const std::size_t count = donors.size();
    if (donors.size() + parents.size() <= most_parents) {
        // The order of the links, so that the answer does not depend on who gave what.
        for (const std::size_t donor : donors)
            add_once(parents, donor);
        return parents;
    }
    for (const std::size_t parent : parents)
        add_once(donors, parent);
    drop_legal_parents(donors, count, lines.people);
    return donors;
}

void share_genotypes(const Document& document, BloodLines& lines) {
    for (std::size_t person = 0; person < lines.people.size(); ++person)
        lines.genotype.push_back(person);
    for (const Birth& birth : document.births) {
        if (birth.zygosity != "identical" || birth.said->certainty == "disputed") continue;
        std::vector<std::size_t> twins;
        for (const PersonId& child : birth.children)
            if (const auto found = lines.number_of.find(child.text()); found != lines.number_of.end())
                twins.push_back(lines.genotype[found->second]);
        if (twins.size() < 2) continue;
        const std::size_t first = *std::min_element(twins.begin(), twins.end());
        for (std::size_t& one : lines.genotype)
            if (std::find(twins.begin(), twins.end(), one) != twins.end()) one = first;
    }
}

/// Puts genotypes behind their parents and cuts what closes a cycle: a parent met again on the way up.
void order_by_descent(BloodLines& lines) {
    enum class Seen : unsigned char { no, above, done };
    const std::size_t count = lines.people.size();
    std::vector<Seen> seen(count, Seen::no);
    std::vector<std::size_t> next(count, 0), path;
    for (std::size_t start = 0; start < count; ++start) {
        if (lines.genotype[start] != start || seen[start] != Seen::no) continue;
        path.push_back(start);
        seen[start] = Seen::above;
        while (!path.empty()) {
            const std::size_t here = path.back();
            auto& parents = lines.genes_from[here];
            if (next[here] == parents.size()) {
                for (const std::size_t parent : parents)
                    lines.depth[here] = std::max(lines.depth[here], lines.depth[parent] + 1);
                lines.ancestors_first.push_back(here);
                seen[here] = Seen::done;
                path.pop_back();
                continue;
            }
            const std::size_t parent = parents[next[here]];
            if (seen[parent] == Seen::above) {
                parents.erase(parents.begin() + static_cast<std::ptrdiff_t>(next[here]));
                continue;
            }
            ++next[here];
            if (seen[parent] == Seen::no) {
                seen[parent] = Seen::above;
                path.push_back(parent);
            }
        }
    }
}

}  // namespace

BloodLines blood_lines_of(const Document& document) {
    BloodLines lines;
    lines.people.reserve(document.people.size());
    for (const Person& person : document.people) {
        lines.number_of.emplace(person.id.text(), lines.people.size());
        lines.people.push_back(&person);
    }
    for (const Person* person : lines.people)
        lines.parents.push_back(parents_by_blood(document, lines, *person));
    share_genotypes(document, lines);
    lines.genes_from.resize(lines.people.size());
    lines.depth.resize(lines.people.size(), 0);
    for (std::size_t person = 0; person < lines.people.size(); ++person) {
        // Of twins the one with more parents on record speaks for both.
        auto& genes = lines.genes_from[lines.genotype[person]];
        if (lines.parents[person].size() <= genes.size()) continue;
        genes.clear();
        for (const std::size_t parent : lines.parents[person])
            genes.push_back(lines.genotype[parent]);
    }
    order_by_descent(lines);
    return lines;
}

}  // namespace kinscape
