// Points, boxes and maps of the plane. Lengths on the page are millimetres, x to the right, y down; angles
// are radians, clockwise on the page.
#pragma once

#include <optional>

namespace kinscape {

/// How far, of the radius, the handles of a cubic stand from the ends of the quarter circle it comes nearest
/// to.
inline constexpr double quarter_handle = 0.5522847498307936;

struct Vec2 {
    double x = 0;
    double y = 0;
    bool operator==(const Vec2&) const = default;
};
constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
constexpr Vec2 operator-(Vec2 a) { return {-a.x, -a.y}; }
constexpr Vec2 operator*(Vec2 a, double factor) { return {a.x * factor, a.y * factor}; }
constexpr Vec2 operator*(double factor, Vec2 a) { return a * factor; }
constexpr Vec2 operator/(Vec2 a, double divisor) { return {a.x / divisor, a.y / divisor}; }
constexpr double dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
/// Positive when b lies clockwise of a on the page.
constexpr double cross(Vec2 a, Vec2 b) { return a.x * b.y - a.y * b.x; }
double length(Vec2 a);
double distance(Vec2 a, Vec2 b);
/// Unit vector; {1, 0} for a vector of no length.
Vec2 normalized(Vec2 a);
/// A quarter turn clockwise on the page.
constexpr Vec2 turned(Vec2 a) { return {-a.y, a.x}; }
constexpr Vec2 mix(Vec2 a, Vec2 b, double t) { return a + (b - a) * t; }

/// A box with its sides along the axes; empty when `max` lies left of or above `min`.
struct Rect {
    Vec2 min;
    Vec2 max;
    static Rect around(Vec2 centre, double width, double height);
    double width() const { return max.x - min.x; }
    double height() const { return max.y - min.y; }
    Vec2 centre() const { return (min + max) / 2; }
    bool contains(Vec2 point) const;
    bool contains(const Rect& other) const { return contains(other.min) && contains(other.max); }
    bool overlaps(const Rect& other) const;
    Rect grown(double by) const;
    Rect moved(Vec2 by) const;
    bool operator==(const Rect&) const = default;
};
/// The part of a segment that lies in a box, as shares of its length; nothing where it only touches it
/// (Liang, Barsky 1984).
struct SegmentPart {
    double first = 0;
    double last = 1;
};
std::optional<SegmentPart> part_inside(Vec2 from, Vec2 to, const Rect& box);
/// The smallest box around both.
Rect united(const Rect& a, const Rect& b);
std::optional<Rect> united(const std::optional<Rect>& a, const Rect& b);

/// x' = a x + c y + e, y' = b x + d y + f (the order of SVG's `matrix`).
struct Affine {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    static Affine moved(Vec2 by);
    static Affine scaled(double factor);
    static Affine turned(double angle);
    Vec2 operator()(Vec2 point) const {
        return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
    }
    /// How much lengths grow: the root of the area factor.
    double scale() const;
    Affine inverse() const;
    bool operator==(const Affine&) const = default;
};
/// First `inner`, then `outer`.
Affine operator*(const Affine& outer, const Affine& inner);

}  // namespace kinscape
