// The ways of ties that were found before. A way depends on where it begins and ends and on what stands in
// the part of the field that was looked at for it; where all of that is as it was, so is the way. A drawing
// that changes a little then routes a few ties and not all of them, and comes out the same to the last bit.
#pragma once

#include "layout/geometry.hpp"
#include "layout/tie_cells.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kinscape {

class TieField;

class TieMemory {
public:
    /// To be called before the ties of a drawing are routed: what no drawing has asked for lately goes.
    void next_drawing();
    /// The way for these ends (their digest), if the field looks as it did then.
    const std::vector<Vec2>* find(std::uint64_t ends, const TieField& field, int number);
    void keep(std::uint64_t ends, const TieField& field, int number, std::vector<Vec2> way);

private:
    struct Known {
        TieCells looked_at;
        std::uint64_t field = 0;  // what stood there
        std::vector<Vec2> way;
        int drawing = 0;  // that last asked for it
    };
    std::unordered_map<std::uint64_t, Known> known_;
    int drawing_ = 0;
};

struct GeometryRequest {
    const Snapshot& snapshot;
    const Table<Place>& places;
    const Extents& extents;
    const Spacing& spacing;
};
/// `geometry_of` with the ways of the drawings before: the same comes out, sooner.
Geometry geometry_again(const GeometryRequest& request, TieMemory& ways);

}  // namespace kinscape
