// Branches: what a cut through one link of the family sets free.

#include "layout/order_moves.hpp"

#include <algorithm>
#include <set>

namespace kinscape {

namespace {

struct Link {
    int person;
    int family;
};

std::vector<Link> links_of(const PartModel& model) {
    std::vector<Link> links;
    for (int f = 0; f < static_cast<int>(model.families.size()); ++f) {
        const PartFamily& family = model.families[f];
        for (const auto* people : {&family.parents, &family.home, &family.guests})
            for (int p : *people)
                links.push_back({p, f});
    }
    return links;
}

}  // namespace

Branches branches_of(const PartModel& model) {
    const std::vector<Link> links = links_of(model);
    std::vector<std::vector<int>> families_of(model.people.size());
    std::vector<std::vector<int>> people_of(model.families.size());
    for (const Link& link : links) {
        families_of[link.person].push_back(link.family);
        people_of[link.family].push_back(link.person);
    }
    std::set<std::vector<int>> found;
    for (const Link& cut : links) {
        std::vector<bool> seen(model.people.size(), false);
        std::vector<bool> seen_family(model.families.size(), false);
        std::vector<int> side{cut.person};
        seen[cut.person] = true;
        bool bridge = true;
        for (std::size_t i = 0; i < side.size() && bridge; ++i)
            for (int f : families_of[side[i]]) {
                if (side[i] == cut.person && f == cut.family) continue;
                if (f == cut.family) {
                    bridge = false;
                    break;
                }
                if (seen_family[f]) continue;
                seen_family[f] = true;
                for (int p : people_of[f])
                    if (!seen[p]) {
                        seen[p] = true;
                        side.push_back(p);
                    }
            }
        if (!bridge || side.size() == model.people.size()) continue;
        if (2 * side.size() > model.people.size()) {
            side.clear();
            for (std::size_t p = 0; p < seen.size(); ++p)
                if (!seen[p]) side.push_back(static_cast<int>(p));
        }
        std::sort(side.begin(), side.end());
        if (!side.empty()) found.insert(std::move(side));
    }
    return {found.begin(), found.end()};
}

}  // namespace kinscape
