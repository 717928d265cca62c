// The outlines of persons (notation.md 1.1), and the regions inside them that health marks fill.
#pragma once

#include "scene/pen.hpp"

#include <string_view>
#include <vector>

namespace kinscape {

/// Where a symbol stands and how wide a plain square of its size would be. Millimetres.
struct SymbolPlace {
    Vec2 at;
    double w = 10;
};

/// Adds the outline to a begun path, made larger by `grown` on all sides.
void add_shape(Pen& pen, Shape shape, const SymbolPlace& place, double grown = 0);

/// The outline as corners; curves stay within a hundredth of a millimetre.
std::vector<Vec2> corners_of(Shape shape, const SymbolPlace& place);

/// From the centre to the sides of the outline, in widths of a symbol.
Vec2 half_of(Shape shape);

/// The part of the outline where `a` x + `b` y <= `c`, coordinates in widths from the centre. Convex in,
/// convex out.
struct HalfPlane {
    double a = 0, b = 0, c = 0;
};
std::vector<Vec2> clipped(const std::vector<Vec2>& corners, const SymbolPlace& place, const HalfPlane& keep);

/// The region (upper-left, upper-right, lower, left, right, all) of an outline.
std::vector<Vec2> region_of(const std::vector<Vec2>& corners, const SymbolPlace& place,
                            std::string_view region);
/// The half of that region which a mark in recovery fills (notation.md 1.6).
std::vector<Vec2> outer_half_of(const std::vector<Vec2>& corners, const SymbolPlace& place,
                                std::string_view region);

/// The left half of a region that goes across; of an upright one its outer half.
std::vector<Vec2> left_half_of(const std::vector<Vec2>& corners, const SymbolPlace& place,
                               std::string_view region);

}  // namespace kinscape
