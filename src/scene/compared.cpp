#include "scene/compared.hpp"

#include "model/known_by.hpp"
#include "model/phrase.hpp"
#include "scene/content.hpp"
#include "scene/extent.hpp"
#include "scene/legend_sample.hpp"

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

constexpr double symbol_in_list = 0.45;  // of its size on the map
constexpr double finest_mm = 0.35;

/// Adds to `places` those of whom the snapshot shows and who have none yet.
bool place_all(const Snapshot& snapshot, const CompareRequest& request, const Look& look,
               Table<Place>& places) {
    if (all_placed(snapshot, places)) return true;
    const Extents extents = extents_of(snapshot, look);
    const auto arranged = arrange({.snapshot = snapshot,
                                   .places = places,
                                   .extents = extents,
                                   .spacing = look.spacing,
                                   .worker = request.worker});
    if (!arranged) return false;
    for (const Place& place : *arranged)
        if (!places.contains(place.id)) places = places.with(place);
    return true;
}

ComparedSide side_of(Snapshot snapshot, const Table<Place>& places, const Look& look) {
    const Extents extents = extents_of(snapshot, look);
    Geometry geometry = geometry_of(snapshot, places, extents, look.spacing);
    Scene scene = content_scene(snapshot, geometry, look);
    return {std::move(snapshot), std::move(geometry), std::move(scene), {}};
}

void mark_changes(ComparedSide& side, DiscSide which, const Comparison& comparison, const Look& look,
                  const ChangeLook& changes) {
    side.discs = places_of_discs(side.scene, side.geometry, comparison, changes.disc_scale);
    side.scene = with_quiet_marks(side.scene, comparison, look, changes);
    for (const ChangeDisc& disc : side.discs)
        draw_disc(side.scene, look, disc, which, changes.disc_scale);
}

/// The marks of one symbol, small, with lines that stay legible.
ChangeSample small_symbol_of(const Scene& drawing, const AnyId& id) {
    Scene alone;
    alone.tag({});
    for (const PictureMark& mark : drawing.marks) {
        const Path* path = std::get_if<Path>(&mark);
        if (!path || path->halo) continue;
        if (is_of_symbol(drawing.tags[path->tag], id)) alone.add(outline_of(drawing, *path), path->paint, 0);
    }
    const auto ink = ink_bounds(alone);
    ChangeSample sample;
    if (!ink) return sample;
    const double factor = std::min(symbol_in_list, 5 / std::max(ink->width(), ink->height()));
    sample.scene.append(alone, Affine::scaled(factor) * Affine::moved(-ink->min));
    for (PictureMark& mark : sample.scene.marks)
        if (Path& path = std::get<Path>(mark); path.paint.stroke)
            path.paint.stroke->width = std::max(finest_mm, path.paint.stroke->width);
    sample.size = Vec2{ink->width(), ink->height()} * factor;
    return sample;
}

ChangeSample key_sample(const LegendEntry& entry, const Look& look) {
    LegendSample sample = legend_sample(entry, look);
    return {std::move(sample.scene), sample.size};
}

LegendEntry tie_entry(const Tie& tie, const Span* span) {
    const std::string kind = span && !span->kind.empty() ? span->kind : tie.kind;
    if (!kind.empty()) return {"relationships", "emotional-tie-kind", kind, ""};
    const std::string strength = span ? span->strength : std::string();
    return {"systems", "strength", strength.empty() ? "moderate" : strength, ""};
}

/// The tie before above the tie after, one of them where both look alike.
ChangeSample tie_sample(const Compared& compared, const Tie& tie, const Look& look) {
    ChangeSample both;
    std::string before;
    for (const Day& day : {compared.comparison.from, compared.comparison.to}) {
        const TieOnDay found = tie_on(tie, day);
        if (!found.holds) continue;
        const LegendEntry entry = tie_entry(tie, found.span);
        if (entry.id == before) continue;
        before = entry.id;
        const ChangeSample one = key_sample(entry, look);
        both.scene.append(one.scene, Affine::moved({0, both.size.y}));
        both.size = {std::max(both.size.x, one.size.x), both.size.y + one.size.y};
    }
    return both;
}

std::optional<LegendEntry> key_entry_of(const Compared& compared, const AnyId& id) {
    const Document& document = compared.after.snapshot.document();
    if (const Household* home = document.households.find(id.as<HouseholdId>()))
        return LegendEntry{"households", "household-kind", home->kind.empty() ? "household" : home->kind, ""};
    if (const ChildLink* link = document.child_links.find(id.as<ChildLinkId>()))
        return LegendEntry{"children", "child-link-kind", link->kind, ""};
    const Union* couple = document.unions.find(id.as<UnionId>());
    if (!couple) return std::nullopt;
    for (const ShownUnion& shown : compared.after.snapshot.unions)
        if (shown.couple->id == couple->id && (shown.state == "divorced" || shown.state == "separated" ||
                                               shown.state == "ended" || shown.state == "annulled"))
            return LegendEntry{"couples", "union-state", shown.state, ""};
    return LegendEntry{"couples", "union-kind", couple->kind, ""};
}

}  // namespace

Result<Compared, ArrangeError> compared(const CompareRequest& request, const Look& look,
                                        const ChangeLook& changes) {
    const View view = view_drawn(request.view, look.notation);
    Snapshot after = snapshot_for(request.document, request.audience, view, request.to);
    Snapshot before = snapshot_for(known_by(request.document, request.from, request.to), request.audience,
                                   view, request.from);
    Table<Place> places = request.places;
    if (!place_all(after, request, look, places) || !place_all(before, request, look, places))
        return Failure{ArrangeError::cancelled};
    Compared result{.comparison = compare_days(after.visible, request.from, request.to, look.words),
                    .before = side_of(std::move(before), places, look),
                    .after = side_of(std::move(after), places, look)};
    mark_changes(result.before, DiscSide::before, result.comparison, look, changes);
    mark_changes(result.after, DiscSide::after, result.comparison, look, changes);
    std::optional<Rect> ink = ink_bounds(result.before.scene);
    if (const auto more = ink_bounds(result.after.scene)) ink = united(ink, *more);
    result.bounds = ink.value_or(Rect{});
    return result;
}

ChangeSample sample_of(const Compared& compared, const ChangeOnMap& change, const Look& look) {
    const Document& document = compared.after.snapshot.document();
    if (const Tie* tie = document.ties.find(change.of.as<TieId>())) return tie_sample(compared, *tie, look);
    if (const auto entry = key_entry_of(compared, change.of)) return key_sample(*entry, look);
    ChangeSample symbol = small_symbol_of(compared.after.scene, change.shown_at);
    return symbol.size.x > 0 ? symbol : small_symbol_of(compared.before.scene, change.shown_at);
}

std::string moment_on(const Document& document, const Day& day, const Words& words) {
    for (const Moment& moment : document.moments) {
        if (moment.date.text() != to_text(day)) continue;
        if (!moment.title.empty()) return moment.title;
        if (!moment.stage.empty()) return capitalized(word_of(words, "stage", moment.stage));
    }
    return {};
}

}  // namespace kinscape
