// Times of the arrangement, against plain dot on the same family in the same run.
#pragma once

#include "layout/arrange.hpp"

#include <string>

namespace kinscape {

/// The family in dot's language as it is usually drawn with it: a node a person, a point between the partners
/// in their row, an edge to each child.
std::string plain_dot_text(const Snapshot& snapshot, const Extents& extents);

/// Lines of `bench`: the first valid arrangement, the best one, plain dot, and the ratios. `request` asks for
/// an arrangement of `people` people with the worker.
std::string bench_layout(ArrangeRequest request, std::size_t people);

}  // namespace kinscape
