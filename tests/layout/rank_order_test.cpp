#include "catch.hpp"
#include "layout/drawing.hpp"
#include "layout/graphviz_worker.hpp"
#include "layout/parts.hpp"
#include "layout/rank_order.hpp"
#include "layout/ranks.hpp"
#include "layout/walk.hpp"

#include <iostream>
#include <set>
#include <sstream>

namespace kinscape {
namespace {

struct Asked {
    Snapshot snapshot;
    FamilyGraph graph;
    std::vector<int> rank;
    Records records;
};

/// The first part of a family as dot is asked about it.
Asked asked(const Document& document) {
    Asked family{
        snapshot_of(visible_to(document, Audience{}), find_view(document, "").value(), day("2026-01-01")),
        {},
        {},
        {}};
    family.graph = family_graph_of(family.snapshot, usual_extents(family.snapshot), Spacing{});
    const auto parts = parts_of(family.graph);
    family.rank = ranks_of(family.graph, parts);
    family.records = records_of(family.graph, family.rank, parts.front());
    return family;
}

struct WorkerAnswer {
    int code = 0;
    std::string text;
};

/// Runs the worker on its own text instead of the program's input and output.
WorkerAnswer answer_to(const std::string& text) {
    std::istringstream input(text);
    std::ostringstream output;
    auto* const old_input = std::cin.rdbuf(input.rdbuf());
    auto* const old_output = std::cout.rdbuf(output.rdbuf());
    const int code = run_graphviz_worker();
    std::cin.rdbuf(old_input);
    std::cout.rdbuf(old_output);
    std::cin.clear();
    return {code, output.str()};
}

}  // namespace

TEST_CASE("Dot puts every sibship of a family in order, rows as we ranked them") {
    const auto family = three_generations();
    const Asked question = asked(family.document);
    const WorkerAnswer answer = answer_to(dot_text(question.graph, question.records));
    CHECK(answer.code == 0);
    const auto order = order_from_answer(answer.text, question.records);
    REQUIRE(order);
    CHECK(std::set<int>(order->begin(), order->end()).size() == question.records.all.size());
    int row = 0;
    for (int record : *order) {
        CHECK(question.records.all[static_cast<std::size_t>(record)].row >= row);
        row = question.records.all[static_cast<std::size_t>(record)].row;
    }
}

TEST_CASE("The worker refuses what is no graph") {
    CHECK(answer_to("").code == 3);
    CHECK(answer_to("this is not a graph").code == 3);
}

TEST_CASE("An answer that forgets or repeats somebody is not used") {
    const auto family = three_generations();
    const Asked question = asked(family.document);
    CHECK_FALSE(order_from_answer("", question.records));
    CHECK_FALSE(order_from_answer("r0 0 0\nr0 0 1\n", question.records));
    CHECK_FALSE(order_from_answer("r99 0 0\n", question.records));
}

TEST_CASE("No word of the document is in the graph that dot is given") {
    const auto family = three_generations();
    const Asked question = asked(family.document);
    const std::string text = dot_text(question.graph, question.records);
    for (const std::string word : {"Rosa", "Mia", "u1", "c2"})
        CHECK(text.find(word) == std::string::npos);
}

TEST_CASE("The walk meets every sibship once") {
    const auto family = remarried();
    const Asked question = asked(family.document);
    const std::vector<int> order = walk_order(question.graph, question.records);
    CHECK(order.size() == question.records.all.size());
    CHECK(std::set<int>(order.begin(), order.end()).size() == order.size());
}

}  // namespace kinscape
