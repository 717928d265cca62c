#include "scene/legend_sample.hpp"

#include "base/utf8.hpp"
#include "scene/child_line.hpp"
#include "scene/ecomap_tie.hpp"
#include "scene/health_mark.hpp"
#include "scene/household_loop.hpp"
#include "scene/label.hpp"
#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"
#include "scene/person_badge.hpp"
#include "scene/person_symbol.hpp"
#include "scene/structure.hpp"
#include "scene/system_circle.hpp"
#include "scene/tie_line.hpp"
#include "scene/union_line.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

using line_units::u;
constexpr Vec2 usual{12, 5}, full{24, 12.6};
constexpr double long_sample = 60 * u;
constexpr double letter_room = 3;

/// One sample being drawn.
struct Sample {
    Pen& pen;
    const LegendEntry& entry;
    Rect box;
    SampleSize size;

    const Notation& notation() const { return pen.look().notation; }
    const Entry* told() const { return entry_of(notation(), entry.list, entry.id); }
    Vec2 middle() const { return box.centre(); }
    bool is_small() const { return size == SampleSize::legend; }
    /// Symbols of the legend are smaller than those of the map.
    double symbol_mm() const { return is_small() ? 4.6 : pen.w(); }
};

bool needs_length(const TieStyle& style) {
    return !style.mid.empty() || !style.waves.empty() || style.along.mark != AlongMark::none ||
           style.end.kind != EndKind::none || style.start.kind != EndKind::none || style.wedge;
}

const SymbolStyle* symbol_of(const Sample& sample) {
    const auto list = sample.notation().symbols.find(sample.entry.list);
    if (list == sample.notation().symbols.end()) return nullptr;
    const auto style = list->second.find(sample.entry.id);
    return style == list->second.end() ? nullptr : &style->second;
}

/// A person of the legend: the shape and the marks that the entry speaks of.
PersonForm form_for(const Sample& sample, Shape usual_shape) {
    PersonForm form;
    static const SymbolStyle plain;
    const SymbolStyle* style = symbol_of(sample);
    form.style = style ? style : &plain;
    form.shape = !style || style->shape == Shape::of_gender ? usual_shape : style->shape;
    form.letter = form.style->letter;
    const bool small_symbol = form.style->scale < 1;
    form.w = sample.symbol_mm() *
             (sample.is_small() && small_symbol ? form.style->scale + 0.15 : form.style->scale);
    form.outline = std::max(1.0, sample.is_small() ? std::min(1.25, form.style->outline.width)
                                                   : form.style->outline.width) *
                   u;
    const Entry* entry = sample.told();
    if (!entry) return form;
    for (const SymbolMark& mark : entry->marks)
        form.marks.push_back(&mark);
    if (entry->outline) form.instead = &*entry->outline;
    return form;
}

void draw_letter_of(const Sample& sample, const PersonForm& form, Vec2 at) {
    if (form.letter.empty()) return;
    const double wanted = form.style->letter_height * form.w / (capitals_em * mm_per_point);
    const TextStyle style{.size_pt = std::max(word_pt, wanted)};
    sample.pen.text(form.letter, at + Vec2{0, style.size_pt * mm_per_point * capitals_em / 2},
                    {.style = style, .color = sample.pen.palette().ink});
}

void draw_person_sample(const Sample& sample) {
    const bool role = sample.entry.list == "person-role" || sample.entry.list == "orientation";
    PersonForm form = form_for(sample, role ? Shape::circle : Shape::square);
    if (const Entry* entry = sample.told();
        entry && sample.notation().habits.assigned_sex == AssignedSex::always)
        for (const SymbolMark& mark : entry->assigned)
            form.marks.push_back(&mark);
    const bool inner = std::any_of(form.marks.begin(), form.marks.end(),
                                   [](const SymbolMark* mark) { return mark->kind == SymbolMarkKind::ring; });
    if (inner && sample.is_small()) form.w -= 1.4;
    static const std::vector<SymbolMark> none;
    const Entry* dead = entry_of(sample.notation(), "person-status", "deceased");
    if (sample.entry.id == "neonatal-death" || sample.entry.list == "death-manner")
        for (const SymbolMark& mark : dead ? dead->marks : none)
            form.marks.push_back(&mark);
    const bool arrow = std::any_of(form.marks.begin(), form.marks.end(), [](const SymbolMark* mark) {
        return mark->kind == SymbolMarkKind::arrow;
    });
    draw_form(sample.pen, form, sample.middle() + Vec2{arrow ? 2.6 : 0, 0});
    draw_letter_of(sample, form, sample.middle());
    Person shown;
    if (sample.entry.list == "person-role") shown.roles = {sample.entry.id};
    if (given_away_in_brackets(shown, sample.notation()))
        draw_adoption_brackets(sample.pen, Rect::around(sample.middle(), form.w, form.w));
    constexpr double some = 3;
    if (sample.entry.id == "group" && sample.entry.list == "person-kind")
        draw_count(sample.pen, some, sample.middle(), form.w);
}

/// A badge beside a symbol that is too small for it here: the badge alone.
bool is_badge_alone(const Sample& sample) {
    const Entry* entry = sample.told();
    if (!sample.is_small() || !entry || entry->marks.empty()) return false;
    const SymbolMark& mark = entry->marks.front();
    return mark.kind == SymbolMarkKind::star || mark.kind == SymbolMarkKind::letter;
}

void draw_badge_alone(const Sample& sample) {
    SymbolMark mark = sample.told()->marks.front();
    mark.at = {};
    draw_mark_above(sample.pen, mark, {Shape::none, {sample.middle(), sample.pen.w()}, u, false});
}

/// `field:state`, or a mark's own kind, or a state alone.
MarkOnDay mark_of(const Sample& sample) {
    const std::string& id = sample.entry.id;
    if (sample.entry.list == "health-mark-kind") {
        const auto field = sample.notation().vocabulary.field_of_mark.find(id);
        return {nullptr, "active",
                field == sample.notation().vocabulary.field_of_mark.end() ? std::string_view()
                                                                          : field->second};
    }
    if (sample.entry.list == "health-field") return {nullptr, "active", id};
    const std::size_t colon = id.find(':');
    const std::string_view whole(id);
    if (colon == std::string::npos) return {nullptr, whole, "substance"};
    return {nullptr, whole.substr(colon + 1), whole.substr(0, colon)};
}

void draw_health_sample(const Sample& sample) {
    const MarkOnDay mark = mark_of(sample);
    PersonForm form;
    static const SymbolStyle plain;
    form.style = &plain;
    form.shape = mark.field == "substance" || mark.field == "behaviour" ? Shape::square : Shape::circle;
    form.w = sample.symbol_mm();
    form.outline = (sample.is_small() ? 1 : 1.5) * u;
    draw_form(sample.pen, form, sample.middle());
    const SymbolPlace place{sample.middle(), form.w};
    draw_region(sample.pen, form.shape, place, region_of_mark(mark, sample.notation()));
    const Entry* entry = sample.told();
    if (!entry || entry->badge.empty()) return;
    Person person;
    person.marks.push_back({});
    person.marks.back().kind = sample.entry.id;
    sample.pen.text(entry->badge, sample.middle() + Vec2{0.62 * form.w + 0.6, 0.42 * form.w + 1},
                    {.style = {.size_pt = word_pt, .bold = true}, .color = sample.pen.palette().ink});
}

/// A little union: the bar with its two legs.
void draw_union_sample(const Sample& sample) {
    const Rect box = Rect::around(sample.middle(), sample.is_small() ? usual.x : full.x, usual.y);
    const bool straight = sample.notation().habits.straight_unions;
    const double y = box.centre().y + (straight ? 0 : 1);
    const Vec2 bracket[] = {{box.min.x, y - 2.4}, {box.min.x, y}, {box.max.x, y}, {box.max.x, y - 2.4}};
    constexpr double end = 1.1;  // half of a partner's small symbol
    const Vec2 line[] = {{box.min.x + 2 * end, y}, {box.max.x - 2 * end, y}};
    const auto points = straight ? std::span<const Vec2>(line) : std::span<const Vec2>(bracket);
    if (straight)
        for (const double x : {box.min.x + end, box.max.x - end}) {
            sample.pen.begin();
            sample.pen.circle({x, y}, end);
            sample.pen.stroke(u, sample.pen.palette().ink);
        }
    Union couple;
    couple.kind = sample.entry.list == "union-kind" ? sample.entry.id : "marriage";
    if (sample.entry.list == "union-flag") couple.flags = {sample.entry.id};
    draw_union_bar(sample.pen, couple, points);
    if (sample.entry.list == "union-state") {
        couple.events = {{.kind = "divorced", .date = {}, .said = {}, .unknown = {}}};
        return draw_state_marks(sample.pen, couple, sample.entry.id, {box.centre().x, y});
    }
    draw_bar_marks(sample.pen, couple, {}, points);
}

/// Who gave or carried the child, with the letter that the map has beside them.
void draw_giver(const Sample& sample, Vec2 at, const SymbolMark& letter) {
    constexpr double radius = 1.6;
    const bool inside = letter.at == Vec2{};
    sample.pen.begin();
    sample.pen.circle(at, radius);
    sample.pen.fill_and_stroke(sample.pen.palette().paper, u, sample.pen.palette().ink);
    const double down = inside ? word_pt * mm_per_point * capitals_em / 2 : -radius - 0.8;
    sample.pen.text(letter.text, at + Vec2{0, down},
                    {.style = {.size_pt = word_pt, .bold = true}, .color = sample.pen.palette().ink});
}

void draw_child_sample(const Sample& sample) {
    ChildLink link;
    link.kind = sample.entry.list == "child-link-flag" ? "birth" : sample.entry.id;
    const LineStyle& style = style_of(sample.notation().links, link.kind, "birth");
    const double half = (sample.is_small() ? usual.x : full.x) / 2;
    const bool with_child = !sample.is_small() || style.brackets != Brackets::none;
    const Entry* entry = sample.told();
    const bool given = !sample.is_small() && entry && !entry->marks.empty();
    const double head = given ? half - 3.4 : half, foot = with_child ? half - 3.4 : half;
    const Vec2 from = sample.middle() - Vec2{head, 0}, to = sample.middle() + Vec2{foot, 0};
    if (given) draw_giver(sample, from - Vec2{1.6, 0}, entry->marks.front());
    const Vec2 line[] = {from, to};
    draw_child_line(sample.pen, &link, line);
    if (!style.plate.empty()) draw_plate(sample.pen, sample.middle(), style.plate);
    if (!style.plate_at_parent.empty()) draw_plate(sample.pen, from + Vec2{1, 0}, style.plate_at_parent);
    if (style.chevron) {
        sample.pen.begin();
        add_chevron(sample.pen, {to, {1, 0}}, {6 * u, 4.2 * u});
        sample.pen.stroke(1.4 * u, sample.pen.palette().ink);
    }
    if (!with_child) return;
    // The child's end, with the brackets that may stand round the symbol.
    const Rect symbol = Rect::around(to + Vec2{1.6, 0}, 1.6, 1.6);
    sample.pen.begin();
    sample.pen.rectangle(symbol);
    sample.pen.fill_and_stroke(sample.pen.palette().paper, u, sample.pen.palette().ink);
    if (style.brackets == Brackets::none) return;
    sample.pen.begin();
    for (const double side : {-1.0, 1.0}) {
        const double x = symbol.centre().x + side * 2;
        sample.pen.move_to({x - side * 0.8, symbol.min.y - 0.9});
        sample.pen.line_to({x, symbol.min.y - 0.9});
        sample.pen.line_to({x, symbol.max.y + 0.9});
        sample.pen.line_to({x - side * 0.8, symbol.max.y + 0.9});
    }
    sample.pen.stroke_sharp(u, sample.pen.palette().ink);
}

void draw_twin_sample(const Sample& sample) {
    Birth birth;
    birth.zygosity = sample.entry.id;
    const double scale = sample.is_small() ? 1 : 1.9;
    RoutedLine left, right;
    const Vec2 top = sample.middle() - Vec2{0, 2.4 * scale};
    left.points = {top, sample.middle() + Vec2{-3, 1.2} * scale};
    right.points = {top, sample.middle() + Vec2{3, 1.2} * scale};
    const RoutedLine* const lines[] = {&left, &right};
    const bool stem = twin_style_of(sample.notation(), birth).stem;
    for (const RoutedLine* line : lines) {
        const Vec2 end = line->points.back();
        const Vec2 level[] = {top, {top.x, (top.y + end.y) / 2}, {end.x, (top.y + end.y) / 2}, end};
        draw_child_line(sample.pen, nullptr,
                        stem ? std::span<const Vec2>(level) : std::span<const Vec2>(line->points));
        sample.pen.begin();
        sample.pen.rectangle(Rect::around(end + Vec2{0, 0.9 * scale}, 1.8 * scale, 1.8 * scale));
        sample.pen.fill_and_stroke(sample.pen.palette().paper, u, sample.pen.palette().ink);
    }
    draw_twin_marks(sample.pen, birth, lines);
}

void draw_tie_sample(const Sample& sample) {
    Pen& pen = sample.pen;
    const TieStyle& style = tie_style_of(sample.notation(), sample.entry.id);
    const double y = sample.middle().y;
    double from = sample.box.min.x, to = sample.box.max.x;
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

void draw_ecomap_sample(const Sample& sample) {
    const LegendEntry& entry = sample.entry;
    EcomapMarks marks;
    marks.strength = entry.list == "strength" ? std::string_view(entry.id) : std::string_view("moderate");
    if (entry.list == "stress") marks.stress = entry.id.empty() ? 2 : std::clamp(entry.id[0] - '0', 0, 3);
    marks.to = entry.list == "flow" && (entry.id == "to" || entry.id == "both");
    marks.from = entry.list == "flow" && (entry.id == "from" || entry.id == "both");
    // A tie that is wanted and not there is seen only where something is said of it.
    const Vec2 from{sample.box.min.x, sample.middle().y}, to{sample.box.max.x, sample.middle().y};
    const Vec2 axis[] = {from, to};
    if (marks.strength == "none") {
        const LineStyle& style = style_of(sample.notation().strengths, "none", "moderate");
        return draw_line(sample.pen, axis, style.line, sample.pen.palette().ink);
    }
    draw_ecomap_tie(sample.pen, marks, axis);
}

void draw_home_like(const Sample& sample, const std::string& kind) {
    HomeOutline home;
    const Rect box = sample.is_small() ? Rect::around(sample.middle(), usual.x - 1, 4)
                                       : Rect::around(sample.middle(), full.x - 1, full.y - 2);
    home.outline = {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}};
    draw_home(sample.pen, kind, home, {});
}

void draw_home_sample(const Sample& sample) { draw_home_like(sample, sample.entry.id); }

System system_of(const std::string& kind) {
    System system;
    system.id = SystemId("s");
    system.kind = kind;
    return system;
}

void draw_migration_sample(const Sample& sample) {
    Person person;
    person.migrated =
        Migration{.kind = sample.entry.id, .date = {}, .from = {}, .to = {}, .said = {}, .unknown = {}};
    const Vec2 at = sample.middle();
    const double half = sample.is_small() ? 2.5 : 4.5;
    sample.pen.begin();
    sample.pen.move_to(at - Vec2{0, half});
    sample.pen.line_to(at + Vec2{0, half});
    sample.pen.stroke(1.25 * u, sample.pen.palette().ink);
    draw_migration(sample.pen, person, at + Vec2{0, 0.3 * sample.pen.w()}, ChildLineAbove::yes);
}

/// What the profile tells in words: the word as it stands beside the drawing.
void draw_word(const Sample& sample) {
    const Entry* entry = sample.told();
    if (!entry) return;
    const std::string word = !entry->label.empty() ? entry->label : folded(entry->words);
    const TextStyle style{.size_pt = word_pt};
    const double wide = sample.pen.look().type.width(word, style);
    if (wide > sample.box.width()) return;
    sample.pen.text(word, sample.middle() + Vec2{0, word_pt * mm_per_point * capitals_em / 2},
                    {.style = style, .color = sample.pen.palette().muted});
}

void draw_doubt(const Sample& sample) {
    const double half = (sample.is_small() ? usual.x : full.x) / 2;
    const Vec2 axis[] = {sample.middle() - Vec2{half, 0}, sample.middle() + Vec2{half, 0}};
    draw_line(sample.pen, axis, LinePattern{}, sample.pen.palette().ink);
    const std::string_view sign = certainty_sign(sample.pen.look(), sample.entry.id);
    if (!sign.empty()) draw_plate(sample.pen, sample.middle(), sign);
}

/// A tether from somebody to a home where they are now and then (notation.md 6).
void draw_tether(const Sample& sample) {
    if (sample.entry.id == "full") return draw_home_like(sample, "household");
    constexpr double radius = 1.6;
    const double half = full.x / 2;
    const Vec2 who = sample.middle() - Vec2{half - radius, 0}, home = sample.middle() + Vec2{half, 0};
    const Vec2 tether[] = {who + Vec2{radius, 0}, home};
    draw_line(sample.pen, tether, {.kind = LineKind::dot, .diameter = 2, .pitch = 6},
              sample.pen.palette().ink2);
    sample.pen.begin();
    sample.pen.circle(who, radius);
    sample.pen.fill_and_stroke(sample.pen.palette().paper, u, sample.pen.palette().ink);
    const Vec2 outline[] = {home - Vec2{0, 2.5}, home + Vec2{0, 2.5}};
    const LineStyle& style = style_of(sample.notation().homes, "household", "household");
    draw_line(sample.pen, outline, style.line, sample.pen.palette().ink2);
}

void draw_system(const Sample& sample) {
    if (!sample.is_small()) {
        const System system = system_of(sample.entry.id);
        draw_system_circle(sample.pen, system, sample.middle(),
                           system_block(system, sample.pen.look()).radius);
        return draw_system_words(sample.pen, system, sample.middle());
    }
    const double radius = usual.y / 2 - u;
    sample.pen.begin();
    sample.pen.circle(sample.middle(), radius);
    sample.pen.fill_and_stroke(sample.pen.palette().paper, 1.25 * u, sample.pen.palette().ink);
}

struct DrawnList {
    std::string_view list;
    void (*draw)(const Sample& sample);
};
constexpr DrawnList drawn_lists[] = {{"person-kind", draw_person_sample},
                                     {"sex", draw_person_sample},
                                     {"gender", draw_person_sample},
                                     {"orientation", draw_person_sample},
                                     {"person-status", draw_person_sample},
                                     {"person-role", draw_person_sample},
                                     {"by-choice", draw_person_sample},
                                     {"migration-kind", draw_migration_sample},
                                     {"union-kind", draw_union_sample},
                                     {"union-flag", draw_union_sample},
                                     {"union-state", draw_union_sample},
                                     {"child-link-kind", draw_child_sample},
                                     {"child-link-flag", draw_child_sample},
                                     {"union-event", draw_union_sample},
                                     {"death-manner", draw_person_sample},
                                     {"share", draw_tether},
                                     {"zygosity", draw_twin_sample},
                                     {"household-kind", draw_home_sample},
                                     {"system-kind", draw_system},
                                     {"strength", draw_ecomap_sample},
                                     {"stress", draw_ecomap_sample},
                                     {"flow", draw_ecomap_sample},
                                     {"certainty", draw_doubt},
                                     {"emotional-tie-kind", draw_tie_sample},
                                     {"health-field", draw_health_sample},
                                     {"health-mark-kind", draw_health_sample},
                                     {"health-mark-state", draw_health_sample}};

const DrawnList* find_list(std::string_view list) {
    for (const DrawnList& one : drawn_lists)
        if (one.list == list) return &one;
    return nullptr;
}

/// The lists whose ids have a line or an outline of their own even where a word must stand beside it.
bool is_drawn_with_its_word(std::string_view list) {
    return list == "emotional-tie-kind" || list == "union-kind" || list == "child-link-kind" ||
           list == "household-kind" || list == "person-kind" || list == "gender" || list == "sex" ||
           list == "strength";
}

/// Lists that a legend tells in words alone.
bool is_word_of_legend(std::string_view list) {
    return list == "child-link-flag" || list == "union-event" || list == "death-manner" || list == "share";
}

/// True where a word alone stands in the legend; a catalogue shows what the word stands beside.
bool is_told_in_words(const LegendEntry& entry, const Notation& notation, SampleSize size) {
    if (size == SampleSize::catalogue && find_list(entry.list))
        return entry.list == "emotional-tie-kind" && !notation.habits.ties;
    const Entry* told = entry_of(notation, entry.list, entry.id);
    if (is_word_of_legend(entry.list)) return true;
    if (!find_list(entry.list)) return true;
    const bool has_marks = told && (!told->marks.empty() || !told->badge.empty());
    if (!told || has_marks) return false;
    if (entry.list == "person-role" || entry.list == "orientation") return true;
    return told->drawn == Drawn::words && !is_drawn_with_its_word(entry.list);
}

bool is_line(std::string_view list) {
    return list == "union-kind" || list == "child-link-kind" || list == "emotional-tie-kind" ||
           list == "strength" || list == "stress" || list == "flow" || list == "union-state" ||
           list == "union-flag" || list == "union-event" || list == "child-link-flag" || list == "share" ||
           list == "certainty";
}

}  // namespace

Vec2 sample_size(const LegendEntry& entry, const Look& look, SampleSize size) {
    const bool small = size == SampleSize::legend;
    if (entry.list == "abbreviation" || entry.list == "remark") return {0, usual.y};
    Vec2 room = small ? usual : Vec2{full.x, is_line(entry.list) ? 7 : full.y};
    if (is_told_in_words(entry, look.notation, size)) return {room.x, usual.y};
    if (entry.list == "emotional-tie-kind") {
        const TieStyle& style = tie_style_of(look.notation, entry.id);
        room.x = !small || needs_length(style) ? long_sample : usual.x;
        if (!small) room.x += 3;
        if (style.directed) room.x += 2 * letter_room;
        room.y = std::max(usual.y, 2 * half_width_of(style) * u);
    }
    if (entry.list == "stress" || entry.list == "flow" || entry.list == "strength")
        room = {small && entry.list == "strength" ? usual.x : long_sample * (small ? 0.75 : 1.04), 6};
    const bool outline = entry.list == "household-kind" || (entry.list == "share" && entry.id == "full");
    if (outline && !small) room.y = full.y - 1;
    if (entry.list == "system-kind" && !small) {
        const double across = 2 * system_block(system_of(entry.id), look).radius + 2 * u;
        room = {std::max(full.x, across), across};
    }
    const bool beside = look.notation.habits.flow == FlowArrow::beside_middle;
    if (entry.list == "flow" && beside) room.y = 30 * u;
    return room;
}

void draw_sample(Pen& pen, const LegendEntry& entry, const Rect& box, SampleSize size) {
    pen.set_tag({}, Part::legend);
    const Sample sample{pen, entry, box, size};
    if (is_told_in_words(entry, pen.look().notation, size)) return draw_word(sample);
    const DrawnList* list = find_list(entry.list);
    if (is_badge_alone(sample)) return draw_badge_alone(sample);
    list->draw(sample);
}

}  // namespace kinscape
