// The pieces of a geometry: each adds its lines, boxes or outlines.
#pragma once

#include "layout/drawn_rows.hpp"

namespace kinscape {

/// Brackets between partners, words above them, descents down to the sibship bars.
void route_unions(const DrawnRows& drawn, const Extents& extents, Geometry& geometry);
/// Sibship bars, child lines, twins.
void route_sibships(const DrawnRows& drawn, Geometry& geometry);
/// Outlines around those who live together.
void route_homes(const DrawnRows& drawn, const Extents& extents, const Spacing& spacing, Geometry& geometry);
class TieMemory;

/// Emotional ties, after all else; `memory` may be null.
void route_ties(const DrawnRows& drawn, const Extents& extents, Geometry& geometry, TieMemory* memory);

/// The way of a strand from its first gap to its last, without its two ends.
std::vector<Vec2> way_of(const DrawnRows& drawn, const Strand& strand);

/// Drops points that repeat the one before or lie on the straight way between their neighbours.
std::vector<Vec2> simplified(const std::vector<Vec2>& points);

}  // namespace kinscape
