#include "layout/rank_order.hpp"

#include "base/child_process.hpp"
#include "base/number.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kinscape {

namespace {

struct Port {
    int record;
    int port;
};

/// Ports of a record: its people and those beside them, left to right.
struct Ports {
    std::vector<std::vector<int>> people;  // by record
    std::vector<Port> of;                  // by person
};

Ports ports_of(const FamilyGraph& graph, const Records& records) {
    Ports ports;
    ports.of.assign(graph.people.size(), {-1, -1});
    for (int r = 0; r < static_cast<int>(records.all.size()); ++r) {
        ports.people.push_back(unpacked(graph, records, records.all[r]));
        for (int i = 0; i < static_cast<int>(ports.people.back().size()); ++i)
            ports.of[ports.people.back()[i]] = {r, i};
    }
    return ports;
}

using Out = std::back_insert_iterator<std::string>;

void write_records(Out out, const FamilyGraph& graph, const Ports& ports) {
    for (std::size_t r = 0; r < ports.people.size(); ++r) {
        fmt::format_to(out, "r{} [label=\"", r);
        double width = 0;
        for (std::size_t i = 0; i < ports.people[r].size(); ++i) {
            fmt::format_to(out, "{}<p{}>", i == 0 ? "" : "|", i);
            const Kinsman& kinsman = graph.people[ports.people[r][i]];
            width += std::max(2 * kinsman.half.x, kinsman.label.x) + 7;
        }
        fmt::format_to(out, "\",width={}];\n", to_text(width / 25.4, 2));
    }
}

/// A chain of nodes of our own holds every row at its rank.
void write_rows(Out out, const Records& records) {
    int rows = 0;
    for (const Record& record : records.all)
        rows = std::max(rows, record.row + 1);
    for (int row = 0; row < rows; ++row) {
        fmt::format_to(out, "{{rank=same; a{}", row);
        for (std::size_t r = 0; r < records.all.size(); ++r)
            if (records.all[r].row == row) fmt::format_to(out, "; r{}", r);
        fmt::format_to(out, "}}\n");
        if (row > 0) fmt::format_to(out, "a{} -> a{};\n", row - 1, row);
    }
}

void write_family(Out out, const Family& family, const Ports& ports, const Records& records) {
    for (std::size_t i = 1; i < family.parents.size(); ++i) {
        const Port a = ports.of[family.parents[i - 1]];
        const Port b = ports.of[family.parents[i]];
        if (a.record < 0 || b.record < 0 || a.record == b.record) continue;
        if (records.all[a.record].row != records.all[b.record].row) continue;
        fmt::format_to(out, "r{}:p{} -> r{}:p{} [weight=8];\n", a.record, a.port, b.record, b.port);
    }
    for (const Filiation& one : family.children) {
        const Port child = ports.of[one.child];
        for (int parent : family.parents) {
            const Port from = ports.of[parent];
            if (from.record < 0 || child.record < 0) continue;
            if (records.all[from.record].row >= records.all[child.record].row) continue;
            fmt::format_to(out, "r{}:p{} -> r{}:p{};\n", from.record, from.port, child.record, child.port);
            break;
        }
    }
}

}  // namespace

std::string dot_text(const FamilyGraph& graph, const Records& records) {
    const Ports ports = ports_of(graph, records);
    std::string text;
    Out out(text);
    fmt::format_to(out, "digraph g {{\nphase=2; mclimit=1; start=1;\nnode [shape=record];\n");
    write_records(out, graph, ports);
    write_rows(out, records);
    for (const Family& family : graph.families)
        write_family(out, family, ports, records);
    fmt::format_to(out, "}}\n");
    return text;
}

std::optional<std::vector<int>> order_from_answer(std::string_view answer, const Records& records) {
    struct Placed {
        long long rank;
        long long order;
        int record;
    };
    std::vector<Placed> placed;
    std::vector<bool> seen(records.all.size(), false);
    for (const std::string& line : split(answer, '\n')) {
        const std::vector<std::string> words = split(line, ' ');
        if (words.size() != 3 || words[0].size() < 2 || words[0][0] != 'r') continue;
        const auto record = whole_number_from(std::string_view(words[0]).substr(1));
        const auto rank = whole_number_from(words[1]);
        const auto order = whole_number_from(words[2]);
        if (!record || !rank || !order || *record < 0) return std::nullopt;
        if (*record >= static_cast<long long>(records.all.size())) return std::nullopt;
        const int number = static_cast<int>(*record);
        if (seen[number]) return std::nullopt;
        seen[number] = true;
        placed.push_back({*rank, *order, number});
    }
    if (placed.size() != records.all.size()) return std::nullopt;
    std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.order < b.order;
    });
    std::vector<int> order;
    for (const Placed& one : placed)
        order.push_back(one.record);
    return order;
}

std::optional<std::vector<int>> ask_dot(const ArrangeRequest& request, const FamilyGraph& graph,
                                        const Records& records) {
    if (request.worker.empty()) return std::nullopt;
    const std::string text = dot_text(graph, records);
    ChildRequest child;
    child.command = request.worker;
    child.input = text;
    child.deadline = request.worker_deadline;
    child.stop = request.stop;
    const Result<ChildAnswer, ChildError> answer = run_child(child);
    if (!answer || answer->exit_code != 0) return std::nullopt;
    return order_from_answer(answer->output, records);
}

}  // namespace kinscape
