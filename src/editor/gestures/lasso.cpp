#include "editor/gestures/lasso.hpp"

#include <algorithm>

namespace kinscape {

Rect box_of(const Lasso& lasso) {
    return {{std::min(lasso.from.x, lasso.to.x), std::min(lasso.from.y, lasso.to.y)},
            {std::max(lasso.from.x, lasso.to.x), std::max(lasso.from.y, lasso.to.y)}};
}

std::vector<AnyId> caught(const Lasso& lasso, const Geometry& geometry) {
    const Rect box = box_of(lasso);
    std::vector<AnyId> ids;
    const auto gather = [&](const std::vector<NodeBox>& nodes) {
        for (const NodeBox& node : nodes)
            if (box.contains(node.symbol.min) && box.contains(node.symbol.max)) ids.push_back(node.id);
    };
    gather(geometry.people);
    gather(geometry.systems);
    return ids;
}

Selection selected_by(const Lasso& lasso, const Geometry& geometry) {
    return joined_by(lasso.base, caught(lasso, geometry));
}

}  // namespace kinscape
