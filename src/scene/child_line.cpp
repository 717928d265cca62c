#include "scene/child_line.hpp"

#include "scene/label.hpp"
#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"
#include "scene/person_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

using line_units::u;

/// Half way up a slanted line.
Vec2 half_height(const RoutedLine& line) { return mix(line.points.front(), line.points.back(), 0.5); }

}  // namespace

TwinStyle twin_style_of(const Notation& notation, const Birth& birth) {
    const Entry* entry = entry_of(notation, "zygosity",
                                  birth.zygosity.empty() ? "fraternal" : std::string_view(birth.zygosity));
    return entry ? entry->twins : TwinStyle{};
}

std::string link_words(const ChildLink& link, const Snapshot& snapshot, const Look& look) {
    const Entry* entry = entry_of(look.notation, "child-link-kind", link.kind);
    std::string words = entry ? entry->label : link.kind;
    if (!words.empty()) {
        const std::string from = year_words(link.from, snapshot, look);
        const std::string to =
            possibly_not_after(link.to, snapshot.day) ? year_words(link.to, snapshot, look) : "";
        if (!from.empty()) words += " " + from;
        if (!to.empty()) words += "–" + to;
    }
    for (const std::string& flag : link.flags) {
        const Entry* flagged = entry_of(look.notation, "child-link-flag", flag);
        words += (words.empty() ? "" : " ") + (flagged ? flagged->label : flag);
    }
    return words;
}

void draw_child_line(Pen& pen, const ChildLink* link, std::span<const Vec2> points, double weight) {
    static const LineStyle solid;
    draw_styled(pen, points, link ? style_of(pen.look().notation.links, link->kind, "birth") : solid, weight);
}

void draw_child_marks(Pen& pen, const ChildLink& link, const Snapshot& snapshot, const LinkEnd& line) {
    const std::span<const Vec2> points = line.points;
    if (points.size() < 2) return;
    constexpr double aside_w = 0.14, above_w = 0.5;
    const Look& look = pen.look();
    const LineStyle& style = style_of(look.notation.links, link.kind, "birth");
    const Vec2 end = points.back();
    const Vec2 along = normalized(end - points[points.size() - 2]);
    if (style.chevron) {
        pen.begin();
        add_chevron(pen, {end, along}, {6 * u, 4.2 * u});
        pen.stroke(1.4 * u, pen.palette().ink);
    }
    const bool doubt = shows_doubt(snapshot);
    if (!style.plate.empty() && doubt) draw_plate(pen, mix(end, points[points.size() - 2], 0.5), style.plate);
    if (!style.plate_at_parent.empty() && doubt) draw_plate(pen, points.front(), style.plate_at_parent);
    const std::string_view sign = certainty_sign(look, link.said->certainty);
    if (!sign.empty() && doubt) draw_plate(pen, mix(points[points.size() - 2], end, 0.3), sign);
    // Beside the line: a slanted one is followed to the height of the words.
    const double up = above_w * pen.w();
    const Vec2 foot = end - along * (along.y > 0.1 ? up / along.y : 0);
    const double aside = (line.side == Align::end ? -aside_w : aside_w) * pen.w();
    pen.text_on_plate(link_words(link, snapshot, look), foot + Vec2{aside, -line.raised},
                      {.style = {.size_pt = word_pt}, .color = pen.palette().muted, .align = line.side});
}

void draw_twin_marks(Pen& pen, const Birth& birth, std::span<const RoutedLine* const> lines) {
    if (lines.size() < 2) return;
    const TwinStyle style = twin_style_of(pen.look().notation, birth);
    const Vec2 from = half_height(*lines.front()), to = half_height(*lines.back());
    if (style.bars > 0) pen.begin();
    // One below the other, as far apart as parallels must be.
    for (int i = 0; i < style.bars; ++i) {
        const Vec2 below{0, i * (0.8 + 1.25 * u)};
        pen.move_to(from + below);
        pen.line_to(to + below);
    }
    if (style.bars > 0) pen.stroke(1.25 * u, pen.palette().ink);
    if (!style.sign.empty()) draw_plate(pen, mix(from, to, 0.5), style.sign);
}

void draw_twin_word(Pen& pen, const Birth& birth, std::span<const RoutedLine* const> lines) {
    const Entry* entry = entry_of(pen.look().notation, "zygosity", birth.zygosity);
    if (lines.size() < 2 || !entry || entry->label.empty()) return;
    const Vec2 foot = mix(lines.front()->points.back(), lines.back()->points.back(), 0.5);
    pen.text_on_plate(entry->label, foot - Vec2{0, 0.3},
                      {.style = {.size_pt = word_pt}, .color = pen.palette().muted});
}

void draw_adoption_brackets(Pen& pen, const Rect& symbol) {
    constexpr double away_w = 0.1, foot_w = 0.14;
    const Rect box = symbol.grown(away_w * pen.w());
    const double foot = foot_w * pen.w();
    pen.begin();
    for (const double side : {-1.0, 1.0}) {
        const double x = side < 0 ? box.min.x : box.max.x;
        pen.move_to({x - side * foot, box.min.y});
        pen.line_to({x, box.min.y});
        pen.line_to({x, box.max.y});
        pen.line_to({x - side * foot, box.max.y});
    }
    pen.stroke_sharp(1.25 * u, pen.palette().ink);
}

}  // namespace kinscape
