#include "scene/person_symbol.hpp"

#include "model/as_of.hpp"
#include "scene/health_mark.hpp"
#include "scene/label.hpp"
#include "scene/line_pattern.hpp"
#include "scene/person_badge.hpp"
#include "scene/person_words.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace kinscape {
namespace {

constexpr double u = unit_mm;
constexpr double ring_w = 0.14;      // from outline to outline
constexpr double clear_mm = 0.8;     // between parallels (notation.md 9)
constexpr double age_room_w = 0.06;  // from the age to what it opens
constexpr double cross_width = 1.25 * u;
constexpr LinePattern missing_outline{.kind = LineKind::dash, .on = 5, .off = 4, .width = 1.5};
constexpr LinePattern presumed_cross{.kind = LineKind::dash, .on = 4, .off = 3, .width = 1.25};

const SymbolStyle* find_symbol(const Notation& notation, std::string_view list, std::string_view id) {
    const auto styles = notation.symbols.find(list);
    if (styles == notation.symbols.end()) return nullptr;
    const auto style = styles->second.find(id);
    return style == styles->second.end() ? nullptr : &style->second;
}

const SymbolStyle& nothing_known(const Notation& notation) {
    static const SymbolStyle plain;
    const SymbolStyle* unknown = find_symbol(notation, "person-kind", "unknown");
    return unknown ? *unknown : plain;
}

/// Gender goes before sex; a gender that the profile does not know is drawn as the other genders are.
const SymbolStyle& gender_symbol(const Person& person, const Notation& notation) {
    const bool told = !person.gender.empty() && person.gender != "unknown";
    if (told) {
        if (const SymbolStyle* style = find_symbol(notation, "gender", person.gender)) return *style;
        if (const SymbolStyle* style = find_symbol(notation, "gender", "other-gender")) return *style;
    }
    if (!person.sex.empty())
        if (const SymbolStyle* style = find_symbol(notation, "sex", person.sex)) return *style;
    return nothing_known(notation);
}

bool has_role(const Person& person, std::string_view role) {
    return std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
}

bool is_index(const Person& person, const Snapshot& snapshot) {
    const std::vector<PersonId>& index = snapshot.document().about.index;
    return std::find(index.begin(), index.end(), person.id) != index.end() || has_role(person, "index");
}

/// The shape inside that the option `assigned-sex` shows where gender and sex differ.
Shape inner_shape(const Person& person, const SymbolStyle& style) {
    if (style.inner != Shape::none) return style.inner;
    if (person.gender == "man" && person.sex == "female") return Shape::circle;
    if (person.gender == "woman" && person.sex == "male") return Shape::square;
    return Shape::none;
}

void draw_outline(Pen& pen, const PersonForm& form, Vec2 at) {
    const SymbolPlace place{at, form.w};
    LinePattern pattern = form.missing ? missing_outline : form.style->outline;
    pattern.width = form.outline / u;
    const Color ink = pen.palette().ink;
    if (form.shape == Shape::disc) {
        pen.begin();
        add_shape(pen, form.shape, place);
        return pen.fill(ink);
    }
    if (pattern.kind != LineKind::solid) return draw_loop(pen, corners_of(form.shape, place), pattern, ink);
    pen.begin();
    add_shape(pen, form.shape, place);
    pen.stroke_sharp(form.outline, ink);
}

void draw_cross(Pen& pen, const PersonForm& form, Vec2 at) {
    const bool round = form.shape == Shape::circle || form.shape == Shape::dome;
    Vec2 reach = half_of(form.shape) * form.w;
    if (round || form.shape == Shape::diamond || form.shape == Shape::hexagon) reach = reach * std::sqrt(0.5);
    const Vec2 falling[] = {at - reach, at + reach};
    const Vec2 rising[] = {at + Vec2{-reach.x, reach.y}, at + Vec2{reach.x, -reach.y}};
    const Color ink = pen.palette().ink;
    if (form.presumed_dead) {
        draw_line(pen, falling, presumed_cross, ink);
        return draw_line(pen, rising, presumed_cross, ink);
    }
    pen.begin();
    pen.chain(falling);
    pen.chain(rising);
    pen.stroke(std::max(u, cross_width * std::min(1.0, form.w / pen.w() + 0.2)), ink);
}

void draw_letter(Pen& pen, std::string_view letter, Vec2 at, double height_mm) {
    const TextStyle style{.size_pt = height_mm / (capitals_em * mm_per_point)};
    pen.text(letter, {at.x, at.y + height_mm / 2}, {.style = style, .color = pen.palette().ink});
}

void draw_count(Pen& pen, const Person& person, Vec2 at, double scale) {
    constexpr double count_pt = 12;
    const std::string count = person.count ? std::to_string(std::lround(*person.count)) : "n";
    const double size = std::max(small_age_pt, count_pt * scale);
    pen.text("×" + count, {at.x, at.y + size * mm_per_point * capitals_em / 2},
             {.style = {.size_pt = size, .bold = true}, .color = pen.palette().ink});
}

}  // namespace

PersonForm form_of(const Person& person, const Snapshot& snapshot, const Look& look, double scale) {
    PersonForm form;
    const SymbolStyle& gender = gender_symbol(person, look.notation);
    const SymbolStyle* kind =
        person.kind == "person" ? nullptr : find_symbol(look.notation, "person-kind", person.kind);
    form.style = kind ? kind : &gender;
    form.shape = form.style->shape == Shape::of_gender ? gender.shape : form.style->shape;
    form.letter = kind && kind->shape == Shape::of_gender ? gender.letter : form.style->letter;
    if (form.shape == Shape::of_gender) form.shape = Shape::rounded_square;
    form.w = look.spacing.w * form.style->scale * scale;
    form.outline = scale < 1 ? u : std::max(1.0, form.style->outline.width) * u;
    form.index = is_index(person, snapshot);
    form.missing = person.status == "missing" && !dead_on(person, snapshot.day);
    form.presumed_dead = person.status == "presumed-dead";
    form.dead = person.kind == "stillbirth" || form.presumed_dead ||
                (!is_pregnancy_or_loss(person) && dead_on(person, snapshot.day));
    return form;
}

double ring_distance(const PersonForm& form) { return std::max(ring_w * form.w, form.outline + clear_mm); }

Vec2 half_extent(const PersonForm& form) {
    const double around = form.outline / 2 + (form.index ? ring_distance(form) : 0);
    return half_of(form.shape) * form.w + Vec2{around, around};
}

void draw_form(Pen& pen, const PersonForm& form, Vec2 at) {
    const SymbolPlace place{at, form.w};
    if (form.index) {
        pen.begin();
        add_shape(pen, form.shape, place, ring_distance(form));
        pen.fill_and_stroke(pen.palette().paper, form.outline, pen.palette().ink);
    }
    if (form.shape == Shape::cross) {
        pen.begin();
        add_shape(pen, form.shape, place);
        return pen.stroke(form.outline, pen.palette().ink);
    }
    pen.begin();
    add_shape(pen, form.shape, place);
    pen.fill(pen.palette().paper);
    if (form.dead) draw_cross(pen, form, at);
    draw_outline(pen, form, at);
}

void draw_age(Pen& pen, std::string_view age, Vec2 at, double scale) {
    const TextStyle style{.size_pt = scale < 1 ? small_age_pt : age_pt};
    const double em = style.size_pt * mm_per_point;
    pen.text(age, {at.x, at.y + em * capitals_em / 2}, {.style = style, .color = pen.palette().ink});
}

void draw_person(Pen& pen, const StandingPerson& standing, const Snapshot& snapshot) {
    const Person& person = standing.person;
    const Vec2 at = standing.at;
    const double scale = standing.scale;
    const PersonForm form = form_of(person, snapshot, pen.look(), scale);
    pen.set_tag(person.id, Part::symbol);
    draw_form(pen, form, at);
    if (shows(snapshot.view, "assigned-sex")) {
        const Shape inner = inner_shape(person, *form.style);
        pen.begin();
        add_shape(pen, inner, {at, form.w * (inner == Shape::circle ? 0.55 : 0.5)});
        pen.stroke_sharp(u, pen.palette().ink);
    }
    const std::string age = age_words(person, snapshot);
    bool needs_plate = form.dead;
    if (scale >= 1 && !person.marks.empty()) {
        const auto marks = marks_on_day(person, snapshot, pen.look().notation);
        for (const FilledRegion& region : filled_regions(marks, pen.look().notation)) {
            pen.set_tag(person.id, Part::inner_mark);
            draw_region(pen, form.shape, {at, form.w}, region);
            needs_plate = true;
        }
        pen.set_tag(person.id, Part::symbol);
        if (needs_plate) draw_outline(pen, form, at);
    }
    if (!form.letter.empty() && age.empty()) draw_letter(pen, form.letter, at, 0.55 * form.w);
    if (person.kind == "group") draw_count(pen, person, at, scale);
    if (!age.empty()) {
        if (needs_plate)
            draw_plate_for(pen, age, at, {scale < 1 ? small_age_pt : age_pt, age_room_w * form.w});
        draw_age(pen, age, at, scale);
    }
    if (scale >= 1) draw_badges(pen, person, snapshot, {at, form.w});
}

}  // namespace kinscape
