#include "one_bit_print.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double column_mm = 25.4 / 204, row_mm = 25.4 / 98;
constexpr double near_mm = 0.25;
constexpr double flat_mm = 0.01;

struct Cells {
    Print& print;
    const Rect& box;

    /// Sets or clears every dot of the box around the points whose centre `covers`.
    template <class Covers>
    void set(const Rect& around, bool black, Covers&& covers) {
        const int left = static_cast<int>(std::floor((around.min.x - box.min.x) / column_mm));
        const int right = static_cast<int>(std::ceil((around.max.x - box.min.x) / column_mm));
        const int top = static_cast<int>(std::floor((around.min.y - box.min.y) / row_mm));
        const int bottom = static_cast<int>(std::ceil((around.max.y - box.min.y) / row_mm));
        for (int row = std::max(0, top); row < std::min(print.rows, bottom); ++row)
            for (int column = std::max(0, left); column < std::min(print.columns, right); ++column) {
                const Vec2 centre = box.min + Vec2{(column + 0.5) * column_mm, (row + 0.5) * row_mm};
                if (covers(centre))
                    print.black[static_cast<std::size_t>(row * print.columns + column)] = black;
            }
    }
};

bool is_dark(Color color) { return luminance(color) < 0.5; }

double to_segment(Vec2 point, Vec2 a, Vec2 b) {
    const Vec2 along = b - a;
    const double size = dot(along, along);
    const double t = size > 0 ? std::clamp(dot(point - a, along) / size, 0.0, 1.0) : 0.0;
    return distance(point, a + along * t);
}

void print_path(Cells cells, const Outline& outline, const Paint& paint) {
    const std::optional<Rect> around = bounds(outline);
    if (!around) return;
    if (paint.fill)
        cells.set(*around, is_dark(*paint.fill), [&](Vec2 point) { return inside(outline, point); });
    if (!paint.stroke) return;
    const double half = paint.stroke->width / 2;
    for (const Chain& chain : flattened(outline, flat_mm))
        for (std::size_t i = 0; i + 1 < chain.points.size() + (chain.closed ? 1 : 0); ++i) {
            const Vec2 a = chain.points[i], b = chain.points[(i + 1) % chain.points.size()];
            const Rect box{{std::min(a.x, b.x), std::min(a.y, b.y)},
                           {std::max(a.x, b.x), std::max(a.y, b.y)}};
            cells.set(box.grown(half), is_dark(paint.stroke->color), [&](Vec2 point) {
                // Butt ends: nothing beyond the ends of the stroke.
                const double t = dot(point - a, b - a), size = dot(b - a, b - a);
                return t >= 0 && t <= size && to_segment(point, a, b) <= half;
            });
        }
}

bool has_ink_near(const Print& print, int column, int row) {
    const int across = static_cast<int>(near_mm / column_mm), down = static_cast<int>(near_mm / row_mm) + 1;
    for (int y = -down; y <= down; ++y)
        for (int x = -across; x <= across; ++x)
            if (std::hypot(x * column_mm, y * row_mm) <= near_mm && print.at(column + x, row + y))
                return true;
    return false;
}

double ink_missing(const Print& from, const Print& in) {
    int dots = 0;
    for (int row = 0; row < from.rows; ++row)
        for (int column = 0; column < from.columns; ++column)
            if (from.at(column, row) && !has_ink_near(in, column, row)) ++dots;
    return dots * column_mm * row_mm;
}

}  // namespace

Print printed(const Scene& scene, const Rect& box) {
    Print print;
    print.columns = static_cast<int>(box.width() / column_mm) + 1;
    print.rows = static_cast<int>(box.height() / row_mm) + 1;
    print.black.assign(static_cast<std::size_t>(print.columns * print.rows), false);
    for (const PictureMark& mark : scene.marks)
        if (const Path* path = std::get_if<Path>(&mark))
            print_path({print, box}, outline_of(scene, *path), path->paint);
    return print;
}

double difference_mm2(const Print& a, const Print& b) { return ink_missing(a, b) + ink_missing(b, a); }

}  // namespace kinscape
