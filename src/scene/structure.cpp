#include "scene/structure.hpp"

#include "scene/child_line.hpp"
#include "scene/label.hpp"
#include "scene/line_pattern.hpp"
#include "scene/union_line.hpp"

#include <algorithm>

namespace kinscape {
namespace {

bool same_people(const std::vector<PersonId>& a, const std::vector<PersonId>& b) {
    return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
}

/// A stem, a level bar at half height and a drop instead of a slanted line (notation.md 4.2, bowen).
std::vector<Vec2> stem_way(const std::vector<Vec2>& slanted) {
    const Vec2 from = slanted.front(), to = slanted.back();
    const double y = (from.y + to.y) / 2;
    return {from, {from.x, y}, {to.x, y}, to};
}

bool is_usual(const ChildLink& link) { return link.kind == "birth" || link.kind == "presumed"; }

bool births_say_more(const Notation& notation) {
    const LineStyle& style = style_of(notation.links, "birth", "birth");
    const Entry* entry = entry_of(notation, "child-link-kind", "birth");
    return style.chevron || !style.plate.empty() || !style.plate_at_parent.empty() ||
           (entry && !entry->label.empty());
}

}  // namespace

Structure::Structure(const Snapshot& snapshot, const Geometry& geometry)
    : snapshot_(snapshot),
      geometry_(geometry) {
    find_unusual_families();
    if (shows(snapshot.view, "unborn")) find_unborn();
}

void Structure::find_unborn() {
    for (const Person* person : snapshot_.people)
        if (!born_by(*person, snapshot_.day)) unborn_.insert(person->id.text());
    const auto is_unborn = [&](const ChildLink& link) { return unborn_.contains(link.child.text()); };
    for (const ChildLink* link : snapshot_.links)
        if (const ChildLink* first = is_unborn(*link) ? first_of_family(*link, is_unborn) : nullptr)
            for_names_of_family(*first, [&](std::string_view name) { unborn_families_.insert(name); });
}

bool Structure::leads_to_unborn(const RoutedLine& line) const {
    if (line.role == LineRole::descent || line.role == LineRole::sibship)
        return unborn_families_.contains(line.of.text());
    return leads_to_a_child(line) && unborn_.contains(line.ends.back().text());
}

template <class Holds>
const ChildLink* Structure::first_of_family(const ChildLink& link, Holds&& holds) const {
    const ChildLink* first = nullptr;
    for (const ChildLink* other : snapshot_.links) {
        if (!same_people(link.parents, other->parents)) continue;
        if (!holds(*other)) return nullptr;
        if (!first) first = other;
    }
    return first;
}

template <class Take>
void Structure::for_names_of_family(const ChildLink& first, Take&& take) const {
    // Lines are named by the union of the parents, else by their first link (layout/geometry.hpp).
    take(std::string_view(first.id.text()));
    for (const ShownUnion& shown : snapshot_.unions)
        if (same_people(shown.couple->partners, first.parents))
            take(std::string_view(shown.couple->id.text()));
}

void Structure::find_unusual_families() {
    for (const ChildLink* link : snapshot_.links) {
        if (is_usual(*link)) continue;
        const auto is_alike = [&](const ChildLink& other) { return other.kind == link->kind; };
        if (const ChildLink* first = first_of_family(*link, is_alike))
            for_names_of_family(*first, [&](std::string_view name) { unusual_.emplace(name, link); });
    }
}

const ChildLink* Structure::link_of_family(const AnyId& of) const {
    const auto found = unusual_.find(of.text());
    return found == unusual_.end() ? nullptr : found->second;
}

void Structure::draw_line(Pen& pen, const RoutedLine& line) const {
    // Inside an ecomap's centre all structure is 1u (look/README.md 2).
    const double weight = geometry_.people_scale < 1 ? 1 : 1.25;
    if (!unborn_.empty() && leads_to_unborn(line)) {
        static const LinePattern solid;
        const Entry* unborn = entry_of(pen.look().notation, "by-choice", "unborn");
        const LinePattern& pattern = unborn && unborn->outline ? *unborn->outline : solid;
        return kinscape::draw_line(pen, line.points, pattern, pen.palette().ink2);
    }
    const Document& document = snapshot_.document();
    switch (line.role) {
    case LineRole::tie: return;
    case LineRole::couple:
        if (const Union* couple = document.unions.find(line.of.as<UnionId>()))
            draw_union_bar(pen, *couple, line.points, weight);
        return;
    case LineRole::descent:
    case LineRole::sibship: return draw_child_line(pen, link_of_family(line.of), line.points, weight);
    case LineRole::child:
    case LineRole::twin: {
        const ChildLink* link = line.links.empty() ? nullptr : document.child_links.find(line.links.front());
        const Entry* twins = entry_of(pen.look().notation, "zygosity", "fraternal");
        if (line.role == LineRole::twin && twins && twins->twins.stem && line.points.size() == 2)
            return draw_child_line(pen, link, stem_way(line.points));
        return draw_child_line(pen, link, line.points);
    }
    }
}

void Structure::draw_marks(Pen& pen) const {
    if (geometry_.people_scale < 1) return;
    std::vector<LineOfLink> lines;
    for (const RoutedLine& line : geometry_.lines)
        if (leads_to_a_child(line) && !line.points.empty())
            for (const ChildLinkId& id : line.links)
                if (const ChildLink* link = snapshot_.document().child_links.find(id))
                    lines.push_back({&line, link});
    draw_link_marks(pen, lines);
    if (snapshot_.births.empty()) return;
    std::unordered_map<std::string_view, const RoutedLine*> twin_lines;
    for (const auto& [line, link] : lines)
        if (line->role == LineRole::twin) twin_lines.emplace(link->child.text(), line);
    for (const Birth* birth : snapshot_.births) {
        std::vector<const RoutedLine*> of_birth;
        for (const PersonId& child : birth->children)
            if (const auto found = twin_lines.find(child.text()); found != twin_lines.end())
                of_birth.push_back(found->second);
        pen.set_tag(birth->id, Part::structure);
        draw_twin_marks(pen, *birth, of_birth);
        draw_twin_word(pen, *birth, of_birth);
    }
}

void Structure::draw_link_marks(Pen& pen, std::span<const LineOfLink> lines) const {
    const bool all = births_say_more(pen.look().notation);
    const auto says_more = [&](const ChildLink& link) {
        return all || link.kind != "birth" || !link.flags.empty() || !link.said->certainty.empty();
    };
    // Of most children nothing is to be said; the others by where their lines come down.
    std::unordered_map<std::string_view, std::vector<double>> ends, told;
    for (const LineOfLink& one : lines)
        if (says_more(*one.link)) ends[one.link->child.text()];
    if (ends.empty()) return;
    for (const LineOfLink& one : lines)
        if (const auto found = ends.find(one.link->child.text()); found != ends.end())
            found->second.push_back(one.x());
    // Words of several links of one child stand to both sides, those between above one another.
    constexpr double step_mm = word_pt * mm_per_point * step_em;
    for (const LineOfLink& one : lines) {
        const auto found = ends.find(one.link->child.text());
        if (found == ends.end()) continue;
        const double x = one.x();
        const auto left = std::ranges::count_if(found->second, [&](double other) { return other < x; });
        const bool leftmost = found->second.size() > 1 && left == 0;
        // Two links of one line (born to and adopted by the same parents) have their words above one another.
        std::vector<double>& before = told[found->first];
        const auto same = std::ranges::count(before, x);
        before.push_back(x);
        const double raised = static_cast<double>((left > 1 ? left - 1 : 0) + same) * step_mm;
        pen.set_tag(one.link->id, Part::caption);
        draw_child_marks(pen, *one.link, snapshot_,
                         {one.line->points, leftmost ? Align::end : Align::start, raised});
    }
}

Adoptions::Adoptions(const Snapshot& snapshot) {
    for (const ChildLink* link : snapshot.links) {
        if (is_usual(*link)) continue;
        linked_.emplace(link->child.text(), link);
        const bool born =
            std::any_of(snapshot.links.begin(), snapshot.links.end(), [&](const ChildLink* other) {
                return other->kind == "birth" && other->child == link->child;
            });
        if (born) adopted_and_born_.emplace(link->child.text(), link);
    }
}

bool given_away_in_brackets(const Person& person, const Notation& notation) {
    const bool given =
        std::find(person.roles.begin(), person.roles.end(), "adopted-out") != person.roles.end();
    return given && style_of(notation.links, "adoptive", "birth").brackets == Brackets::always;
}

bool Adoptions::shows_brackets(const Person& person, const Look& look) const {
    const auto brackets_of = [&](const auto& links) {
        const auto found = links.find(person.id.text());
        return found == links.end() ? Brackets::none
                                    : style_of(look.notation.links, found->second->kind, "birth").brackets;
    };
    return given_away_in_brackets(person, look.notation) || brackets_of(linked_) == Brackets::always ||
           brackets_of(adopted_and_born_) != Brackets::none;
}

}  // namespace kinscape
