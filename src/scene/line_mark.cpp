#include "scene/line_mark.hpp"

#include <array>

namespace kinscape {
namespace {

std::array<Vec2, 3> head_of(const Track::Spot& tip, const ArrowSize& size) {
    const Vec2 foot = tip.at - tip.along * size.length;
    const Vec2 aside = turned(tip.along) * size.half;
    return {foot - aside, tip.at, foot + aside};
}

}  // namespace

void draw_arrow(Pen& pen, const Track::Spot& tip, const ArrowSize& size, Color color) {
    pen.begin();
    pen.closed_chain(head_of(tip, size));
    pen.fill(color);
}

void draw_hollow_arrow(Pen& pen, const Track::Spot& tip, const ArrowSize& size, Color color) {
    pen.begin();
    pen.closed_chain(head_of(tip, size));
    pen.fill_and_stroke(pen.palette().paper, unit_mm, color);
}

void add_chevron(Pen& pen, const Track::Spot& tip, const ArrowSize& size) { pen.chain(head_of(tip, size)); }

void add_rung(Pen& pen, const Track::Spot& at, double from, double to) {
    pen.move_to(at.aside(from));
    pen.line_to(at.aside(to));
}

void draw_plate(Pen& pen, Vec2 at, std::string_view sign) {
    const TextStyle style{.size_pt = 7, .bold = true};
    const ShapedLineRef line = pen.look().type.shape(sign, style);
    const double size_mm = style.size_pt * mm_per_point;
    pen.begin();
    pen.rectangle(Rect::around(at, line->width + 2 * unit_mm, size_mm * 0.73 + 2 * unit_mm));
    pen.halo_fill(pen.palette().paper);
    pen.text(*line, {at.x, at.y + size_mm * 0.364}, {.style = style, .color = pen.palette().ink});
}

std::string_view certainty_sign(const Look& look, std::string_view certainty) {
    const Entry* entry = certainty.empty() ? nullptr : entry_of(look.notation, "certainty", certainty);
    return entry ? std::string_view(entry->label) : std::string_view();
}

}  // namespace kinscape
