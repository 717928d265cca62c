#include "scene/pen.hpp"

namespace kinscape {
namespace {

// How far letters of the fonts used here reach above and below the baseline, in ems.
constexpr double above_em = 0.76;
constexpr double below_em = 0.24;
constexpr double plate_aside_mm = 0.5;
constexpr double plate_above_mm = 0.15;

double left_of(double width, Vec2 at, Align align) {
    if (align == Align::middle) return at.x - width / 2;
    return align == Align::end ? at.x - width : at.x;
}

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
    const double c = radius * quarter_handle;
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
    at.x = left_of(line.width, at, look.align);
    for (const PlacedRun& placed : line.runs)
        scene_.marks.emplace_back(Glyphs{placed.run, {at.x + placed.x, at.y}, look.color, look.halo, tag_});
}

void Pen::text_on_plate(std::string_view words, Vec2 at, const TextLook& look) {
    if (words.empty()) return;
    const ShapedLineRef line = look_.type.shape(words, look.style);
    const double em = look.style.size_pt * mm_per_point;
    const double left = left_of(line->width, at, look.align);
    begin();
    rectangle({{left - plate_aside_mm, at.y - above_em * em - plate_above_mm},
               {left + line->width + plate_aside_mm, at.y + below_em * em + plate_above_mm}});
    halo_fill(palette().paper);
    text(*line, at, look);
}

}  // namespace kinscape
