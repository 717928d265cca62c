#include "scene/person_badge.hpp"

#include "scene/health_mark.hpp"
#include "scene/label.hpp"
#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

constexpr double u = unit_mm;

bool has_role(const Person& person, std::string_view role) {
    return std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
}

Vec2 beside(const SymbolPlace& place, double x_w, double y_w) { return place.at + Vec2{x_w, y_w} * place.w; }

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

void draw_secret(Pen& pen, Vec2 at, double side) {
    const double height = side * 0.866;
    const Vec2 corners[] = {at + Vec2{0, -height * 0.62}, at + Vec2{side / 2, height * 0.38},
                            at + Vec2{-side / 2, height * 0.38}};
    pen.begin();
    pen.closed_chain(corners);
    pen.fill_and_stroke(pen.palette().paper, u, pen.palette().ink);
    pen.text("S", {at.x, at.y + height * 0.3},
             {.style = {.size_pt = word_pt, .bold = true}, .color = pen.palette().ink});
}

/// The inverted triangle; with an age in the symbol it is smaller and lower (notation.md 1.2).
void draw_orientation(Pen& pen, const Person& person, const SymbolPlace& place) {
    const Entry* entry = entry_of(pen.look().notation, "orientation", person.orientation);
    if (!entry || entry->drawn == Drawn::nothing) return;
    const double half = 0.13 * place.w, height = half * 1.732;
    const Vec2 at = beside(place, 0, 0.27);
    const Vec2 corners[] = {at + Vec2{-half, -height / 2}, at + Vec2{half, -height / 2},
                            at + Vec2{0, height / 2}};
    if (person.orientation == "bisexual") {
        constexpr LinePattern broken{.kind = LineKind::dash, .on = 4, .off = 3, .width = 1};
        return draw_loop(pen, corners, broken, pen.palette().ink);
    }
    pen.begin();
    pen.closed_chain(corners);
    pen.stroke_sharp(u, pen.palette().ink);
}

/// One wave of one and a half periods across a vertical line, as a curve.
void add_wave(Pen& pen, Vec2 middle) {
    constexpr double wavelength = 10 * u, amplitude = 3 * u;
    constexpr int halves = 3;
    constexpr double half = wavelength / 2;
    Vec2 at = middle - Vec2{halves * half / 2, 0};
    pen.move_to(at);
    for (int i = 0; i < halves; ++i) {
        // A cubic whose control points stand so high has its top at the amplitude.
        const double bulge = (i % 2 == 0 ? -amplitude : amplitude) * 4 / 3;
        const Vec2 to = at + Vec2{half, 0};
        pen.cubic_to(at + Vec2{half * 0.36, bulge}, to + Vec2{-half * 0.36, bulge}, to);
        at = to;
    }
}

}  // namespace

void draw_role_badges(Pen& pen, const Person& person, const SymbolPlace& place) {
    if (has_role(person, "key-person")) draw_star(pen, beside(place, -0.62, -0.42), 0.16 * place.w);
    if (has_role(person, "family-secret")) draw_secret(pen, beside(place, -0.62, 0.42), 0.3 * place.w);
}

void draw_badges(Pen& pen, const Person& person, const Snapshot& snapshot, const SymbolPlace& place) {
    draw_role_badges(pen, person, place);
    if (shows(snapshot.view, "orientation") && !person.orientation.empty())
        draw_orientation(pen, person, place);
    int letters = 0;
    for (const Mark& mark : person.marks) {
        const Entry* entry = entry_of(pen.look().notation, "health-mark-kind", mark.kind);
        if (!entry || entry->badge.empty()) continue;
        const Vec2 at = beside(place, 0.62, 0.42 - 0.3 * letters++);
        pen.text(
            entry->badge, {at.x, at.y + word_pt * mm_per_point * capitals_em / 2},
            {.style = {.size_pt = word_pt, .bold = true}, .color = pen.palette().ink, .halo = text_halo_mm});
    }
}

void draw_plate_for(Pen& pen, std::string_view text, Vec2 at, const PlateSize& size) {
    const double width = pen.look().type.width(text, {.size_pt = size.size_pt});
    const double height = size.size_pt * mm_per_point * capitals_em;
    pen.begin();
    pen.rectangle(Rect::around(at, width + 2 * size.room, height + 2 * size.room));
    pen.halo_fill(pen.palette().paper);
}

void draw_migration(Pen& pen, const Person& person, Vec2 top, ChildLineAbove line) {
    if (!person.migrated) return;
    constexpr double above_w = 0.3, stub_w = 0.4, pair_apart = 5 * u;
    const Color ink = pen.palette().ink;
    const Vec2 middle = top - Vec2{0, above_w * pen.w()};
    pen.begin();
    if (line == ChildLineAbove::no) {
        pen.move_to(top);
        pen.line_to(top - Vec2{0, (stub_w + above_w) / 2 * pen.w() + pair_apart});
        pen.stroke(1.25 * u, ink);
        pen.begin();
    }
    const int waves = person.migrated->kind == "multicultural" ? 4 : 2;
    for (int i = 0; i < waves; ++i)
        add_wave(pen, middle + Vec2{0, (i - (waves - 1) / 2.0) * pair_apart});
    if (person.migrated->kind == "emigrated")
        add_chevron(pen, {middle - Vec2{0, 2.2 * pair_apart}, {0, -1}}, {6 * u, 4.2 * u});
    pen.stroke(u, ink);
}

}  // namespace kinscape
