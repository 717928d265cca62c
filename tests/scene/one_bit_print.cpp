#include "one_bit_print.hpp"

#include "text/glyph_outline.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <utility>

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
                    print.black.set(static_cast<std::size_t>(row * print.columns + column), black);
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

void print_letters(Cells cells, const Glyphs& glyphs) {
    static GlyphShapes shapes;
    for (const Glyph& glyph : glyphs.run->glyphs) {
        Outline outline = shapes.outline(glyphs.run->font, glyph.id);
        for (Vec2& point : outline.points)
            point = point * glyphs.run->size_mm + glyph.at + glyphs.at;
        Paint paint;
        paint.fill = glyphs.color;
        print_path(cells, outline, paint);
    }
}

/// Every dot within 0.25 mm of ink.
Dots ink_near(const Print& print) {
    const int across = static_cast<int>(near_mm / column_mm), down = static_cast<int>(near_mm / row_mm) + 1;
    std::vector<std::pair<int, int>> steps;
    for (int y = -down; y <= down; ++y)
        for (int x = -across; x <= across; ++x)
            if (std::hypot(x * column_mm, y * row_mm) <= near_mm) steps.emplace_back(x, y);
    Dots near(static_cast<std::size_t>(print.rows * print.columns));
    for (int row = 0; row < print.rows; ++row)
        for (int column = 0; column < print.columns; ++column) {
            if (!print.black.at(static_cast<std::size_t>(row * print.columns + column))) continue;
            for (const auto& [x, y] : steps)
                if (column + x >= 0 && row + y >= 0 && column + x < print.columns && row + y < print.rows)
                    near.set(static_cast<std::size_t>((row + y) * print.columns + column + x), true);
        }
    return near;
}

double ink_missing(const Print& from, const Print& in) {
    int dots = 0;
    const std::vector<std::uint64_t>&ink = from.black.words(), &near = in.near.words();
    for (std::size_t i = 0; i < ink.size(); ++i)
        dots += std::popcount(ink[i] & ~near[i]);
    return dots * column_mm * row_mm;
}

double to_linear(int channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
std::uint8_t to_channel(double linear) {
    const double value = std::clamp(linear, 0.0, 1.0);
    const double coded = value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(coded * 255));
}

}  // namespace

Print printed(const Scene& scene, const Rect& box) {
    Print print;
    print.columns = static_cast<int>(box.width() / column_mm) + 1;
    print.rows = static_cast<int>(box.height() / row_mm) + 1;
    print.black = Dots(static_cast<std::size_t>(print.columns * print.rows));
    for (const PictureMark& mark : scene.marks)
        if (const Path* path = std::get_if<Path>(&mark))
            print_path({print, box}, outline_of(scene, *path), path->paint);
        else
            print_letters({print, box}, std::get<Glyphs>(mark));
    print.near = ink_near(print);
    return print;
}

double difference_mm2(const Print& a, const Print& b) { return ink_missing(a, b) + ink_missing(b, a); }

Color seen_by_eye(Color color, Vision vision) {
    using Rows = std::array<std::array<double, 3>, 3>;
    static constexpr Rows red{
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    static constexpr Rows green{
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    static constexpr Rows blue{
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    if (vision == Vision::full) return color;
    if (vision == Vision::grey) {
        const auto grey = static_cast<std::uint8_t>(
            std::lround(0.299 * color.red + 0.587 * color.green + 0.114 * color.blue));
        return {grey, grey, grey};
    }
    const Rows& rows = vision == Vision::without_red ? red : vision == Vision::without_green ? green : blue;
    const std::array<double, 3> linear{to_linear(color.red), to_linear(color.green), to_linear(color.blue)};
    std::array<std::uint8_t, 3> seen{};
    for (std::size_t i = 0; i < 3; ++i)
        seen[i] = to_channel(rows[i][0] * linear[0] + rows[i][1] * linear[1] + rows[i][2] * linear[2]);
    return {seen[0], seen[1], seen[2]};
}

Scene seen_by_eye(const Scene& scene, Vision vision) {
    Scene seen = scene;
    for (PictureMark& mark : seen.marks) {
        if (Glyphs* glyphs = std::get_if<Glyphs>(&mark)) {
            glyphs->color = seen_by_eye(glyphs->color, vision);
            continue;
        }
        Paint& paint = std::get<Path>(mark).paint;
        if (paint.fill) paint.fill = seen_by_eye(*paint.fill, vision);
        if (paint.stroke) paint.stroke->color = seen_by_eye(paint.stroke->color, vision);
    }
    return seen;
}

}  // namespace kinscape
