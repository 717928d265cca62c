#include "scene/person_badge.hpp"

#include "scene/health_mark.hpp"
#include "scene/label.hpp"
#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"
#include "scene/person_words.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

using line_units::u;

Vec2 beside(const SymbolPlace& place, double x_w, double y_w) { return place.at + Vec2{x_w, y_w} * place.w; }

/// A wave across a vertical line, as a curve.
void add_wave(Pen& pen, Vec2 middle, int halves) {
    constexpr double wavelength = 10 * u, amplitude = 3 * u;
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

/// An S across the line: one period, upright.
void add_upright_wave(Pen& pen, Vec2 middle) {
    constexpr double half = 5 * u, bulge = 4.5 * u;
    pen.move_to(middle + Vec2{bulge, -half});
    pen.cubic_to(middle + Vec2{-2 * bulge, -half}, middle + Vec2{2 * bulge, half},
                 middle + Vec2{-bulge, half});
}

}  // namespace

void draw_badges(Pen& pen, const Person& person, const Snapshot& snapshot, const SymbolPlace& place) {
    const TextStyle style{.size_pt = word_pt, .bold = true};
    const double down = word_pt * mm_per_point * capitals_em / 2;
    int letters = 0;
    const auto put = [&](std::string_view letter, Vec2 at) {
        pen.text(letter, at + Vec2{0, down},
                 {.style = style, .color = pen.palette().ink, .halo = text_halo_mm});
    };
    for (const Mark& mark : person.marks)
        if (const Entry* entry = entry_of(pen.look().notation, "health-mark-kind", mark.kind);
            entry && !entry->badge.empty())
            put(entry->badge, beside(place, 0.62, 0.42 - 0.3 * letters++));
    const std::string_view doubt = certainty_sign(pen.look(), person.said->certainty);
    if (!doubt.empty() && shows_doubt(snapshot)) put(doubt, beside(place, 0.66, -0.42));
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
    const std::string_view kind = person.migrated->kind.empty() ? "immigrated" : person.migrated->kind;
    const Entry* entry = entry_of(pen.look().notation, "migration-kind", kind);
    if (!entry || entry->waves.waves <= 0) return;
    const MigrationStyle& style = entry->waves;
    constexpr double above_w = 0.3, stub_w = 0.4, apart = 5 * u;
    const Color ink = pen.palette().ink;
    const Vec2 middle = top - Vec2{0, above_w * pen.w()};
    pen.begin();
    if (line == ChildLineAbove::no) {
        pen.move_to(top);
        pen.line_to(top - Vec2{0, (stub_w + above_w) / 2 * pen.w() + apart});
        pen.stroke(1.25 * u, ink);
        pen.begin();
    }
    // One and a half periods; a wave alone has two, or it would look like a plant.
    const int halves = style.waves == 1 ? 4 : 3;
    for (int i = 0; i < style.waves; ++i) {
        const double aside = (i - (style.waves - 1) / 2.0) * apart;
        if (style.upright)
            add_upright_wave(pen, middle + Vec2{aside, 0});
        else
            add_wave(pen, middle + Vec2{0, aside}, halves);
    }
    pen.stroke(u, ink);
    if (!style.arrow) return;
    pen.begin();
    add_chevron(pen, {middle - Vec2{0, 2.2 * apart}, {0, -1}}, {7 * u, 5 * u});
    pen.stroke(1.4 * u, ink);
}

}  // namespace kinscape
