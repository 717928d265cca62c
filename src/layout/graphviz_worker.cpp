#include "layout/graphviz_worker.hpp"

#include <graphviz/gvc.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

// The layouts are linked like any other library and named in a table of our own: no configuration file is
// read, nothing is loaded on demand.
extern "C" {
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace kinscape {

namespace {

constexpr int done = 0;
constexpr int not_a_graph = 3;
constexpr int no_answer = 4;

void print_answer(Agraph_t* graph) {
    std::string answer;
    char rank_word[] = "rank";
    char order_word[] = "order";
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
        const char* rank = agget(node, rank_word);
        const char* order = agget(node, order_word);
        if (rank == nullptr || order == nullptr) continue;
        answer.append(agnameof(node)).append(" ").append(rank).append(" ").append(order).append("\n");
    }
    std::cout << answer << std::flush;
}

}  // namespace

// Numbers are read with a point: a program starts in the locale "C", and the worker never leaves it.
int run_graphviz_worker() {
    const std::string text{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    lt_symlist_t table[] = {{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                            {nullptr, nullptr}};
    agseterr(AGMAX);
    GVC_t* context = gvContextPlugins(table, 0);
    Agraph_t* graph = text.empty() ? nullptr : agmemread(text.c_str());
    if (graph == nullptr) {
        gvFreeContext(context);
        return not_a_graph;
    }
    const bool answered = gvLayout(context, graph, "dot") == 0;
    if (answered) print_answer(graph);
    gvFreeLayout(context, graph);
    agclose(graph);
    gvFreeContext(context);
    return answered ? done : no_answer;
}

}  // namespace kinscape
