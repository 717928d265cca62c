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

constexpr double quarter = 2.5 * u, amplitude = 3 * u, waves_apart = 5 * u;
/// One and a half periods; a wave alone has two.
int quarters_of(const MigrationStyle& style) { return style.waves == 1 ? 8 : 6; }

/// A wave across a vertical line that meets it where it rises: quarters of a sine as cubics.
void add_wave(Pen& pen, Vec2 middle, int quarters) {
    constexpr double far = 0.6381, near = 0.3261, high = 0.5123;  // control points of a quarter of a sine
    const auto height = [](int phase) {
        return phase % 2 == 0 ? 0.0 : phase % 4 == 1 || phase % 4 == -3 ? 1 : -1;
    };
    const int first = -quarters / 2;
    const auto spot = [&](double phase, double up) {
        return middle + Vec2{phase * quarter, -up * amplitude};
    };
    pen.move_to(spot(first, height(first)));
    for (int phase = first; phase < quarters / 2; ++phase) {
        const double from = height(phase), to = height(phase + 1), top = from + to;
        if (from == 0)
            pen.cubic_to(spot(phase + near, high * top), spot(phase + far, top), spot(phase + 1, to));
        else
            pen.cubic_to(spot(phase + 1 - far, top), spot(phase + 1 - near, high * top), spot(phase + 1, to));
    }
}

/// An S upon the line.
void add_upright_wave(Pen& pen, Vec2 middle) {
    const auto at = [&](double x, double y) { return middle + Vec2{x * u, y * u}; };
    pen.move_to(at(3, -5));
    pen.cubic_to(at(-1.5, -7.5), at(-6, -2), at(0, 0));
    pen.cubic_to(at(6, 2), at(1.5, 7.5), at(-3, 5));
}

const MigrationStyle* migration_of(const Person& person, const Notation& notation) {
    if (!person.migrated) return nullptr;
    const std::string_view told = person.migrated->kind;
    const std::string_view kind = told.empty() ? "immigrated" : told;
    const Entry* entry = entry_of(notation, "migration-kind", kind);
    return entry && entry->waves.waves > 0 ? &entry->waves : nullptr;
}

}  // namespace

bool has_badges(const Person& person, const Snapshot& snapshot, const Look& look) {
    const bool letter = std::any_of(person.marks.begin(), person.marks.end(), [&](const Mark& mark) {
        const Entry* entry = entry_of(look.notation, "health-mark-kind", mark.kind);
        return entry && !entry->badge.empty();
    });
    return letter || (shows_doubt(snapshot) && !certainty_sign(look, person.said->certainty).empty());
}

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

double half_of_migration(const Person& person, const Look& look) {
    const MigrationStyle* style = migration_of(person, look.notation);
    if (!style) return 0;
    return style->upright ? (style->waves - 1) / 2.0 * waves_apart + 4 * u
                          : quarters_of(*style) / 2.0 * quarter;
}

void draw_migration(Pen& pen, const Person& person, Vec2 top, ChildLineAbove line) {
    const MigrationStyle* style = migration_of(person, pen.look().notation);
    if (!style) return;
    constexpr double above_w = 0.3, stub_w = 0.4;
    // An arrowhead above them brings the waves down by so much.
    constexpr double lower = 1.5 * u, arrow_above = 9.3 * u;
    const Color ink = pen.palette().ink;
    const Vec2 middle = top - Vec2{0, above_w * pen.w() - (style->arrow ? lower : 0)};
    pen.begin();
    if (line == ChildLineAbove::no) {
        const double stub = (stub_w + above_w) / 2 * pen.w() + waves_apart;
        pen.move_to(top);
        pen.line_to(style->arrow ? middle - Vec2{0, arrow_above} : top - Vec2{0, stub});
        pen.stroke(1.25 * u, ink);
        pen.begin();
    }
    for (int i = 0; i < style->waves; ++i) {
        const double aside = (i - (style->waves - 1) / 2.0) * waves_apart;
        if (style->upright)
            add_upright_wave(pen, middle + Vec2{aside, 0});
        else
            add_wave(pen, middle + Vec2{0, aside}, quarters_of(*style));
    }
    pen.stroke(u, ink);
    if (!style->arrow) return;
    pen.begin();
    add_chevron(pen, {middle - Vec2{0, arrow_above}, {0, -1}}, {4.5 * u, 4 * u});
    pen.stroke(1.4 * u, ink);
}

}  // namespace kinscape
