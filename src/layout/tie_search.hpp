// The cheapest way for a tie between two symbols, by whatever lies between: a search over the cells of the
// field (A*, Hart, Nilsson, Raphael 1968), pulled taut, and led in curves round the corners that are left.
#pragma once

#include "layout/tie_ways.hpp"

namespace kinscape {

/// A free place on the outline of a symbol where a tie may begin, and what it costs.
struct TieDoor {
    Vec2 at;
    double price = 0;
};

/// How long a way is looked for: in a drawing of very many ties each gets less.
enum class TieCare : unsigned char { quick, thorough };

/// Ways from one of the doors of `from` to one of those of `to`: the cheapest, and one that would rather
/// cross a line than turn. Empty where there are no doors. Quick ones are
/// of coarser cells, the cheapest alone, and with fewer curves to choose from.
std::vector<Way> searched_ways(const TieField& field, const TieField::Ends& ends,
                               const std::vector<TieDoor>& from, const std::vector<TieDoor>& to,
                               TieCare care);

}  // namespace kinscape
