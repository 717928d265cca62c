#include "scene/extent.hpp"

#include "scene/household_loop.hpp"
#include "scene/label.hpp"
#include "scene/label_aside.hpp"
#include "scene/person_symbol.hpp"
#include "scene/system_circle.hpp"
#include "scene/tie_on_map.hpp"
#include "scene/union_line.hpp"

namespace kinscape {
namespace {

Extent::Edge edge_of(Shape shape) {
    if (shape == Shape::circle || shape == Shape::disc) return Extent::Edge::arched;
    if (shape == Shape::dome) return Extent::Edge::arched_above;
    return shape == Shape::diamond ? Extent::Edge::sloping : Extent::Edge::level;
}

Extent of_words(std::string_view words, const TextStyle& style, const Look& look) {
    const double em = style.size_pt * mm_per_point;
    return {.half = {0, 0}, .label = {look.type.width(words, style), em * (capitals_em + depth_em)}};
}

}  // namespace

Extents extents_of(const Snapshot& snapshot, const Look& look) {
    Extents extents;
    extents.reserve(snapshot.people.size() + snapshot.systems.size() + snapshot.unions.size() +
                    snapshot.homes.size());
    const double scale = is_ecomap(snapshot.view) ? look.spacing.ecomap_scale : 1;
    for (const Person* person : snapshot.people) {
        const PersonForm form = form_of(*person, snapshot, look, scale);
        Extent extent{half_extent(form), person_label(*person, snapshot, look, scale).size};
        extent.edge = edge_of(form.shape);
        for (const AsideLabel& block : labels_aside(*person, snapshot, look))
            extent.texts.push_back(block.box);
        extents[NodeId(person->id)] = std::move(extent);
    }
    for (const System* system : snapshot.systems) {
        const SystemBlock block = system_block(*system, look);
        extents[NodeId(system->id)] = {{block.radius, block.radius}, block.label.size};
    }
    if (scale >= 1)
        for (const ShownUnion& shown : snapshot.unions) {
            const std::string words = union_words(shown, snapshot, look);
            if (!words.empty())
                extents[AnyId(shown.couple->id)] = of_words(words, {.size_pt = word_pt}, look);
        }
    for (const ShownHome& home : snapshot.homes) {
        const std::string title = home_title(*home.household, snapshot, look);
        if (title.empty()) continue;
        constexpr TextStyle style{.size_pt = date_pt, .bold = true};
        Extent extent = of_words(title, style, look);
        extent.half.x = look.type.width(title + part_of_home(1, 2), style) - extent.label.x;
        extents[AnyId(home.household->id)] = extent;
    }
    const TieWords tie_words(snapshot, look);
    for (const ShownTie& shown : snapshot.ties) {
        const std::string words = tie_words.of(shown);
        Extent extent{.half = {0, 0}, .label = {}};
        if (!words.empty()) extent = of_words(words, {.size_pt = word_pt}, look);
        extent.half.y = reach_of_tie(shown, is_of_ecomap(shown, snapshot), look);
        extents[AnyId(shown.tie->id)] = extent;
    }
    return extents;
}

}  // namespace kinscape
