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

using line_units::u;
constexpr double age_room_w = 0.06;  // from the age to what it opens

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
    if (tells_gender(person)) {
        if (const SymbolStyle* style = find_symbol(notation, "gender", person.gender)) return *style;
        if (const SymbolStyle* style = find_symbol(notation, "gender", "other-gender")) return *style;
    }
    if (!person.sex.empty())
        if (const SymbolStyle* style = find_symbol(notation, "sex", person.sex)) return *style;
    return nothing_known(notation);
}

/// The gender whose inner shape tells what was assigned; empty where nothing differs. In a copy for others
/// the sex itself must be told: a withheld one leaves no shape behind.
std::string_view assigned_as(const Person& person, const Snapshot& snapshot) {
    if (person.sex.empty() && snapshot.visible.audience().reader != Reader::worker) return {};
    if (person.gender == "man" && person.sex == "female") return "trans-man";
    if (person.gender == "woman" && person.sex == "male") return "trans-woman";
    return person.gender;
}

void add_marks(PersonForm& form, const std::vector<SymbolMark>& marks) {
    for (const SymbolMark& mark : marks)
        form.marks.push_back(&mark);
}

void add_marks_of(PersonForm& form, const Notation& notation, std::string_view list, std::string_view id) {
    if (const Entry* entry = entry_of(notation, list, id)) {
        add_marks(form, entry->marks);
        if (entry->outline) form.instead = &*entry->outline;
    }
}

void add_assigned(PersonForm& form, const Person& person, const Snapshot& snapshot, const Look& look) {
    const AssignedSex habit = look.notation.habits.assigned_sex;
    const bool asked = shows(snapshot.view, "assigned-sex");
    if (habit == AssignedSex::words_on_request || (habit == AssignedSex::on_request && !asked)) return;
    if (const Entry* gender = entry_of(look.notation, "gender", assigned_as(person, snapshot)))
        add_marks(form, gender->assigned);
    if (const Entry* sex = entry_of(look.notation, "sex", person.sex); sex && tells_gender(person))
        add_marks(form, sex->assigned);
}

/// The letters of those who gave or carried a child, where the view shows them; one who is known by that
/// alone is drawn smaller (notation.md 4.1, 4.3).
void add_origin(PersonForm& form, const Person& person, const Snapshot& snapshot, const Notation& notation) {
    constexpr double smaller = 0.7;
    const auto of_a_gift = [](const ChildLink& link) {
        return link.kind == "donor" || link.kind == "surrogate";
    };
    const auto is_parent = [&](const ChildLink& link) {
        return std::find(link.parents.begin(), link.parents.end(), person.id) != link.parents.end();
    };
    const auto given = std::find_if(snapshot.links.begin(), snapshot.links.end(), [&](const ChildLink* link) {
        return of_a_gift(*link) && is_parent(*link);
    });
    if (given == snapshot.links.end()) return;
    add_marks_of(form, notation, "child-link-kind", (*given)->kind);
    bool of_the_family =
        std::any_of(snapshot.links.begin(), snapshot.links.end(), [&](const ChildLink* link) {
            return link->child == person.id || (!of_a_gift(*link) && is_parent(*link));
        });
    for (const ShownUnion& shown : snapshot.unions) {
        const std::vector<PersonId>& partners = shown.couple->partners;
        const bool by_that_alone =
            shown.couple->kind == "donor-relation" || shown.couple->kind == "surrogate-relation";
        of_the_family = of_the_family || (!by_that_alone && std::find(partners.begin(), partners.end(),
                                                                      person.id) != partners.end());
    }
    if (!of_the_family) form.w *= smaller;
}

MarkedSymbol marked(const PersonForm& form, Vec2 at, bool has_age) {
    return {form.shape, {at, form.w}, form.outline, has_age};
}

Color ink_of(const Pen& pen, const PersonForm& form) {
    return form.ghost ? pen.palette().ink2 : pen.palette().ink;
}

void draw_outline(Pen& pen, const PersonForm& form, Vec2 at) {
    if (form.shape == Shape::none) return;
    const SymbolPlace place{at, form.w};
    LinePattern pattern = form.instead ? *form.instead : form.style->outline;
    const Color ink = ink_of(pen, form);
    if (pattern.kind != LineKind::dot) pattern.width = form.outline / u;
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

void draw_letter(Pen& pen, const PersonForm& form, Vec2 at) {
    const double height_mm = form.style->letter_height * form.w;
    const TextStyle style{.size_pt = std::max(word_pt, height_mm / (capitals_em * mm_per_point))};
    const double height = style.size_pt * mm_per_point * capitals_em;
    pen.text(form.letter, {at.x, at.y + height / 2}, {.style = style, .color = ink_of(pen, form)});
}

void draw_form_with(Pen& pen, const PersonForm& form, const MarkedSymbol& symbol) {
    for (const SymbolMark* mark : form.marks)
        if (mark->kind == SymbolMarkKind::ring) draw_mark_below(pen, *mark, symbol);
    if (form.shape == Shape::cross) {
        pen.begin();
        add_shape(pen, form.shape, symbol.place);
        return pen.stroke(form.outline, ink_of(pen, form));
    }
    pen.begin();
    add_shape(pen, form.shape, symbol.place);
    pen.fill(pen.palette().paper);
    for (const SymbolMark* mark : form.marks)
        if (mark->kind != SymbolMarkKind::ring) draw_mark_below(pen, *mark, symbol);
    draw_outline(pen, form, symbol.place.at);
}

}  // namespace

void draw_count(Pen& pen, const std::optional<double>& count, Vec2 at, double w) {
    // Half a width high, less where many digits would meet the outline (notation.md 1.5).
    constexpr double height_w = 0.5, room_w = 0.66;
    const std::string words = pen.look().notation.habits.count_sign +
                              (count ? std::to_string(std::lround(*count)) : std::string("n"));
    TextStyle style{.size_pt = height_w * w / (capitals_em * mm_per_point), .bold = true};
    const double wide = pen.look().type.width(words, style);
    style.size_pt = std::max(small_age_pt, style.size_pt * std::min(1.0, room_w * w / wide));
    pen.text(words, {at.x, at.y + style.size_pt * mm_per_point * capitals_em / 2},
             {.style = style, .color = pen.palette().ink});
}

bool is_index(const Person& person, const Snapshot& snapshot) {
    const std::vector<PersonId>& index = snapshot.document().about.index;
    return std::find(index.begin(), index.end(), person.id) != index.end();
}

bool is_bare_letter(const Person& person, const Notation& notation) {
    const SymbolStyle* kind =
        person.kind == "person" ? nullptr : find_symbol(notation, "person-kind", person.kind);
    const SymbolStyle& style =
        kind && kind->shape != Shape::of_gender ? *kind : gender_symbol(person, notation);
    return style.shape == Shape::none && !style.letter.empty();
}

bool tells_gender(const Person& person) { return !person.gender.empty() && person.gender != "unknown"; }

std::string_view status_on_day(const Person& person, const Snapshot& snapshot) {
    if (is_pregnancy_or_loss(person)) return {};
    if (person.status == "presumed-dead") return "presumed-dead";
    if (person.kind == "neonatal-death" || dead_on(person, snapshot.day)) return "deceased";
    return person.status == "missing" ? "missing" : std::string_view();
}

PersonForm form_of(const Person& person, const Snapshot& snapshot, const Look& look, double scale) {
    PersonForm form;
    const Notation& notation = look.notation;
    const SymbolStyle& gender = gender_symbol(person, notation);
    const SymbolStyle* kind =
        person.kind == "person" ? nullptr : find_symbol(notation, "person-kind", person.kind);
    form.style = kind ? kind : &gender;
    const bool of_gender = form.style->shape == Shape::of_gender;
    form.shape = of_gender ? gender.shape : form.style->shape;
    form.letter = of_gender && form.style->letter.empty() ? gender.letter : form.style->letter;
    if (form.shape == Shape::of_gender) form.shape = Shape::rounded_square;
    form.w = look.spacing.w * form.style->scale * scale;
    form.outline = scale < 1 ? u : std::max(1.0, form.style->outline.width) * u;
    form.ghost = !born_by(person, snapshot.day);
    if (person.kind != "person") add_marks_of(form, notation, "person-kind", person.kind);
    add_assigned(form, person, snapshot, look);
    if (scale >= 1 && shows(snapshot.view, "orientation"))
        add_marks_of(form, notation, "orientation", person.orientation);
    add_marks_of(form, notation, "person-status", status_on_day(person, snapshot));
    if (is_index(person, snapshot)) add_marks_of(form, notation, "person-role", "index");
    for (const std::string& role : person.roles)
        if (role != "index" || !is_index(person, snapshot)) add_marks_of(form, notation, "person-role", role);
    if (scale >= 1 && shows(snapshot.view, "genetic-origin")) add_origin(form, person, snapshot, notation);
    if (form.ghost) add_marks_of(form, notation, "by-choice", "unborn");
    return form;
}

Vec2 half_extent(const PersonForm& form) {
    double around = form.outline / 2;
    for (const SymbolMark* mark : form.marks)
        if (mark->kind == SymbolMarkKind::ring)
            around = form.outline / 2 + ring_distance(*mark, form.w, form.outline);
    return half_of(form.shape) * form.w + Vec2{around, around};
}

void draw_form(Pen& pen, const PersonForm& form, Vec2 at) {
    const MarkedSymbol symbol = marked(form, at, false);
    draw_form_with(pen, form, symbol);
    for (const SymbolMark* mark : form.marks)
        draw_mark_above(pen, *mark, symbol);
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
    const Notation& notation = pen.look().notation;
    const PersonForm form = form_of(person, snapshot, pen.look(), scale);
    const bool inside = notation.habits.age == AgePlace::inside && !is_bare_letter(person, notation);
    const std::string age = inside ? age_words(person, snapshot) : std::string();
    const MarkedSymbol symbol = marked(form, at, !age.empty());
    pen.set_tag(person.id, Part::symbol);
    draw_form_with(pen, form, symbol);
    bool needs_plate = std::any_of(form.marks.begin(), form.marks.end(),
                                   [](const SymbolMark* mark) { return covers_the_middle(*mark); });
    if (scale >= 1 && !person.marks.empty()) {
        bool drawn = false;
        for (const FilledRegion& region :
             filled_regions(marks_on_day(person, snapshot, notation), notation)) {
            if (!drawn) pen.set_tag(person.id, Part::inner_mark);
            draw_region(pen, form.shape, {at, form.w}, region);
            drawn = needs_plate = true;
        }
        if (drawn) pen.set_tag(person.id, Part::symbol);
        if (needs_plate) draw_outline(pen, form, at);
    }
    for (const SymbolMark* mark : form.marks)
        if (scale >= 1 || mark->kind == SymbolMarkKind::shape) draw_mark_above(pen, *mark, symbol);
    if (!form.letter.empty() && age.empty()) draw_letter(pen, form, at);
    if (person.kind == "group") draw_count(pen, person.count, at, form.w);
    if (!age.empty()) {
        if (needs_plate)
            draw_plate_for(pen, age, at, {scale < 1 ? small_age_pt : age_pt, age_room_w * form.w});
        draw_age(pen, age, at, scale);
    }
    if (scale >= 1) draw_badges(pen, person, snapshot, {at, form.w});
}

}  // namespace kinscape
