// The hidden verb under which our own program is the worker that asks Graphviz.
#pragma once

#include <string_view>

namespace kinscape {

inline constexpr std::string_view layout_worker_verb = "layout-worker";

/// Reads a graph from standard input and answers on standard output; see layout/graphviz_worker.hpp.
int run_layout_worker();

}  // namespace kinscape
