// Places of a genogram: parts, ranks, order, x, y, in this order.
#pragma once

#include "layout/arrange.hpp"
#include "layout/line_plan.hpp"

namespace kinscape {

/// Everybody is placed anew but those put by hand. In the order of Snapshot::people.
Result<std::vector<Place>, ArrangeError> arrange_genogram(const ArrangeRequest& request);

/// The order of a part's rows; asks dot where the request names a worker.
Result<Rows, ArrangeError> order_of_part(const ArrangeRequest& request, const FamilyGraph& graph,
                                         const std::vector<int>& rank, const std::vector<int>& part);

inline bool is_stopped(const ArrangeRequest& request) {
    return request.stop && request.stop->load(std::memory_order_relaxed);
}

}  // namespace kinscape
