#include "app/bench_layout.hpp"

#include "app/bench_clock.hpp"
#include "base/child_process.hpp"
#include "base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace kinscape {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr std::chrono::minutes longest{15};

std::string inches(double mm) { return to_text(mm / mm_per_inch, 3); }

struct PlainDot {
    const Snapshot& snapshot;
    std::map<PersonId, int> number;
    std::map<std::vector<int>, int> families;
    std::string text;

    template <typename... Words>
    void write(fmt::format_string<Words...> words, Words&&... values) {
        fmt::format_to(std::back_inserter(text), words, std::forward<Words>(values)...);
    }

    void write_people(const Extents& extents) {
        double tallest = 0;
        for (const Person* person : snapshot.people)
            if (const auto at = extents.find(NodeId(person->id)); at != extents.end())
                tallest = std::max(tallest, at->second.label.y);
        for (const Person* person : snapshot.people) {
            const int n = static_cast<int>(number.size());
            number.emplace(person->id, n);
            const auto at = extents.find(NodeId(person->id));
            const double label = at == extents.end() ? 0 : at->second.label.x;
            write("p{} [width={} height={}];\n", n, inches(std::max(14.0, label + 2)), inches(12 + tallest));
        }
    }

    /// The point of a family; written with its parents when it is first met.
    int family(const std::vector<PersonId>& of) {
        std::vector<int> parents;
        for (const PersonId& parent : of)
            if (const auto at = number.find(parent); at != number.end()) parents.push_back(at->second);
        std::sort(parents.begin(), parents.end());
        if (parents.empty()) return -1;
        const auto [at, is_new] = families.emplace(parents, static_cast<int>(families.size()));
        if (!is_new) return at->second;
        write("f{} [shape=point width=0.04 height=0.04];\n", at->second);
        if (parents.size() > 1) {
            write("{{rank=same; f{}", at->second);
            for (int parent : parents)
                write("; p{}", parent);
            write("}}\n");
        }
        for (std::size_t i = 0; i < parents.size(); ++i)
            if (i == 0 || parents.size() == 1)
                write("p{} -- f{}{};\n", parents[i], at->second, parents.size() > 1 ? " [weight=8]" : "");
            else
                write("f{} -- p{} [weight=8];\n", at->second, parents[i]);
        return at->second;
    }
};

std::string ratio_of(const char* what, std::size_t people, double ms, double dot_ms) {
    return fmt::format("{:<22} {:>6} people   {:.3f} of plain dot\n", what, people, ms / dot_ms);
}

}  // namespace

std::string plain_dot_text(const Snapshot& snapshot, const Extents& extents) {
    PlainDot dot{snapshot, {}, {}, {}};
    dot.write("graph g {{ rankdir=TB; splines=polyline; nodesep={}; ranksep={};\n", inches(4), inches(10));
    dot.write("node [shape=box fixedsize=true label=\"\"];\n");
    dot.write_people(extents);
    for (const ShownUnion& shown : snapshot.unions)
        dot.family(shown.couple->partners);
    for (const ChildLink* link : snapshot.links) {
        const int family = dot.family(link->parents);
        const auto child = dot.number.find(link->child);
        if (family >= 0 && child != dot.number.end()) dot.write("f{} -- p{};\n", family, child->second);
    }
    dot.write("}}\n");
    return std::move(dot.text);
}

std::string bench_layout(ArrangeRequest request, std::size_t people) {
    request.worker_deadline = longest;
    request.effort = Effort::first;
    const Timing first = timed([&] { static_cast<void>(arrange(request)); });
    request.effort = Effort::best;
    const Timing best = timed([&] { static_cast<void>(arrange(request)); });
    std::string lines = line_of("layout, first valid", people, first) + line_of("layout, best", people, best);
    const std::string text = plain_dot_text(request.snapshot, request.extents);
    ChildRequest child;
    child.command = {"dot", "-Tplain"};
    child.input = text;
    child.deadline = longest;
    bool answered = true;
    const auto ask_dot = [&] {
        const auto answer = run_child(child);
        answered = answered && answer && answer->exit_code == 0;
    };
    std::vector<double> times;
    for (int run = 0; run < (people <= 1000 ? 3 : 1) && answered; ++run) {
        const double start = now_ms(WatchKind::wall);
        ask_dot();
        times.push_back(now_ms(WatchKind::wall) - start);
    }
    if (!answered) return lines + "plain dot gave no answer; it comes with Graphviz\n";
    const Timing dot = timing_of(std::move(times));
    return lines + line_of("plain dot", people, dot) +
           ratio_of("layout, first valid", people, first.least_ms, dot.least_ms) +
           ratio_of("layout, best", people, best.least_ms, dot.least_ms);
}

}  // namespace kinscape
