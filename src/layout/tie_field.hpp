// What ties must go around: symbols, texts, lines, other ties; and the price of a way through them.
#pragma once

#include "layout/geometry.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kinscape {

using Way = std::vector<Vec2>;

struct TiePrices {
    double symbol = 1000;
    double text = 60;
    double own_text = 20;
    double tie = 3;
    double line = 1;
    double length = 0.03;  // a millimetre
    double hub = 300;
    double along = 0.5;  // a millimetre side by side with a line or another tie
};

/// Counts what a way meets, by a grid of cells so that far things cost nothing.
class TieField {
public:
    explicit TieField(const TiePrices& prices) : prices_(prices) {}

    void add_symbol(const Rect& box, bool round, const NodeId& of);
    void add_text(const Rect& box, const NodeId& of);
    void add_line(const Way& way);
    /// The circle of an ecomap's centre, which only ties of those inside may enter.
    void add_hub(const Rect& box);
    /// The way of a tie; the same number again replaces it.
    void set_tie(int number, const Way& way);

    struct Ends {
        NodeId from;
        NodeId to;
        int number = -1;
        bool inside = false;  // one end is in the centre of an ecomap
    };
    /// The price of the way, its length included; not counting what belongs to its own ends. Once it is above
    /// `enough` the rest is not looked at.
    double price(const Way& way, const Ends& ends, double enough) const;

private:
    enum class Kind : unsigned char { box, round, text, line, tie, hub };
    struct Thing {
        Kind kind;
        Rect box;  // for lines and ties: the two ends of one piece, unsorted
        NodeId of;
        int tie = -1;
        double length = 0;  // of the piece
    };
    /// A piece of the way that is priced, within a cell's length.
    struct Step {
        Vec2 from;
        Vec2 to;
        Vec2 along;
        double length = 0;
    };
    void add(Thing thing);
    double price(const Step& step, const Ends& ends) const;
    bool meets(const Thing& thing, Vec2 a, Vec2 b) const;
    double cost(const Thing& thing, const Ends& ends) const;
    double cost_along(const Thing& thing, const Step& step, const Ends& ends) const;

    TiePrices prices_;
    std::vector<Thing> things_;
    std::unordered_map<std::uint64_t, std::vector<int>> cells_;
    std::unordered_map<int, std::vector<int>> of_tie_;  // by its number: its pieces among the things
    // By thing: the way that met it, and the step that looked at it, which may find it in several cells.
    mutable std::vector<int> met_;
    mutable std::vector<int> looked_at_;
    mutable int way_ = 0;
    mutable int step_ = 0;
};

double length_of(const Way& way);

}  // namespace kinscape
