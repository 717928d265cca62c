#include "base/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

// Not hypot: no length on a page comes near the ends of what a double holds, and it is many times slower.
double length(Vec2 a) { return std::sqrt(a.x * a.x + a.y * a.y); }

double distance(Vec2 a, Vec2 b) { return length(b - a); }

Vec2 normalized(Vec2 a) {
    const double size = length(a);
    return size > 0 ? a / size : Vec2{1, 0};
}

Rect Rect::around(Vec2 centre, double width, double height) {
    const Vec2 half{width / 2, height / 2};
    return {centre - half, centre + half};
}

bool Rect::contains(Vec2 point) const {
    return point.x >= min.x && point.x <= max.x && point.y >= min.y && point.y <= max.y;
}

bool Rect::overlaps(const Rect& other) const {
    return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y && other.min.y < max.y;
}

Rect Rect::grown(double by) const { return {{min.x - by, min.y - by}, {max.x + by, max.y + by}}; }

Rect Rect::moved(Vec2 by) const { return {min + by, max + by}; }

std::optional<SegmentPart> part_inside(Vec2 from, Vec2 to, const Rect& box) {
    SegmentPart part;
    const auto narrow = [&](double at, double along, double low, double high) {
        if (along == 0) return at >= low && at <= high;
        const double a = (low - at) / along, b = (high - at) / along;
        part.first = std::max(part.first, std::min(a, b));
        part.last = std::min(part.last, std::max(a, b));
        return part.first < part.last;
    };
    const bool meets = narrow(from.x, to.x - from.x, box.min.x, box.max.x) &&
                       narrow(from.y, to.y - from.y, box.min.y, box.max.y);
    return meets ? std::optional(part) : std::nullopt;
}

Rect united(const Rect& a, const Rect& b) {
    return {{std::min(a.min.x, b.min.x), std::min(a.min.y, b.min.y)},
            {std::max(a.max.x, b.max.x), std::max(a.max.y, b.max.y)}};
}

std::optional<Rect> united(const std::optional<Rect>& a, const Rect& b) { return a ? united(*a, b) : b; }

Affine Affine::moved(Vec2 by) { return {1, 0, 0, 1, by.x, by.y}; }

Affine Affine::scaled(double factor) { return {factor, 0, 0, factor, 0, 0}; }

Affine Affine::turned(double angle) {
    const double cosine = std::cos(angle), sine = std::sin(angle);
    return {cosine, sine, -sine, cosine, 0, 0};
}

double Affine::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

Affine Affine::inverse() const {
    const double area = a * d - b * c;
    return {d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area};
}

Affine operator*(const Affine& outer, const Affine& inner) {
    return {outer.a * inner.a + outer.c * inner.b,           outer.b * inner.a + outer.d * inner.b,
            outer.a * inner.c + outer.c * inner.d,           outer.b * inner.c + outer.d * inner.d,
            outer.a * inner.e + outer.c * inner.f + outer.e, outer.b * inner.e + outer.d * inner.f + outer.f};
}

}  // namespace kinscape
