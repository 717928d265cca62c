#include "scene/pen.hpp"

namespace kinscape {
namespace {

// The control distance that brings a cubic nearest to a quarter circle.
constexpr double quarter = 0.5522847498307936;

}  // namespace

void Pen::begin() {
    first_verb_ = static_cast<std::uint32_t>(scene_.shapes.verbs.size());
    first_point_ = static_cast<std::uint32_t>(scene_.shapes.points.size());
}

void Pen::chain(std::span<const Vec2> points) {
    if (points.size() < 2) return;
    move_to(points.front());
    for (const Vec2 point : points.subspan(1))
        line_to(point);
}

void Pen::closed_chain(std::span<const Vec2> points) {
    if (points.size() < 3) return;
    chain(points);
    close();
}

void Pen::circle(Vec2 centre, double radius) {
    const double c = radius * quarter;
    const double x = centre.x, y = centre.y;
    move_to({x + radius, y});
    cubic_to({x + radius, y + c}, {x + c, y + radius}, {x, y + radius});
    cubic_to({x - c, y + radius}, {x - radius, y + c}, {x - radius, y});
    cubic_to({x - radius, y - c}, {x - c, y - radius}, {x, y - radius});
    cubic_to({x + c, y - radius}, {x + radius, y - c}, {x + radius, y});
    close();
}

void Pen::rectangle(const Rect& box) {
    move_to(box.min);
    line_to({box.max.x, box.min.y});
    line_to(box.max);
    line_to({box.min.x, box.max.y});
    close();
}

void Pen::end(const Paint& paint, bool halo) {
    Path path;
    path.first_verb = first_verb_;
    path.first_point = first_point_;
    path.verb_count = static_cast<std::uint32_t>(scene_.shapes.verbs.size()) - first_verb_;
    path.point_count = static_cast<std::uint32_t>(scene_.shapes.points.size()) - first_point_;
    if (path.verb_count == 0) return;
    path.paint = paint;
    path.tag = tag_;
    path.halo = halo;
    scene_.marks.emplace_back(path);
}

void Pen::paint(const Paint& paint) { end(paint, false); }

void Pen::stroke(double width_mm, Color color, Cap cap) {
    end({.fill = {}, .stroke = Stroke{width_mm, color, cap, Join::round}}, false);
}

void Pen::stroke_sharp(double width_mm, Color color) {
    end({.fill = {}, .stroke = Stroke{width_mm, color, Cap::butt, Join::miter}}, false);
}

void Pen::fill(Color color) { end({.fill = color, .stroke = {}}, false); }

void Pen::fill_and_stroke(Color inside, double width_mm, Color color) {
    end({.fill = inside, .stroke = Stroke{width_mm, color, Cap::butt, Join::miter}}, false);
}

void Pen::halo(double width_mm, Color color) {
    end({.fill = {}, .stroke = Stroke{width_mm, color, Cap::butt, Join::round}}, true);
}

void Pen::halo_fill(Color color) { end({.fill = color, .stroke = {}}, true); }

void Pen::text(std::string_view words, Vec2 at, const TextLook& look) {
    if (!words.empty()) text(*look_.type.shape(words, look.style), at, look);
}

void Pen::text(const ShapedLine& line, Vec2 at, const TextLook& look) {
    if (look.align == Align::middle) at.x -= line.width / 2;
    if (look.align == Align::end) at.x -= line.width;
    for (const PlacedRun& placed : line.runs)
        scene_.marks.emplace_back(Glyphs{placed.run, {at.x + placed.x, at.y}, look.color, look.halo, tag_});
}

}  // namespace kinscape
