#include "layout/parts.hpp"

namespace kinscape {

std::vector<std::vector<int>> parts_of(const FamilyGraph& graph) {
    const int n = static_cast<int>(graph.people.size());
    std::vector<int> part(graph.people.size(), -1);
    int count = 0;
    std::vector<int> todo;
    auto reach = [&](int p) {
        if (part[p] >= 0) return;
        part[p] = count;
        todo.push_back(p);
    };
    std::vector<bool> seen(graph.families.size(), false);
    auto reach_family = [&](int f) {
        if (seen[f]) return;
        seen[f] = true;
        for (int parent : graph.families[f].parents)
            reach(parent);
        for (const Filiation& one : graph.families[f].children)
            reach(one.child);
    };
    for (int start = 0; start < n; ++start) {
        if (part[start] >= 0) continue;
        reach(start);
        while (!todo.empty()) {
            const int p = todo.back();
            todo.pop_back();
            for (int f : graph.people[p].parent_in)
                reach_family(f);
            for (int f : graph.people[p].child_in)
                reach_family(f);
        }
        ++count;
    }
    std::vector<std::vector<int>> parts(static_cast<std::size_t>(count));
    for (int p = 0; p < n; ++p)
        parts[part[p]].push_back(p);
    return parts;
}

}  // namespace kinscape
