// Outline: one or more contours made of lines and cubic curves. What symbols, glyphs and lines are made of.
// Millimetres.
#pragma once

#include "base/geometry.hpp"

#include <optional>
#include <vector>

namespace kinscape {

enum class Verb : unsigned char { move, line, cubic, close };

/// Verbs with their points one after another: move 1, line 1, cubic 3 (two controls, end), close 0.
struct Outline {
    std::vector<Verb> verbs;
    std::vector<Vec2> points;

    void move_to(Vec2 to);
    void line_to(Vec2 to);
    void cubic_to(Vec2 control1, Vec2 control2, Vec2 to);
    void close();
    bool empty() const { return verbs.empty(); }
    /// Appends the contours of another outline.
    void append(const Outline& other);
    bool operator==(const Outline&) const = default;
};

Outline rectangle(const Rect& box);
/// Corners are quarter circles (cubic, error below 0.03 % of the radius).
Outline rounded_rectangle(const Rect& box, double radius);
Outline circle(Vec2 centre, double radius);
Outline ellipse(Vec2 centre, double radius_x, double radius_y);
Outline polygon(const std::vector<Vec2>& corners);
Outline polyline(const std::vector<Vec2>& points);
/// A piece of a circle from angle to angle (radians, clockwise on the page, 0 is to the right).
Outline arc(Vec2 centre, double radius, double from, double to);

Outline transformed(const Outline& outline, const Affine& by);

/// One contour as a chain of points; `closed` when it ended with `close`.
struct Chain {
    std::vector<Vec2> points;
    bool closed = false;
};
/// Curves become lines that stay within `tolerance` of them; one chain a contour.
std::vector<Chain> flattened(const Outline& outline, double tolerance);

/// Tight box of the curves themselves (not of their controls); none for an empty outline.
std::optional<Rect> bounds(const Outline& outline);
/// Distance from the point to the nearest line or curve; infinite for an empty outline.
double distance_to(const Outline& outline, Vec2 point);
/// True inside by the nonzero rule; open contours count as closed.
bool inside(const Outline& outline, Vec2 point);
/// Length along all contours.
double arc_length(const Outline& outline);

}  // namespace kinscape
