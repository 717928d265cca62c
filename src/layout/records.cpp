#include "layout/records.hpp"

#include <algorithm>
#include <map>

namespace kinscape {

namespace {

struct Division {
    const FamilyGraph& graph;
    const std::vector<int>& rank;
    Records records;

    void begin_record(int p) {
        records.record_of[p] = static_cast<int>(records.all.size());
        records.all.push_back({rank[p], {p}});
    }

    void divide_sibships(const std::vector<int>& part) {
        std::map<std::pair<int, int>, int> record_of_family;  // family and row
        for (int p : part) {
            if (graph.people[p].home < 0) continue;
            auto [at, is_new] = record_of_family.emplace(std::pair{graph.people[p].home, rank[p]},
                                                         static_cast<int>(records.all.size()));
            if (is_new) {
                begin_record(p);
            } else {
                records.record_of[p] = at->second;
                records.all[at->second].people.push_back(p);
            }
        }
        for (Record& record : records.all)
            std::stable_sort(record.people.begin(), record.people.end(), [&](int a, int b) {
                return graph.people[a].place_at_home < graph.people[b].place_at_home;
            });
    }

    /// Partners without parents join the record of a spouse, and so do their other partners in turn.
    void attach(std::vector<int> hosts) {
        for (std::size_t i = 0; i < hosts.size(); ++i) {
            const int host = hosts[i];
            for (int f : graph.people[host].parent_in)
                for (int p : graph.families[f].parents)
                    if (records.record_of[p] < 0 && graph.people[p].home < 0 && rank[p] == rank[host]) {
                        records.record_of[p] = records.record_of[host];
                        records.beside[host].push_back(p);
                        records.has_host[p] = true;
                        hosts.push_back(p);
                    }
        }
    }

    void divide_founders(const std::vector<int>& part) {
        std::vector<int> founders;
        for (int p : part)
            if (graph.people[p].home < 0) founders.push_back(p);
        std::stable_sort(founders.begin(), founders.end(), [&](int a, int b) {
            return graph.people[a].parent_in.size() > graph.people[b].parent_in.size();
        });
        for (int p : founders)
            if (records.record_of[p] < 0) {
                begin_record(p);
                attach({p});
            }
    }
};

bool stands_right_of_spouse(const FamilyGraph& graph, const Record& record, int host, int partner) {
    const bool in_sibship = record.people.size() > 1;
    if (in_sibship && host == record.people.back()) return true;
    if (in_sibship && host == record.people.front()) return false;
    return graph.people[host].man || !graph.people[partner].man;
}

}  // namespace

Records records_of(const FamilyGraph& graph, const std::vector<int>& rank, const std::vector<int>& part) {
    Division division{graph, rank, {}};
    division.records.record_of.assign(graph.people.size(), -1);
    division.records.beside.resize(graph.people.size());
    division.records.has_host.assign(graph.people.size(), false);
    division.divide_sibships(part);
    std::vector<int> hosts;
    for (int p : part)
        if (division.records.record_of[p] >= 0) hosts.push_back(p);
    division.attach(hosts);
    division.divide_founders(part);
    return std::move(division.records);
}

std::vector<int> unpacked(const FamilyGraph& graph, const Records& records, const Record& record) {
    std::vector<int> people;
    struct Item {
        int person;
        bool alone;     // the partners are dealt with
        int only_side;  // -1: all partners left, 1: all right, 0: to both sides
    };
    std::vector<Item> todo;
    for (auto p = record.people.rbegin(); p != record.people.rend(); ++p)
        todo.push_back({*p, false, 0});
    while (!todo.empty()) {
        const Item item = todo.back();
        todo.pop_back();
        const std::vector<int>& beside = records.beside[item.person];
        if (item.alone || beside.empty()) {
            people.push_back(item.person);
            continue;
        }
        std::size_t left = beside.size() / 2;
        if (beside.size() == 1 && !stands_right_of_spouse(graph, record, item.person, beside.front()))
            left = 1;
        if (item.only_side != 0) left = item.only_side < 0 ? beside.size() : 0;
        for (std::size_t i = beside.size(); i > left; --i)
            todo.push_back({beside[i - 1], false, 1});
        todo.push_back({item.person, true, 0});
        for (std::size_t i = left; i > 0; --i)
            todo.push_back({beside[i - 1], false, -1});
    }
    return people;
}

Rows rows_of(const FamilyGraph& graph, const Records& records, const std::vector<int>& order) {
    Rows rows;
    for (int r : order) {
        const Record& record = records.all[r];
        if (static_cast<int>(rows.size()) <= record.row)
            rows.resize(static_cast<std::size_t>(record.row) + 1);
        const std::vector<int> people = unpacked(graph, records, record);
        rows[record.row].insert(rows[record.row].end(), people.begin(), people.end());
    }
    return rows;
}

}  // namespace kinscape
