// What stands on, in or around a person's symbol, drawn from data: the X of the dead, the second outline of
// the index person, a shape inside, a letter, a star, the arrow of a pedigree (notation.md 1).
#pragma once

#include "scene/symbol_shape.hpp"

#include <vector>

namespace kinscape {

/// The symbol that carries the marks.
struct MarkedSymbol {
    Shape shape = Shape::rounded_square;
    SymbolPlace place;
    double outline = 0;  // width, millimetres
    bool has_age = false;
};

/// From the symbol's outline to the second one, centre to centre, millimetres.
double ring_distance(const SymbolMark& ring, double w, double outline);

/// Marks below the outline: rings, X, fills, bars.
void draw_mark_below(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol);
/// Marks above it: shapes inside, letters, stars, arrows.
void draw_mark_above(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol);
bool is_above(const SymbolMark& mark);
/// True where an age in the symbol needs paper below it.
bool covers_the_middle(const SymbolMark& mark);

}  // namespace kinscape
