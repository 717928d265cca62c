// The ways of ties that were found before. A way depends on where it begins and ends and on what stands in
// the part of the field that was looked at for it; where all of that is as it was, so is the way. A drawing
// that changes a little then routes a few ties and not all of them, and comes out the same to the last bit.
#pragma once

#include "layout/geometry.hpp"
#include "layout/tie_cells.hpp"

#include <cstdint>
#include <limits>
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
    /// What another one knows.
    void learn(TieMemory other);

    /// From here on a drawing of very many people looks for so many ways that are not remembered, and leads
    /// the other ties straight or in a bow: for a picture that is needed at once.
    void search_at_most(int ways) { most_searched_ = ways; }
    /// How many the last drawing led so that are worth a search.
    int led_plainly() const { return led_plainly_; }
    /// False where this drawing has looked for enough of them.
    bool may_search(int price);

private:
    struct Known {
        TieCells looked_at;
        std::uint64_t field = 0;  // what stood there
        std::vector<Vec2> way;
        int drawing = 0;  // that last asked for it
    };
    std::unordered_map<std::uint64_t, Known> known_;
    int drawing_ = 0;
    int most_searched_ = std::numeric_limits<int>::max();
    int searches_left_ = std::numeric_limits<int>::max();
    int led_plainly_ = 0;
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
