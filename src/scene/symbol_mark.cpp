#include "scene/symbol_mark.hpp"

#include "scene/label.hpp"
#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

using line_units::u;
constexpr double clear_mm = 0.8;  // between parallels (notation.md 9)
constexpr double inside_plus = 0.32;

/// From the middle to where an X meets the outline.
Vec2 reach_of(const SymbolMark& mark, const MarkedSymbol& symbol) {
    if (mark.size > 0) return Vec2{mark.size, mark.size} * symbol.place.w;
    Vec2 reach = half_of(symbol.shape) * symbol.place.w;
    const bool round = symbol.shape == Shape::circle || symbol.shape == Shape::dome;
    if (round || symbol.shape == Shape::diamond || symbol.shape == Shape::hexagon)
        reach = reach * std::sqrt(0.5);
    return reach;
}

/// Lines of small symbols are not heavier than the symbol bears, and none is below the floor.
LinePattern line_for(const Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol) {
    LinePattern line = mark.line;
    line.width = std::max(1.0, line.width * std::min(1.0, symbol.place.w / pen.w() + 0.2));
    return line;
}

void draw_rising(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol) {
    const double beyond = mark.over * symbol.place.w * std::sqrt(0.5);
    const Vec2 reach = reach_of(mark, symbol) + Vec2{beyond, beyond};
    const Vec2 line[] = {symbol.place.at + Vec2{-reach.x, reach.y},
                         symbol.place.at + Vec2{reach.x, -reach.y}};
    draw_line(pen, line, line_for(pen, mark, symbol), pen.palette().ink);
}

void draw_x(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol) {
    const Vec2 reach = reach_of(mark, symbol), at = symbol.place.at;
    const Vec2 falling[] = {at - reach, at + reach};
    const Vec2 rising[] = {at + Vec2{-reach.x, reach.y}, at + Vec2{reach.x, -reach.y}};
    const LinePattern line = line_for(pen, mark, symbol);
    if (line.kind != LineKind::solid) {
        draw_line(pen, falling, line, pen.palette().ink);
        return draw_line(pen, rising, line, pen.palette().ink);
    }
    pen.begin();
    pen.chain(falling);
    pen.chain(rising);
    pen.stroke(line.width * u, pen.palette().ink);
}

void draw_level(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol, bool upright_too) {
    const double half = (mark.size > 0 ? mark.size : upright_too ? inside_plus : 0.5) * symbol.place.w;
    const Vec2 at = symbol.place.at;
    const LinePattern line = line_for(pen, mark, symbol);
    const Vec2 level[] = {at - Vec2{half, 0}, at + Vec2{half, 0}};
    draw_line(pen, level, line, pen.palette().ink);
    if (!upright_too) return;
    const Vec2 upright[] = {at - Vec2{0, half}, at + Vec2{0, half}};
    draw_line(pen, upright, line, pen.palette().ink);
}

void draw_star(Pen& pen, Vec2 at, double radius) {
    constexpr int points = 5;
    constexpr double inner = 0.45;
    std::vector<Vec2> corners;
    for (int i = 0; i < 2 * points; ++i) {
        const double turn = std::numbers::pi * (i / static_cast<double>(points) - 0.5);
        corners.push_back(at + Vec2{std::cos(turn), std::sin(turn)} * (radius * (i % 2 == 0 ? 1 : inner)));
    }
    pen.begin();
    pen.closed_chain(corners);
    pen.fill(pen.palette().ink);
}

void draw_inner_shape(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol) {
    const bool moved = symbol.has_age && mark.at_with_age;
    const Vec2 at = symbol.place.at + (moved ? *mark.at_with_age : mark.at) * symbol.place.w;
    const SymbolPlace place{at, (moved ? mark.size_with_age : mark.size) * symbol.place.w};
    if (mark.line.kind != LineKind::solid)
        return draw_loop(pen, corners_of(mark.shape, place), mark.line, pen.palette().ink);
    pen.begin();
    add_shape(pen, mark.shape, place);
    pen.stroke_sharp(mark.line.width * u, pen.palette().ink);
}

void draw_lettered(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol) {
    const Vec2 at = symbol.place.at + mark.at * symbol.place.w;
    const TextStyle style{.size_pt = word_pt, .bold = true};
    double down = word_pt * mm_per_point * capitals_em / 2;
    double halo = text_halo_mm;
    if (mark.shape != Shape::none) {
        const SymbolPlace place{at, mark.size * symbol.place.w};
        pen.begin();
        add_shape(pen, mark.shape, place);
        pen.fill_and_stroke(pen.palette().paper, u, pen.palette().ink);
        halo = 0;
        // A triangle is wide enough for a letter only near its foot.
        constexpr double above_foot_mm = 0.65;
        if (mark.shape == Shape::triangle_up) down = half_of(mark.shape).y * place.w - above_foot_mm;
    }
    pen.text(mark.text, at + Vec2{0, down}, {.style = style, .color = pen.palette().ink, .halo = halo});
}

/// From the lower left: flat enough to stay above the words below the symbol, steep enough to end before the
/// symbol of a brother or sister; so the letter stands above its tail.
void draw_pedigree_arrow(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol) {
    constexpr double clear_w = 0.06, usual = 0.45, height = 0.26;
    constexpr ArrowSize head{8 * u, 4 * u};
    const double w = symbol.place.w;
    const Vec2 towards = normalized(Vec2{1, -0.6});
    const double half = half_of(symbol.shape).x;
    const double edge = symbol.shape == Shape::circle ? std::sqrt(half * half - height * height) : half;
    const double outside = symbol.shape == Shape::diamond ? half - height : edge;
    const Vec2 tip = symbol.place.at + Vec2{-outside - clear_w, height} * w;
    // However small the symbol: a shaft is seen behind the head.
    const double size = std::max((mark.size > 0 ? mark.size : usual) * w, head.length + 1.6);
    const Vec2 tail = tip - towards * size;
    const Vec2 shaft[] = {tail, tip - towards * (head.length * 0.6)};
    pen.begin();
    pen.chain(shaft);
    pen.stroke(mark.line.width * u, pen.palette().ink);
    draw_arrow(pen, {tip, towards}, head, pen.palette().ink);
    if (mark.text.empty()) return;
    constexpr double letter_aside = 0.8, letter_above = 2.0;
    const Vec2 below_letter = tail + towards * (letter_aside / towards.x);
    pen.text(mark.text, below_letter - Vec2{0, letter_above},
             {.style = {.size_pt = word_pt, .bold = true}, .color = pen.palette().ink});
}

}  // namespace

double ring_distance(const SymbolMark& ring, double w, double outline) {
    return std::max(ring.away * w, outline + clear_mm);
}

bool is_above(const SymbolMark& mark) {
    using enum SymbolMarkKind;
    return mark.kind == shape || mark.kind == letter || mark.kind == star || mark.kind == arrow;
}

bool covers_the_middle(const SymbolMark& mark) {
    using enum SymbolMarkKind;
    return !is_above(mark) && mark.kind != ring;
}

void draw_mark_below(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol) {
    switch (mark.kind) {
    case SymbolMarkKind::x: return draw_x(pen, mark, symbol);
    case SymbolMarkKind::diagonal: return draw_rising(pen, mark, symbol);
    case SymbolMarkKind::plus: return draw_level(pen, mark, symbol, true);
    case SymbolMarkKind::bar: return draw_level(pen, mark, symbol, false);
    case SymbolMarkKind::fill:
        pen.begin();
        add_shape(pen, symbol.shape, symbol.place);
        return pen.fill(pen.palette().ink);
    case SymbolMarkKind::ring:
        pen.begin();
        add_shape(pen, symbol.shape, symbol.place, ring_distance(mark, symbol.place.w, symbol.outline));
        return pen.fill_and_stroke(pen.palette().paper, symbol.outline, pen.palette().ink);
    case SymbolMarkKind::shape:
    case SymbolMarkKind::letter:
    case SymbolMarkKind::star:
    case SymbolMarkKind::arrow: return;
    }
}

void draw_mark_above(Pen& pen, const SymbolMark& mark, const MarkedSymbol& symbol) {
    const double star = (mark.size > 0 ? mark.size : 0.16) * symbol.place.w;
    switch (mark.kind) {
    case SymbolMarkKind::shape: return draw_inner_shape(pen, mark, symbol);
    case SymbolMarkKind::letter: return draw_lettered(pen, mark, symbol);
    case SymbolMarkKind::star: return draw_star(pen, symbol.place.at + mark.at * symbol.place.w, star);
    case SymbolMarkKind::arrow: return draw_pedigree_arrow(pen, mark, symbol);
    case SymbolMarkKind::x:
    case SymbolMarkKind::diagonal:
    case SymbolMarkKind::plus:
    case SymbolMarkKind::bar:
    case SymbolMarkKind::fill:
    case SymbolMarkKind::ring: return;
    }
}

}  // namespace kinscape
