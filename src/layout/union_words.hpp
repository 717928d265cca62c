// Where the words and the slashes of a union stand on its bar: clear of legs, descents, symbols, and of the
// words and slashes of other bars.
#pragma once

#include "layout/drawn_rows.hpp"

namespace kinscape {

/// True when the state of the union is told by slashes on its bar.
bool has_slashes(const ShownUnion& shown);

/// Room along a bar for words of this width (0: none), and for slashes where it has them.
double bar_room(double words, const ShownUnion& shown);

/// An entry for each bar of a union that has all its partners, in the order of the brackets.
std::vector<UnionText> words_on_bars(const DrawnRows& drawn, const Extents& extents);

}  // namespace kinscape
