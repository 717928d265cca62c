#include "scene/legend_sample.hpp"

#include "base/utf8.hpp"
#include "scene/child_line.hpp"
#include "scene/ecomap_tie.hpp"
#include "scene/health_mark.hpp"
#include "scene/label.hpp"
#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"
#include "scene/person_badge.hpp"
#include "scene/person_symbol.hpp"
#include "scene/tie_line.hpp"
#include "scene/union_line.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr double u = unit_mm;
constexpr Vec2 usual{12, 5};
constexpr double long_sample = 60 * u;
// Symbols of the legend are smaller than those of the map; their lines are not.
constexpr double symbol_mm = 4.6;
constexpr double letter_room = 3;

bool needs_length(const TieStyle& style) {
    return !style.mid.empty() || !style.waves.empty() || style.along.mark != AlongMark::none ||
           style.end.kind != EndKind::none || style.start.kind != EndKind::none || style.wedge;
}

/// A person of the legend: the shape that the entry speaks of.
PersonForm form_for(const LegendEntry& entry, const Look& look) {
    PersonForm form;
    static const SymbolStyle plain;
    form.style = &plain;
    const auto list = look.notation.symbols.find(entry.list);
    if (list != look.notation.symbols.end())
        if (const auto style = list->second.find(entry.id); style != list->second.end())
            form.style = &style->second;
    form.shape = form.style->shape == Shape::of_gender ? Shape::square : form.style->shape;
    form.letter = form.style->letter;
    form.w = symbol_mm * (form.style->scale < 1 ? form.style->scale + 0.15 : 1);
    form.outline = std::max(1.0, std::min(1.25, form.style->outline.width)) * u;
    return form;
}

void draw_person_sample(Pen& pen, const LegendEntry& entry, Vec2 at) {
    PersonForm form = form_for(entry, pen.look());
    if (entry.list == "person-role") {
        form.shape = Shape::circle;
        form.index = entry.id == "index";
        form.w = symbol_mm - (form.index ? 1.4 : 0);
    }
    if (entry.list == "person-status") {
        form.shape = Shape::square;
        form.dead = entry.id == "deceased" || entry.id == "presumed-dead";
        form.presumed_dead = entry.id == "presumed-dead";
        form.missing = entry.id == "missing";
    }
    if (entry.id == "stillbirth" || entry.id == "neonatal-death") form.dead = true;
    draw_form(pen, form, at);
    if (!form.letter.empty()) draw_age(pen, form.letter, at, 0.6);
}

void draw_role_badge(Pen& pen, const LegendEntry& entry, Vec2 at) {
    Person person;
    person.roles = {entry.id};
    // The badge places lie beside a symbol of the map: moved back so that the badge stands in the middle.
    const double down = entry.id == "family-secret" ? 0.42 : -0.42;
    draw_role_badges(pen, person, {at - Vec2{-0.62, down} * pen.w(), pen.w()});
}

void draw_health_sample(Pen& pen, const LegendEntry& entry, Vec2 at) {
    const std::vector<std::string> parts = split(entry.id, ':');
    const MarkOnDay mark{nullptr, parts.back(), parts.front()};
    const SymbolPlace place{at, symbol_mm};
    PersonForm form = form_for(entry, pen.look());
    form.shape = parts.front() == "substance" || parts.front() == "behaviour" ? Shape::square : Shape::circle;
    form.outline = u;
    draw_form(pen, form, at);
    draw_region(pen, form.shape, place, region_of_mark(mark, pen.look().notation));
}

/// A little union: the bar with its two legs.
void draw_union_sample(Pen& pen, const LegendEntry& entry, const Rect& box) {
    const double y = box.centre().y + 1;
    const Vec2 points[] = {{box.min.x, y - 2.4}, {box.min.x, y}, {box.max.x, y}, {box.max.x, y - 2.4}};
    Union couple;
    couple.kind = entry.list == "union-kind" ? entry.id : "marriage";
    if (entry.list == "union-flag") couple.flags = {entry.id};
    draw_union_bar(pen, couple, points);
    if (entry.list == "union-state") {
        couple.events = {{.kind = "divorced", .date = {}, .said = {}, .unknown = {}}};
        return draw_state_marks(pen, couple, entry.id, {box.centre().x, y});
    }
    draw_bar_marks(pen, couple, {}, points);
}

void draw_twin_sample(Pen& pen, const LegendEntry& entry, Vec2 at) {
    Birth birth;
    birth.zygosity = entry.id;
    RoutedLine left, right;
    const Vec2 top = at - Vec2{0, 2.4};
    left.points = {top, at + Vec2{-3, 1.2}};
    right.points = {top, at + Vec2{3, 1.2}};
    const RoutedLine* const lines[] = {&left, &right};
    for (const RoutedLine* line : lines) {
        draw_child_line(pen, nullptr, line->points);
        pen.begin();
        pen.rectangle(Rect::around(line->points.back() + Vec2{0, 0.9}, 1.8, 1.8));
        pen.fill_and_stroke(pen.palette().paper, u, pen.palette().ink);
    }
    draw_twin_marks(pen, birth, lines);
}

void draw_tie_sample(Pen& pen, const LegendEntry& entry, const Rect& box) {
    const TieStyle& style = tie_style_of(pen.look().notation, entry.id);
    const double y = box.centre().y;
    double from = box.min.x, to = box.max.x;
    if (style.directed) {
        const Pen::TextLook letters{.style = {.size_pt = word_pt}, .color = pen.palette().ink};
        const double down = word_pt * mm_per_point * capitals_em / 2;
        pen.text("A", {from + 1, y + down}, letters);
        pen.text("B", {to - 1, y + down}, letters);
        from += letter_room;
        to -= letter_room;
    }
    // Marks that stand to one side only are brought to the middle of the row.
    double low = 0, high = 0;
    for (const Rail& rail : style.rails) {
        low = std::min(low, rail.at);
        high = std::max(high, rail.at);
    }
    for (const Wave& wave : style.waves) {
        low = std::min(low, wave.at - wave.amplitude);
        high = std::max(high, wave.at + wave.amplitude);
    }
    const double middle = y - (low + high) / 2 * u;
    const Vec2 axis[] = {{from, middle}, {to, middle}};
    draw_tie(pen, style, axis, tie_color(pen.palette(), style.family));
}

void draw_ecomap_sample(Pen& pen, const LegendEntry& entry, const Rect& box) {
    EcomapMarks marks;
    marks.strength = entry.list == "strength" ? std::string_view(entry.id) : std::string_view("moderate");
    if (entry.list == "stress") marks.stress = 2;
    marks.to = entry.list == "flow" && entry.id != "from";
    marks.from = entry.list == "flow" && entry.id != "to";
    const Vec2 axis[] = {{box.min.x, box.centre().y}, {box.max.x, box.centre().y}};
    draw_ecomap_tie(pen, marks, axis);
}

void draw_home_sample(Pen& pen, const LegendEntry& entry, const Rect& box) {
    const LineStyle& style = style_of(pen.look().notation.homes, entry.id, "household");
    const Rect inner = Rect::around(box.centre(), usual.x - 1, 4);
    const double r = 1.2;
    const Vec2 points[] = {{inner.min.x + r, inner.min.y}, {inner.max.x - r, inner.min.y},
                           {inner.max.x, inner.min.y + r}, {inner.max.x, inner.max.y - r},
                           {inner.max.x - r, inner.max.y}, {inner.min.x + r, inner.max.y},
                           {inner.min.x, inner.max.y - r}, {inner.min.x, inner.min.y + r}};
    draw_loop(pen, points, style.line, pen.palette().ink2);
    if (style.double_apart <= 0) return;
    pen.begin();
    pen.rectangle(inner.grown(-style.double_apart * u));
    pen.stroke(u, pen.palette().ink2);
}

}  // namespace

Vec2 sample_size(const LegendEntry& entry, const Look& look) {
    if (entry.list == "emotional-tie-kind") {
        const TieStyle& style = tie_style_of(look.notation, entry.id);
        double width = needs_length(style) ? long_sample : usual.x;
        if (style.directed) width += 2 * letter_room;
        return {width, std::max(usual.y, 2 * half_width_of(style) * u)};
    }
    if (entry.list == "stress" || entry.list == "flow") return {long_sample * 0.75, usual.y};
    if (entry.list == "abbreviation") return {0, usual.y};
    return usual;
}

void draw_sample(Pen& pen, const LegendEntry& entry, const Rect& box) {
    pen.set_tag({}, Part::legend);
    const Vec2 at = box.centre();
    const double half = usual.x / 2;
    const Rect usual_box = Rect::around(at, 2 * half, usual.y);
    const std::string& list = entry.list;
    if (list == "person-role" && entry.id != "index") return draw_role_badge(pen, entry, at);
    if (list == "health-mark-state") return draw_health_sample(pen, entry, at);
    if (list == "union-kind" || list == "union-state" || list == "union-flag")
        return draw_union_sample(pen, entry, usual_box);
    if (list == "child-link-kind") {
        ChildLink link;
        link.kind = entry.id;
        const Vec2 line[] = {{usual_box.min.x, at.y}, {usual_box.max.x, at.y}};
        draw_child_line(pen, &link, line);
        const std::string& plate = style_of(pen.look().notation.links, entry.id, "birth").plate;
        if (!plate.empty()) draw_plate(pen, at, plate);
        return;
    }
    if (list == "zygosity") return draw_twin_sample(pen, entry, at);
    if (list == "household-kind") return draw_home_sample(pen, entry, usual_box);
    if (list == "emotional-tie-kind") return draw_tie_sample(pen, entry, box);
    if (list == "strength" || list == "stress" || list == "flow") return draw_ecomap_sample(pen, entry, box);
    if (list == "system-kind") {
        pen.begin();
        pen.circle(at, usual.y / 2 - u);
        return pen.fill_and_stroke(pen.palette().paper, 1.25 * u, pen.palette().ink);
    }
    if (list == "migration-kind") {
        Person person;
        person.migrated =
            Migration{.kind = entry.id, .date = {}, .from = {}, .to = {}, .said = {}, .unknown = {}};
        return draw_migration(pen, person, at + Vec2{0, 0.3 * pen.w()}, ChildLineAbove::yes);
    }
    if (list == "abbreviation") return;
    draw_person_sample(pen, entry, at);
}

}  // namespace kinscape
