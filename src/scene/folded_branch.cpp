#include "scene/folded_branch.hpp"

#include "model/kinship.hpp"

#include <algorithm>
#include <set>

namespace kinscape {

int folded_behind(const Person& person, const Snapshot& snapshot) {
    const auto& folded = snapshot.view.collapsed;
    if (is_ecomap(snapshot.view) || std::find(folded.begin(), folded.end(), person.id) == folded.end())
        return 0;
    const Kinship kinship = kinship_of(snapshot.document());
    std::set<PersonId> seen;
    for (const Person* shown : snapshot.people)
        seen.insert(shown->id);
    int count = 0;
    std::vector<PersonId> waiting{person.id};
    while (!waiting.empty()) {
        const PersonId here = waiting.back();
        waiting.pop_back();
        for (const auto& near :
             {partners_of(kinship, here), parents_of(kinship, here), children_of(kinship, here)})
            for (const PersonId& other : near)
                if (seen.insert(other).second) {
                    ++count;
                    waiting.push_back(other);
                }
    }
    return count;
}

}  // namespace kinscape
