// The layout worker: this program, started again with a hidden verb, as a process of its own that may be
// ended or may crash without harm. It reads dot's language and answers one line a node: "name rank order".
// The only file that knows Graphviz.
#pragma once

namespace kinscape {

/// Reads a graph from standard input, runs dot's ranking and ordering, writes the answer to standard output.
/// Exit code: 0 done, 3 not a graph, 4 dot gave no answer.
int run_graphviz_worker();

}  // namespace kinscape
