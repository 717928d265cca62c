// What stands beside or across a symbol: letters of marks, doubt, waves of migration, and the paper on which
// an age stands over a mark (notation.md 1.5, 5.2).
#pragma once

#include "model/snapshot.hpp"
#include "scene/symbol_shape.hpp"

namespace kinscape {

/// Letters of marks, and the sign of doubt about the person.
void draw_badges(Pen& pen, const Person& person, const Snapshot& snapshot, const SymbolPlace& place);
/// True where one of them stands right of the symbol.
bool has_badges(const Person& person, const Snapshot& snapshot, const Look& look);

/// Paper below a text of that size about a point, `room` wider on each side: it opens marks and the X.
struct PlateSize {
    double size_pt = 9;
    double room = 0.6;
};
void draw_plate_for(Pen& pen, std::string_view text, Vec2 at, const PlateSize& size);

/// The waves of the profile across the line above a symbol's top; `has_line` tells whether a child line is
/// there to cross.
enum class ChildLineAbove : unsigned char { yes, no };
void draw_migration(Pen& pen, const Person& person, Vec2 top, ChildLineAbove line);
/// How far they reach to each side of that line, millimetres; 0 without waves.
double half_of_migration(const Person& person, const Look& look);

}  // namespace kinscape
