// Geometry: everything that a pen needs to know of one view: boxes, outlines and lines, from places and
// extents. Lines are never stored: the same places give the same lines. `kinscape layout` prints this; the
// scene draws it. Millimetres.
#pragma once

#include "base/geometry.hpp"
#include "layout/extents.hpp"
#include "layout/spacing.hpp"
#include "model/snapshot.hpp"

#include <string>
#include <vector>

namespace kinscape {

enum class LineRole : unsigned char { couple, descent, sibship, child, twin, tie };
/// The word of format.md: union, descent, sibship, child, twin, tie.
std::string_view word_of(LineRole role);

/// What a pen would draw. `of` names the union (the child link where the parents have none), the link, the
/// birth or the tie. `ends`: the people (or systems) at the first and last point where the line meets a
/// symbol, else empty. `links`: of a child or twin line, the child links that it draws (style by their kind).
/// A tie's `points` are its middle line from outline to outline, bent or curved (a curve as points at most 1
/// mm apart).
struct RoutedLine {
    AnyId of;
    LineRole role = LineRole::couple;
    std::vector<Vec2> points;
    std::vector<NodeId> ends;
    std::vector<ChildLinkId> links;
};

/// True where one of its ends is that person or system.
bool ends_at(const RoutedLine& line, const NodeId& id);
/// True where a part of it lies in the box.
bool runs_through(const RoutedLine& line, const Rect& box);
/// True for the line that comes down to a child, slanted or not.
inline bool leads_to_a_child(const RoutedLine& line) {
    return (line.role == LineRole::child || line.role == LineRole::twin) && !line.ends.empty();
}

struct NodeBox {
    NodeId id;
    Rect symbol;
    Rect label;  // empty (no size) where there is no text
    bool by_hand = false;
    std::vector<Rect> texts{};  // further blocks of text, beside or above the symbol
};
/// One closed outline (the first point is not repeated). A household in parts has several, numbered from 1.
struct HomeOutline {
    HouseholdId of;
    std::vector<Vec2> outline;
    Rect title;  // where its title stands, in a gap of the outline
    int part = 1;
    int parts = 1;
};
/// The words of a union stand here, above its bar; slashes of its state at `marks_at` on the bar.
struct UnionText {
    UnionId of;
    Rect label;
    Vec2 marks_at;
    static constexpr double marks_half = 2.6;  // room of the slashes to each side of their middle
    static constexpr double clear = 0.6;       // from words or slashes to a line that passes them
};
struct CentreCircle {
    AnyId of;
    Vec2 at;
    double radius = 0;
    /// The top of its title: as high as the circle is wide enough for words of that width.
    double title_top(double width) const;
};

struct Geometry {
    std::vector<NodeBox> people;   // as Snapshot::people
    std::vector<NodeBox> systems;  // as Snapshot::systems; the box is the circle's
    std::vector<HomeOutline> homes;
    std::vector<RoutedLine> lines;
    std::vector<UnionText> unions;
    std::vector<CentreCircle> centre;  // an ecomap has one
    double people_scale = 1;           // 0.6 in an ecomap
};

/// Lines and boxes from places; who has no place is left out (arrange first). Same input, same answer.
Geometry geometry_of(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                     const Spacing& spacing);

/// The upper of the two in the middle where their number is even. At least one value.
double median(std::vector<double> values);

}  // namespace kinscape
