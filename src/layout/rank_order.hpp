// Dot's answer: the order of the records, asked of a worker process (graphviz_worker.hpp).
#pragma once

#include "layout/genogram_arrange.hpp"

namespace kinscape {

/// The graph in dot's language: records by number, unions on one level, rows held where ranks_of put them.
std::string dot_text(const FamilyGraph& graph, const Records& records);

/// The records in the order of the answer's lines "name rank order"; nothing when a record is missing.
std::optional<std::vector<int>> order_from_answer(std::string_view answer, const Records& records);

/// Nothing: the worker gave no answer, or is not wanted.
std::optional<std::vector<int>> ask_dot(const ArrangeRequest& request, const FamilyGraph& graph,
                                        const Records& records);

}  // namespace kinscape
