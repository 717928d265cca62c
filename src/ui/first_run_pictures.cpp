#include "ui/first_run_pictures.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace kinscape {
namespace {

void square(const Brush& brush, Vec2 at, double side, double width) {
    const Theme& theme = brush.theme();
    const Outline outline = rectangle(Rect::around(at, side, side));
    brush.fill(outline, theme.panel);
    brush.stroke(outline, theme.ink, width);
}

void round(const Brush& brush, Vec2 at, double across, double width) {
    brush.disc(at, across / 2, brush.theme().panel);
    brush.ring(at, across / 2, brush.theme().ink, width);
}

void line(const Brush& brush, std::initializer_list<Vec2> points, double width) {
    brush.stroke(polyline(points), brush.theme().ink, width);
}

void genogram(const Brush& brush, Vec2 c) {
    line(brush, {{c.x - 34, c.y - 18}, {c.x - 34, c.y - 8}, {c.x + 34, c.y - 8}, {c.x + 34, c.y - 18}}, 1.4);
    line(brush, {{c.x, c.y - 8}, {c.x, c.y + 18}}, 1.4);
    line(brush, {{c.x - 44, c.y + 18}, {c.x - 44, c.y + 8}, {c.x + 44, c.y + 8}, {c.x + 44, c.y + 18}}, 1.4);
    square(brush, {c.x - 34, c.y - 29}, 23, 1.5);
    round(brush, {c.x + 34, c.y - 29}, 23, 1.5);
    square(brush, {c.x - 44, c.y + 29}, 23, 1.5);
    round(brush, {c.x, c.y + 29}, 27, 1.5);
    round(brush, {c.x, c.y + 29}, 21, 1.5);
    round(brush, {c.x + 44, c.y + 29}, 23, 1.5);
    const double y = c.y + 29;
    brush.stroke(
        polyline(
            {{c.x - 31, y + 2}, {c.x - 28, y - 3}, {c.x - 24, y + 3}, {c.x - 20, y - 3}, {c.x - 17, y + 2}}),
        brush.theme().vermilion, 1.4);
    for (const double side : {-2.0, 2.0})
        brush.stroke(polyline({{c.x + 17, y + side}, {c.x + 30, y + side}}), brush.theme().green, 1.4);
}

void arrow_head(const Brush& brush, Vec2 tip, Vec2 from, double size) {
    const Vec2 along = normalized(tip - from), aside = turned(along);
    brush.fill(polygon({tip, tip - along * size + aside * (size * 0.45),
                        tip - along * size - aside * (size * 0.45)}),
               brush.theme().ink);
}

void ecomap(const Brush& brush, Vec2 c) {
    struct Circle {
        Vec2 aside;
        double width;
    };
    for (const Circle& one :
         {Circle{{-84, -24}, 4}, Circle{{-78, 30}, 1}, Circle{{88, -28}, 1}, Circle{{86, 24}, 1}}) {
        const Vec2 at = c + one.aside;
        const Vec2 along = normalized(c - at);
        const Vec2 from = at + along * 18, to = c - along * 34;
        if (one.aside.x == -78) {
            for (double share = 0; share < 1; share += 0.34)
                line(brush, {mix(from, to, share), mix(from, to, std::min(1.0, share + 0.2))}, one.width);
        } else {
            line(brush, {from, one.width > 2 ? to - along * 8 : to}, one.width);
        }
        if (one.width > 2) arrow_head(brush, to, from, 13);
        if (one.aside.y == 24) {
            arrow_head(brush, to, from, 7);
            arrow_head(brush, from, to, 7);
        }
        if (one.aside.y == -28)
            for (const double share : {-3.0, 0.0, 3.0}) {
                const Vec2 middle = mix(from, to, 0.5) + along * share,
                           aside = turned(along) * 5.0 + along * 1.5;
                brush.stroke(polyline({middle - aside, middle + aside}), brush.theme().vermilion, 1.2);
            }
        round(brush, at, 30, 1.4);
    }
    round(brush, c, 62, 1.6);
    round(brush, {c.x - 11, c.y - 8}, 13, 1.3);
    square(brush, {c.x + 11, c.y - 8}, 13, 1.3);
    round(brush, {c.x, c.y + 13}, 13, 1.3);
}

struct Couple {
    double left, right, y;
    std::array<double, 5> children;
    std::size_t count;
    double below;
};

void family(const Brush& brush, Vec2 c) {
    static constexpr std::array<Couple, 5> couples = {{{-34, -10, -37, {-72, 14}, 2, -1},
                                                       {67, 92, -37, {65, 94}, 2, -1},
                                                       {-95, -72, -1, {-84}, 1, 36},
                                                       {-50, -27, -1, {-39}, 1, 36},
                                                       {14, 65, -1, {27, 47, 60, 75}, 4, 36}}};
    for (const Couple& one : couples) {
        const double bar = one.y + 9.5, middle = (one.left + one.right) / 2;
        line(brush,
             {{c.x + one.left, c.y + bar - 3},
              {c.x + one.left, c.y + bar},
              {c.x + one.right, c.y + bar},
              {c.x + one.right, c.y + bar - 3}},
             1);
        const double top = one.below - 11;
        line(brush, {{c.x + middle, c.y + bar}, {c.x + middle, c.y + top}}, 1);
        line(brush, {{c.x + one.children[0], c.y + top}, {c.x + one.children[one.count - 1], c.y + top}}, 1);
        for (std::size_t i = 0; i < one.count; ++i)
            line(brush, {{c.x + one.children[i], c.y + top}, {c.x + one.children[i], c.y + top + 6}}, 1);
    }
    for (const Vec2 at :
         {Vec2{-34, -37}, {67, -37}, {-27, -1}, {65, -1}, {94, -1}, {-84, 36}, {27, 36}, {60, 36}})
        square(brush, c + at, 11, 1.1);
    for (const Vec2 at : {Vec2{-10, -37},
                          {92, -37},
                          {-95, -1},
                          {-72, -1},
                          {-50, -1},
                          {14, -1},
                          {-39, 36},
                          {47, 36},
                          {75, 36}})
        round(brush, c + at, 11, 1.1);
    line(brush, {{c.x - 39.5, c.y - 42.5}, {c.x - 28.5, c.y - 31.5}}, 1);
    line(brush, {{c.x - 28.5, c.y - 42.5}, {c.x - 39.5, c.y - 31.5}}, 1);
}

}  // namespace

void first_run_picture(const Brush& brush, std::size_t which, Vec2 centre) {
    if (which == 0) genogram(brush, centre);
    if (which == 1) ecomap(brush, centre);
    if (which == 2) family(brush, centre);
}

}  // namespace kinscape
