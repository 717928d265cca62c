#include "scene/content.hpp"

#include "scene/child_line.hpp"
#include "scene/crossing_halo.hpp"
#include "scene/custody.hpp"
#include "scene/household_loop.hpp"
#include "scene/label.hpp"
#include "scene/label_aside.hpp"
#include "scene/line_mark.hpp"
#include "scene/person_badge.hpp"
#include "scene/person_symbol.hpp"
#include "scene/person_words.hpp"
#include "scene/record_marks.hpp"
#include "scene/straight_union.hpp"
#include "scene/structure.hpp"
#include "scene/system_circle.hpp"
#include "scene/tie_on_map.hpp"
#include "scene/union_line.hpp"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kinscape {
namespace {

using line_units::u;

/// A person beside the box that the layout gave them.
struct PlacedPerson {
    const Person* person = nullptr;
    const NodeBox* box = nullptr;
};

/// One picture being drawn, bottom to top.
struct Drawing {
    const Snapshot& snapshot;
    const Geometry& geometry;
    const Look& look;
    Scene scene{};
    Pen pen{scene, look};
    std::vector<PlacedPerson> people{};
    CrossingHalos halos{};
    Structure structure{snapshot, geometry};

    void find_people();
    void draw_homes();
    void draw_circles();
    void draw_ties();
    void draw_structure();
    void draw_people();
    void draw_union_marks();
    void draw_slashes(const ShownUnion& shown, std::span<const Vec2> bar, Vec2 at);
    void draw_texts();
};

void Drawing::find_people() {
    people.reserve(geometry.people.size());
    auto next = snapshot.people.begin();
    for (const NodeBox& box : geometry.people) {
        // The layout keeps the order of the snapshot and leaves out who has no place.
        while (next != snapshot.people.end() && (*next)->id.text() != box.id.text())
            ++next;
        if (next == snapshot.people.end()) return;
        people.push_back({*next, &box});
    }
}

void Drawing::draw_homes() {
    const Document& document = snapshot.document();
    std::vector<std::pair<const Household*, const HomeOutline*>> homes;
    std::vector<Rect> titles;
    for (const HomeOutline& home : geometry.homes)
        if (const Household* household = document.households.find(home.of)) {
            homes.emplace_back(household, &home);
            if (!home_title(*household, snapshot, look).empty()) titles.push_back(home.title);
        }
    for (const auto& [household, home] : homes) {
        const std::string_view kind = home_kind(*household, snapshot.day);
        draw_home(pen, kind, *home, titles);
        if (is_tinted(look, kind)) halos.add_home(*home);
    }
}

void Drawing::draw_circles() {
    for (const CentreCircle& centre : geometry.centre) {
        pen.set_tag(centre.of, Part::centre);
        pen.begin();
        pen.circle(centre.at, centre.radius);
        pen.fill_and_stroke(home_tint(pen.palette()), 1.5 * u, pen.palette().ink);
    }
    for (const NodeBox& box : geometry.systems)
        if (const System* system = snapshot.document().systems.find(box.id.as<SystemId>()))
            draw_system_circle(pen, *system, box.symbol.centre(), box.symbol.width() / 2);
}

void Drawing::draw_ties() {
    const TiesByName ties(snapshot);
    for (const RoutedLine& line : geometry.lines)
        if (line.role == LineRole::tie)
            if (const ShownTie* shown = ties.find(line.of);
                shown && is_drawn(*shown, snapshot, look.notation))
                halos.add_tie(line.points, draw_tie_on_map(pen, *shown, line, geometry));
}

void Drawing::draw_structure() {
    halos.draw(pen, geometry.lines);
    for (const RoutedLine& line : geometry.lines) {
        if (line.role == LineRole::tie) continue;
        pen.set_tag(line.of, Part::structure);
        structure.draw_line(pen, line);
    }
}

void Drawing::draw_people() {
    const Adoptions adoptions(snapshot);
    std::unordered_set<std::string_view> below_a_line;
    below_a_line.reserve(people.size());
    for (const RoutedLine& line : geometry.lines)
        if (leads_to_a_child(line)) below_a_line.insert(line.ends.back().text());
    for (const PlacedPerson& placed : people) {
        const Vec2 at = placed.box->symbol.centre();
        draw_person(pen, {*placed.person, at, geometry.people_scale}, snapshot);
        if (placed.person->migrated && geometry.people_scale >= 1) {
            const bool line = below_a_line.contains(placed.box->id.text());
            draw_migration(pen, *placed.person, {at.x, placed.box->symbol.min.y},
                           line ? ChildLineAbove::yes : ChildLineAbove::no);
        }
        if (adoptions.shows_brackets(*placed.person, look)) draw_adoption_brackets(pen, placed.box->symbol);
    }
}

/// Where the notation tells custody by its slashes: they lean to that parent, or stand on the other side of
/// the children's line.
void Drawing::draw_slashes(const ShownUnion& shown, std::span<const Vec2> bar, Vec2 at) {
    const SlashMeaning meaning = look.notation.habits.slashes;
    const Side side = meaning == SlashMeaning::none || shown.state == "together"
                          ? Side::none
                          : side_of_custody(*shown.couple, snapshot, geometry);
    const double beside = at.x - middle_of_bar(bar).x;
    const bool mirrored = meaning == SlashMeaning::custody_side &&
                          ((side == Side::left && beside < 0) || (side == Side::right && beside > 0));
    if (mirrored) at.x -= 2 * beside;
    draw_state_marks(pen, *shown.couple, shown.state, at,
                     meaning == SlashMeaning::custody_lean ? side : Side::none);
}

void Drawing::draw_union_marks() {
    std::unordered_map<std::string_view, const RoutedLine*> bars;
    bars.reserve(snapshot.unions.size());
    for (const RoutedLine& line : geometry.lines)
        if (line.role == LineRole::couple) bars.emplace(line.of.text(), &line);
    std::unordered_map<std::string_view, const UnionText*> texts;
    texts.reserve(geometry.unions.size());
    for (const UnionText& text : geometry.unions)
        texts.emplace(text.of.text(), &text);
    for (const ShownUnion& shown : snapshot.unions) {
        const auto bar = bars.find(shown.couple->id.text());
        if (bar == bars.end()) continue;
        pen.set_tag(shown.couple->id, Part::structure);
        const std::string_view sign =
            shows_doubt(snapshot) ? certainty_sign(look, shown.couple->said->certainty) : std::string_view();
        draw_bar_marks(pen, *shown.couple, sign, bar->second->points);
        const auto text = texts.find(shown.couple->id.text());
        const Vec2 at = text == texts.end() ? middle_of_bar(bar->second->points) : text->second->marks_at;
        draw_slashes(shown, bar->second->points, at);
        if (text == texts.end() || geometry.people_scale < 1) continue;
        const Rect& box = text->second->label;
        pen.set_tag(shown.couple->id, Part::caption);
        pen.text_on_plate(union_words(shown, snapshot, look),
                          {box.centre().x, box.max.y - word_pt * mm_per_point * depth_em},
                          {.style = {.size_pt = word_pt}, .color = pen.palette().muted});
    }
}

void Drawing::draw_texts() {
    structure.draw_marks(pen);
    const Document& document = snapshot.document();
    for (const HomeOutline& home : geometry.homes)
        if (const Household* household = document.households.find(home.of))
            draw_home_title(pen, home_title(*household, snapshot, look), home);
    draw_centre_titles(pen, snapshot, geometry);
    for (const NodeBox& box : geometry.systems)
        if (const System* system = document.systems.find(box.id.as<SystemId>()))
            draw_system_words(pen, *system, box.symbol.centre());
    const TiesByName ties(snapshot);
    const TieWords tie_words(snapshot, look);
    for (const RoutedLine& line : geometry.lines)
        if (line.role == LineRole::tie)
            if (const ShownTie* shown = ties.find(line.of);
                shown && is_drawn(*shown, snapshot, look.notation))
                draw_tie_words(pen, *shown, line, tie_words);
    for (const PlacedPerson& placed : people) {
        const Rect& box = placed.box->label;
        pen.set_tag(placed.person->id, Part::label);
        if (!placed.box->texts.empty())
            draw_labels_aside(pen, labels_aside(*placed.person, snapshot, look), placed.box->symbol.centre());
        if (box.width() <= 0) continue;
        draw_label(pen, person_label(*placed.person, snapshot, look, geometry.people_scale),
                   {box.centre().x, box.min.y});
    }
    draw_record_marks(pen, snapshot, geometry);
}

Scene drawn_scene(const Snapshot& snapshot, const Geometry& geometry, const Look& look) {
    // What a person takes up with its lines and words, by counting; a wrong guess costs a copy, no more.
    constexpr std::size_t marks_each = 10, points_each = 60;
    Drawing drawing{snapshot, geometry, look};
    drawing.scene.paper = look.palette.paper;
    drawing.scene.marks.reserve(marks_each * (geometry.people.size() + geometry.lines.size() / 2));
    drawing.scene.tags.reserve(3 * geometry.people.size() + 2 * geometry.lines.size());
    drawing.scene.shapes.points.reserve(points_each * geometry.people.size());
    drawing.scene.shapes.verbs.reserve(points_each * geometry.people.size());
    drawing.find_people();
    drawing.draw_circles();
    drawing.draw_homes();
    drawing.draw_ties();
    drawing.draw_structure();
    drawing.draw_people();
    drawing.draw_union_marks();
    drawing.draw_texts();
    return std::move(drawing.scene);
}

}  // namespace

Scene content_scene(const Snapshot& snapshot, const Geometry& geometry, const Look& look) {
    if (look.notation.habits.straight_unions)
        return drawn_scene(snapshot, with_straight_unions(geometry), look);
    return drawn_scene(snapshot, geometry, look);
}

}  // namespace kinscape
