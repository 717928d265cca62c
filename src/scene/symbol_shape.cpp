#include "scene/symbol_shape.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

constexpr double corner_radius = 0.18;
constexpr double hexagon_radius = 0.55;
constexpr double diamond_half = 0.6;
constexpr double loss_cross = 0.5;
constexpr double triangle_height = 0.866;

void add_dome(Pen& pen, Vec2 at, double r) {
    const double c = r * quarter_handle;
    pen.move_to({at.x - r, at.y + r});
    pen.line_to({at.x - r, at.y});
    pen.cubic_to({at.x - r, at.y - c}, {at.x - c, at.y - r}, {at.x, at.y - r});
    pen.cubic_to({at.x + c, at.y - r}, {at.x + r, at.y - c}, {at.x + r, at.y});
    pen.line_to({at.x + r, at.y + r});
    pen.close();
}

void add_rounded(Pen& pen, const Rect& box, double radius) {
    const double k = radius * (1 - quarter_handle);
    const auto [l, t] = box.min;
    const auto [r, b] = box.max;
    pen.move_to({l + radius, t});
    pen.line_to({r - radius, t});
    pen.cubic_to({r - k, t}, {r, t + k}, {r, t + radius});
    pen.line_to({r, b - radius});
    pen.cubic_to({r, b - k}, {r - k, b}, {r - radius, b});
    pen.line_to({l + radius, b});
    pen.cubic_to({l + k, b}, {l, b - k}, {l, b - radius});
    pen.line_to({l, t + radius});
    pen.cubic_to({l, t + k}, {l + k, t}, {l + radius, t});
    pen.close();
}

std::vector<Vec2> hexagon(Vec2 at, double radius) {
    std::vector<Vec2> corners;
    for (int i = 0; i < 6; ++i) {
        const double turn = std::numbers::pi / 3 * i;
        corners.push_back(at + Vec2{std::cos(turn), std::sin(turn)} * radius);
    }
    return corners;
}

std::vector<Vec2> diamond(Vec2 at, double half) {
    return {at + Vec2{0, -half}, at + Vec2{half, 0}, at + Vec2{0, half}, at + Vec2{-half, 0}};
}

/// The triangle fills the box from -0.5 to 0.4; it stands in the middle of that box.
std::vector<Vec2> triangle_up(Vec2 at, double w) {
    return {at + Vec2{0, -0.45 * w}, at + Vec2{0.5 * w, 0.45 * w}, at + Vec2{-0.5 * w, 0.45 * w}};
}

/// Of equal sides, about the middle of its box.
std::vector<Vec2> triangle_down(Vec2 at, double w) {
    const double half = triangle_height / 2 * w;
    return {at + Vec2{-0.5 * w, -half}, at + Vec2{0.5 * w, -half}, at + Vec2{0, half}};
}

}  // namespace

void add_shape(Pen& pen, Shape shape, const SymbolPlace& place, double grown) {
    const double r = place.w / 2 + grown;
    switch (shape) {
    case Shape::none: return;
    case Shape::square: return pen.rectangle(Rect::around(place.at, 2 * r, 2 * r));
    case Shape::circle:
    case Shape::disc: return pen.circle(place.at, r);
    // The slanted sides must move out as far as straight ones do.
    case Shape::diamond:
        return pen.closed_chain(diamond(place.at, diamond_half * place.w + grown * std::numbers::sqrt2));
    case Shape::dome: return add_dome(pen, place.at, r);
    case Shape::hexagon:
        return pen.closed_chain(
            hexagon(place.at, hexagon_radius * place.w + grown / std::cos(std::numbers::pi / 6)));
    case Shape::rounded_square:
    case Shape::of_gender:
        return add_rounded(pen, Rect::around(place.at, 2 * r, 2 * r), corner_radius * place.w + grown);
    case Shape::triangle_up: return pen.closed_chain(triangle_up(place.at, place.w + 2 * grown));
    case Shape::triangle_down: return pen.closed_chain(triangle_down(place.at, place.w + 2 * grown));
    case Shape::cross: {
        const double arm = loss_cross * place.w;
        pen.move_to(place.at + Vec2{-arm, -arm});
        pen.line_to(place.at + Vec2{arm, arm});
        pen.move_to(place.at + Vec2{-arm, arm});
        pen.line_to(place.at + Vec2{arm, -arm});
        return;
    }
    }
}

std::vector<Vec2> corners_of(Shape shape, const SymbolPlace& place) {
    // Enough for a circle of 10 mm to stay within a hundredth of a millimetre.
    constexpr int pieces = 64;
    const double r = place.w / 2;
    std::vector<Vec2> corners;
    const auto add_arc = [&](Vec2 centre, double radius, double from, double to) {
        const int count =
            std::max(4, static_cast<int>(pieces * std::abs(to - from) / (2 * std::numbers::pi)));
        for (int i = 0; i <= count; ++i) {
            const double turn = from + (to - from) * i / count;
            corners.push_back(centre + Vec2{std::cos(turn), std::sin(turn)} * radius);
        }
    };
    constexpr double pi = std::numbers::pi;
    switch (shape) {
    case Shape::circle:
    case Shape::disc:
        add_arc(place.at, r, 0, 2 * pi);
        corners.pop_back();
        break;
    case Shape::dome:
        add_arc(place.at, r, pi, 2 * pi);
        corners.push_back(place.at + Vec2{r, r});
        corners.push_back(place.at + Vec2{-r, r});
        break;
    case Shape::diamond: return diamond(place.at, diamond_half * place.w);
    case Shape::hexagon: return hexagon(place.at, hexagon_radius * place.w);
    case Shape::triangle_up: return triangle_up(place.at, place.w);
    case Shape::triangle_down: return triangle_down(place.at, place.w);
    case Shape::rounded_square:
    case Shape::of_gender: {
        const double c = corner_radius * place.w;
        constexpr std::array<Vec2, 4> sides{Vec2{1, 1}, Vec2{-1, 1}, Vec2{-1, -1}, Vec2{1, -1}};
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const double turn = pi / 2 * static_cast<double>(i);
            add_arc(place.at + sides[i] * (r - c), c, turn, turn + pi / 2);
        }
        break;
    }
    case Shape::none:
    case Shape::square:
    case Shape::cross:
        return {place.at + Vec2{-r, -r}, place.at + Vec2{r, -r}, place.at + Vec2{r, r},
                place.at + Vec2{-r, r}};
    }
    return corners;
}

Vec2 half_of(Shape shape) {
    switch (shape) {
    case Shape::diamond: return {diamond_half, diamond_half};
    case Shape::hexagon: return {hexagon_radius, hexagon_radius * std::cos(std::numbers::pi / 6)};
    case Shape::triangle_up: return {0.5, 0.45};
    case Shape::triangle_down: return {0.5, triangle_height / 2};
    case Shape::none:
    case Shape::square:
    case Shape::circle:
    case Shape::dome:
    case Shape::rounded_square:
    case Shape::disc:
    case Shape::cross:
    case Shape::of_gender: return {0.5, 0.5};
    }
    return {0.5, 0.5};
}

std::vector<Vec2> clipped(const std::vector<Vec2>& corners, const SymbolPlace& place, const HalfPlane& keep) {
    const Vec2 normal{keep.a, keep.b};
    const auto over = [&](Vec2 point) { return dot(point - place.at, normal) - keep.c * place.w; };
    std::vector<Vec2> kept;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Vec2 from = corners[i], to = corners[(i + 1) % corners.size()];
        const double a = over(from), b = over(to);
        if (a <= 0) kept.push_back(from);
        if ((a < 0 && b > 0) || (a > 0 && b < 0)) kept.push_back(mix(from, to, a / (a - b)));
    }
    return kept;
}

std::vector<Vec2> region_of(const std::vector<Vec2>& corners, const SymbolPlace& place,
                            std::string_view region) {
    constexpr HalfPlane left{1, 0, 0}, right{-1, 0, 0}, upper{0, 1, 0}, lower{0, -1, 0};
    if (region == "upper-left") return clipped(clipped(corners, place, left), place, upper);
    if (region == "upper-right") return clipped(clipped(corners, place, right), place, upper);
    if (region == "lower") return clipped(corners, place, lower);
    if (region == "left") return clipped(corners, place, left);
    if (region == "right") return clipped(corners, place, right);
    return corners;
}

std::vector<Vec2> left_half_of(const std::vector<Vec2>& corners, const SymbolPlace& place,
                               std::string_view region) {
    if (region != "lower" && region != "all") return outer_half_of(corners, place, region);
    return clipped(region_of(corners, place, region), place, {1, 0, 0});
}

std::vector<Vec2> outer_half_of(const std::vector<Vec2>& corners, const SymbolPlace& place,
                                std::string_view region) {
    const std::vector<Vec2> whole = region_of(corners, place, region);
    if (region == "lower") return clipped(whole, place, {0, -1, -0.25});
    if (region == "upper-left" || region == "left") return clipped(whole, place, {1, 0, -0.25});
    return clipped(whole, place, {-1, 0, -0.25});
}

}  // namespace kinscape
