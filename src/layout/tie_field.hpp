// What ties must go around: symbols, texts, lines, other ties; and the price of a way through them.
#pragma once

#include "layout/geometry.hpp"
#include "layout/tie_cells.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kinscape {

using Way = std::vector<Vec2>;

struct TiePrices {
    double symbol = 1000;
    double text = 300;
    double own_text = 300;
    double own_symbol = 0;
    double tie = 3;
    double line = 1;
    double length = 0.03;  // a millimetre
    double hub = 300;
    double along = 0.5;  // a millimetre side by side with a line or another tie
    double brush = 0;    // the marks of a wide tie touch a symbol or a text
    double near = 0;     // it passes one closely
    double beside = 0;   // a millimetre not far from a line that runs alike
};

/// A picture of a part of the field: what each of its cells costs, a millimetre.
struct TieRaster {
    Vec2 corner;
    double cell = 1.5;
    int columns = 0;
    int rows = 0;
    double line_share = 1;     // of the price of structural lines
    std::vector<float> price;  // row by row

    int number(Vec2 at) const;  // of the nearest cell
    Vec2 middle(int number) const {
        return corner + Vec2{(number % columns + 0.5) * cell, (number / columns + 0.5) * cell};
    }
};

/// Counts what a way meets, by a grid of cells so that far things cost nothing.
class TieField {
public:
    explicit TieField(const TiePrices& prices) : prices_(prices) {}

    /// All but its own ties stay out of the whole box; those out of the oval in it, where it is drawn as one.
    void add_symbol(const Rect& box, bool oval, const NodeId& of);
    void add_circle(const Rect& box, const NodeId& of);
    void add_text(const Rect& box, const NodeId& of);
    void add_line(const Way& way);
    /// The circle of an ecomap's centre, which only ties of those inside may enter.
    void add_hub(const Rect& box);
    /// The way of a tie, whose marks reach `half` to each side; the same number again replaces it.
    void set_tie(int number, const Way& way, double half = 0);

    struct Ends {
        NodeId from;
        NodeId to;
        int number = -1;
        bool inside = false;  // one end is in the centre of an ecomap
        double half = 0;      // how far the tie's marks reach to each side
    };
    /// The price of the way, its length included. Once it is above `enough` the rest is not looked at.
    double price(const Way& way, const Ends& ends, double enough) const;

    /// The part of the field in the window, for a search; structural lines at a share of their price.
    TieRaster raster(const Rect& window, double cell, const Ends& ends, double line_share) const;
    const TiePrices& prices() const { return prices_; }

    /// From here on the field notes where it is looked at.
    void look_anew() const { looked_at_cells_ = {}; }
    TieCells looked_at() const { return looked_at_cells_; }
    /// Of all that stands in these cells and counts for the tie of that number: the same digest, the same
    /// prices for the same ends.
    std::uint64_t digest_of(const TieCells& cells, int number) const;

private:
    enum class Kind : unsigned char { box, round, text, line, tie, hub };
    struct Thing {
        Kind kind;
        bool oval = false;  // a symbol drawn round in its box
        Rect box;           // for lines and ties: the two ends of one piece, unsorted
        NodeId of;
        int tie = -1;
        double half = 0;           // of a tie
        double length = 0;         // of the piece
        std::uint64_t digest = 0;  // of all of it but the number of its tie
    };
    /// A piece of the way that is priced, within a cell's length.
    struct Step {
        Vec2 from;
        Vec2 to;
        Vec2 along;
        double length = 0;
    };
    void add(Thing thing);
    /// Calls `each(number)` once for every thing that may reach into the box.
    template <class Each>
    void each_thing(Vec2 low, Vec2 high, Each&& each) const;
    double price(const Step& step, const Ends& ends) const;
    bool is_own(const Thing& thing, const Ends& ends) const;
    bool meets(const Thing& thing, const Step& step, double by) const;
    double cost(const Thing& thing, const Step& step, const Ends& ends) const;
    double cost_when_met(const Thing& thing, const Ends& ends) const;
    double cost_along(const Thing& thing, const Step& step, const Ends& ends) const;
    void paint(TieRaster& raster, const Thing& thing, const Ends& ends) const;
    void paint_box(TieRaster& raster, const Thing& thing, const Ends& ends) const;
    void paint_piece(TieRaster& raster, const Thing& thing, const Ends& ends) const;

    TiePrices prices_;
    std::vector<Thing> things_;
    std::unordered_map<std::uint64_t, std::vector<int>> cells_;
    std::unordered_map<int, std::vector<int>> of_tie_;  // by its number: its pieces among the things
    // By thing: the way that met it and what that cost, and the step that looked at it, which may find it in
    // several cells.
    mutable std::vector<int> met_;
    mutable std::vector<double> charged_;
    mutable std::vector<int> looked_at_;
    mutable int way_ = 0;
    mutable int step_ = 0;
    mutable TieCells looked_at_cells_;
};

double length_of(const Way& way);

}  // namespace kinscape
