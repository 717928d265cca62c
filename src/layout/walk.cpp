#include "layout/walk.hpp"

#include <algorithm>

namespace kinscape {

namespace {

void add_children(const FamilyGraph& graph, const Records& records, int p, std::vector<int>& found) {
    for (int f : graph.people[p].parent_in)
        for (const Filiation& one : graph.families[f].children)
            found.push_back(records.record_of[one.child]);
}

void add_partners(const FamilyGraph& graph, const Records& records, int p, std::vector<int>& found) {
    for (int f : graph.people[p].parent_in)
        for (int partner : graph.families[f].parents)
            found.push_back(records.record_of[partner]);
}

void add_parents(const FamilyGraph& graph, const Records& records, int p, std::vector<int>& found) {
    for (int f : graph.people[p].child_in)
        for (int parent : graph.families[f].parents)
            found.push_back(records.record_of[parent]);
}

std::vector<int> starts_of(const FamilyGraph& graph, const Records& records) {
    std::vector<int> starts(records.all.size());
    for (std::size_t r = 0; r < starts.size(); ++r)
        starts[r] = static_cast<int>(r);
    auto born = [&](int r) {
        const auto& person = *graph.people[records.all[r].people.front()].person;
        return person.born ? person.born->date : PartialDate{};
    };
    std::stable_sort(starts.begin(), starts.end(), [&](int a, int b) {
        if (records.all[a].row != records.all[b].row) return records.all[a].row < records.all[b].row;
        return sort_order(born(a), born(b)) < 0;
    });
    return starts;
}

}  // namespace

std::vector<int> neighbours_of(const FamilyGraph& graph, const Records& records, int record) {
    std::vector<int> found;
    const std::vector<int> people = unpacked(graph, records, records.all[record]);
    for (int p : people)
        add_children(graph, records, p, found);
    for (int p : people)
        add_partners(graph, records, p, found);
    for (int p : people)
        add_parents(graph, records, p, found);
    std::erase(found, record);
    return found;
}

std::vector<int> walk_order(const FamilyGraph& graph, const Records& records) {
    struct Step {
        std::vector<int> neighbours;
        std::size_t next = 0;
    };
    std::vector<int> order;
    std::vector<bool> seen(records.all.size(), false);
    std::vector<Step> path;
    auto enter = [&](int record) {
        if (seen[record]) return;
        seen[record] = true;
        order.push_back(record);
        path.push_back({neighbours_of(graph, records, record)});
    };
    for (int start : starts_of(graph, records)) {
        enter(start);
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == step.neighbours.size())
                path.pop_back();
            else
                enter(step.neighbours[step.next++]);
        }
    }
    return order;
}

}  // namespace kinscape
