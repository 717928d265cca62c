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

/// How much time a drawing has for ties whose way is not remembered.
enum class TieHaste : unsigned char {
    none,      // each way is looked for
    of_frame,  // of very many people's ties a few ways are; the other ties are led straight or in a bow
    of_day,    // none is: a tie keeps the way that it had last, where it had one
};

class TieMemory {
public:
    /// To be called before the ties of a drawing are routed: what no drawing has asked for lately goes.
    void next_drawing();
    /// The way for these ends (their digest), if the field looks as it did then.
    const std::vector<Vec2>* find(std::uint64_t ends, const TieField& field, int number);
    /// `outlines` is the digest of the two symbols alone.
    struct Ends {
        std::uint64_t all = 0, outlines = 0;
    };
    void keep(const Ends& ends, const TieField& field, int number, std::vector<Vec2> way);
    /// In the haste of a day: the way that the tie between these two had last, whatever stands there now.
    const std::vector<Vec2>* last_way(std::uint64_t outlines);
    /// What another one knows.
    void learn(TieMemory other);

    /// For a picture that is needed at once.
    void hurry(TieHaste haste) { haste_ = haste; }
    /// How many ties of the last drawing are worth a search that it did not make.
    int led_plainly() const { return led_plainly_; }
    /// False where this drawing has looked for enough of them; `is_large`: it shows very many people.
    bool may_search(int price, bool is_large);

private:
    struct Known {
        TieCells looked_at;
        std::uint64_t field = 0;  // what stood there
        std::vector<Vec2> way;
        int drawing = 0;  // that last asked for it
    };
    struct Last {
        std::vector<Vec2> way;
        int drawing = 0;
    };
    std::unordered_map<std::uint64_t, Known> known_;
    std::unordered_map<std::uint64_t, Last> last_;  // by outlines
    int drawing_ = 0;
    TieHaste haste_ = TieHaste::none;
    int searches_left_ = 0;
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
