// The room each symbol and its text needs. Measured by the scene with the real font, used by the layout.
// Millimetres.
#pragma once

#include "base/geometry.hpp"
#include "model/ids.hpp"

#include <unordered_map>
#include <vector>

namespace kinscape {

/// `half` is from the centre to the side of the outermost outline (index ring included). `label` is the size
/// of the whole text block below a person (0 where there is none); of a system the text is inside, and
/// `label` is its block. Of a tie, `half.y` is how far its marks reach to each side. Of a household, `half.x`
/// is how much wider its title is when it says which part it is. `texts` are further blocks, beside or above
/// the symbol, measured from its centre.
struct Extent {
    Vec2 half{5, 5};
    Vec2 label{};
    std::vector<Rect> texts{};
    /// Where a line meets the symbol beside its middle: as high as there, on an arch, or on a slope.
    enum class Edge : unsigned char { level, arched, arched_above, sloping };
    Edge edge = Edge::level;
};

struct NodeIdHash {
    std::size_t operator()(const NodeId& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};

/// By person, by system. Union labels and tie captions: their size by the id of the union or tie, in `label`.
using Extents = std::unordered_map<NodeId, Extent, NodeIdHash>;

}  // namespace kinscape
