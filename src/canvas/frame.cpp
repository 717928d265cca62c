#include "canvas/frame.hpp"

#include "canvas/faded.hpp"
#include "canvas/preview.hpp"
#include "layout/arrange.hpp"
#include "scene/content.hpp"
#include "scene/extent.hpp"
#include "scene/legend.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

// A drawing that moved by a part of a pixel has to be painted anew.
constexpr double least_off_whole_px = 0.01;

bool same_colors(const Palette& a, const Palette& b) {
    return a.paper == b.paper && a.ink == b.ink && a.ink2 == b.ink2 && a.muted == b.muted &&
           a.stress == b.stress && a.tie_families == b.tie_families && a.tints == b.tints;
}

/// Puts the key where the view has it on the drawing; returns its box.
std::optional<Rect> add_key(Scene& drawn, const Snapshot& snapshot, const Look& look) {
    if (!legend_stands_on(snapshot.view)) return std::nullopt;
    const auto entries = legend_entries(snapshot, look, legend_rows_of(snapshot.view));
    if (entries.empty()) return std::nullopt;
    const Scene key = legend_scene(entries, look, legend_width_on_drawing(entries));
    const Vec2 at = *snapshot.view.legend->at;
    const Rect ink = ink_bounds(key).value_or(Rect{});
    drawn.append(key, Affine::moved(at));
    return ink.moved(at);
}

/// The view's places and, for those who have none there, the ones found for them before.
Table<Place> known_places(const View& view, const std::vector<Place>& arranged) {
    Table<Place> places = view.places;
    for (const Place& place : arranged)
        if (!places.contains(place.id)) places = places.with(place);
    return places;
}

struct Arranged {
    Table<Place> places;
    std::vector<Place> added;
    bool at_first = false;
};

/// With more people the best order takes longer than a window may wait (layout.md 2.8).
constexpr std::size_t most_arranged_at_once = 200;

Arranged arranged_places(const Snapshot& snapshot, const FrameRequest& request, const Extents& extents,
                         const std::vector<Place>& before) {
    Arranged found{known_places(request.view, before), {}};
    if (!all_placed(snapshot, found.places)) {
        found.at_first = found.places.empty() && snapshot.people.size() > most_arranged_at_once;
        const ArrangeRequest arrange_request{.snapshot = snapshot,
                                             .places = found.places,
                                             .extents = extents,
                                             .spacing = request.look.spacing,
                                             .worker = request.worker,
                                             .effort = found.at_first ? Effort::first : Effort::best};
        if (const auto places = arrange(arrange_request))
            for (const Place& place : *places)
                if (!found.places.contains(place.id)) found.places = found.places.with(place);
    }
    for (const Place& place : found.places)
        if (!request.view.places.contains(place.id)) found.added.push_back(place);
    return found;
}

Viewport viewport_of(const Sight& sight) {
    Viewport viewport;
    viewport.width = static_cast<int>(std::lround(sight.camera.size.x));
    viewport.height = static_cast<int>(std::lround(sight.camera.size.y));
    viewport.to_pixels = sight.camera.to_pixels();
    viewport.zoom = sight.zoom;
    return viewport;
}

/// What a picture of this size does not cover any more when it has moved by so many pixels: none, one or two
/// strips along its edges.
std::vector<Rect> uncovered(Vec2 size, Vec2 step) {
    std::vector<Rect> strips;
    const double top = std::max(0.0, step.y), foot = std::min(size.y, size.y + step.y);
    if (step.y > 0) strips.push_back({{0, 0}, {size.x, top}});
    if (step.y < 0) strips.push_back({{0, foot}, size});
    if (step.x > 0) strips.push_back({{0, top}, {step.x, foot}});
    if (step.x < 0) strips.push_back({{size.x + step.x, top}, {size.x, foot}});
    return strips;
}

/// For a scene in pixels of the canvas.
Viewport in_pixels(Viewport viewport, Vec2 moved_by) {
    viewport.to_pixels = Affine::moved(moved_by);
    return viewport;
}

}  // namespace

Shown shown_of(const FrameRequest& request, const std::vector<Place>& arranged_before, TieMemory& ways) {
    Snapshot snapshot = snapshot_of(visible_to(request.document, request.audience),
                                    view_drawn(request.view, request.look.notation), request.day);
    const Extents extents = extents_of(snapshot, request.look);
    Arranged arranged = arranged_places(snapshot, request, extents, arranged_before);
    Geometry geometry = geometry_again({snapshot, arranged.places, extents, request.look.spacing}, ways);
    Scene drawn = content_scene(snapshot, geometry, request.look);
    const std::optional<Rect> key = add_key(drawn, snapshot, request.look);
    if (!request.typed.empty()) drawn = in_preview(drawn, request.typed, request.typed_color);
    const auto content = std::make_shared<const Scene>(std::move(drawn));
    const Rect bounds = ink_bounds(*content).value_or(Rect{});
    return {.snapshot = std::move(snapshot),
            .geometry = std::move(geometry),
            .content = content,
            .pick = PickMap(content),
            .round = round_symbols(*content),
            .bounds = bounds,
            .arranged = std::move(arranged.added),
            .is_rough = ways.led_plainly() > 0,
            .at_first = arranged.at_first,
            .key = key};
}

bool Frame::same(const Source& a, const Source& b) {
    return same_rows(a.document, b.document) && a.view == b.view && a.audience == b.audience &&
           a.day == b.day && same_colors(a.palette, b.palette) && a.notation == b.notation;
}

bool Frame::show(const FrameRequest& request) {
    Source source{request.document, request.view,         request.audience,
                  request.day,      request.look.palette, &request.look.notation};
    if (source_ && same(*source_, source) && !rearranged_) return false;
    // Another family has people of the same ids: places found for one are nobody's in the other.
    const bool same_view =
        source_ && source_->document.id == source.document.id && source_->view.id == source.view.id;
    const std::vector<Place> before = shown_ && same_view ? shown_->arranged : std::vector<Place>{};
    // Days follow one another as fast as the hand goes along the time bar.
    const bool another_day = same_view && !(source_->day == source.day);
    ways_.hurry(another_day ? TieHaste::of_day : TieHaste::of_frame);
    shown_ = shown_of(request, before, ways_);
    source_ = std::move(source);
    rearranged_ = false;
    take_marks();
    return true;
}

void Frame::refine(Shown shown, TieMemory ways) {
    if (!source_) return;
    ways_.learn(std::move(ways));
    shown_ = std::move(shown);
    take_marks();
}

void Frame::rearrange(std::vector<Place> arranged) {
    if (!shown_) return;
    shown_->arranged = std::move(arranged);
    rearranged_ = true;
}

void Frame::put(Shown shown) {
    source_.reset();
    shown_ = std::move(shown);
    take_marks();
}

void Frame::take_marks() {
    std::shared_ptr<const Scene> content = shown_->content;
    if (!lit_.empty())
        content =
            std::make_shared<const Scene>(faded(*content, lit_with_lines(shown_->snapshot.document(), lit_)));
    const std::size_t ground = ground_marks(*content);
    ground_.emplace(content, MarkRange{0, ground});
    content_.emplace(content, MarkRange{ground, content->marks.size()});
    painted_.reset();
}

bool Frame::light(const std::set<AnyId>& lit) {
    if (lit_ == lit) return false;
    lit_ = lit;
    if (!shown_) return false;
    take_marks();
    return true;
}

bool Frame::trace(const Traced& traced) {
    if (traced_ == traced) return false;
    if (traced_.pixels != traced.pixels) traced_image_.reset();
    traced_ = traced;
    painted_.reset();
    return true;
}

void Frame::clear() {
    source_.reset();
    shown_.reset();
    ground_.reset();
    content_.reset();
    painted_.reset();
}

bool Frame::is_stale(const Sight& sight) const {
    return painted_ != Painted{sight.camera, sight.selection, sight.marks, sight.colors, sight.zoom};
}

void Frame::paint(Painter& painter, const Sight& sight) {
    if (is_stale(sight)) {
        const Sharpness sharpness = paint_layer(painter, sight);
        painted_ = Painted{sight.camera, sight.selection, sight.marks, sight.colors, sight.zoom};
        // Text that is still to be made keeps the canvas stale, unless it waits for the zoom to rest.
        if (sharpness == Sharpness::coming && sight.zoom == ZoomState::resting) painted_.reset();
    }
    if (layer_) layer_->copy_to(sight.left, sight.bottom);
}

std::optional<Vec2> Frame::step_since(const Sight& sight) const {
    if (!painted_ || !layer_ || sight.zoom != ZoomState::resting) return std::nullopt;
    Painted there = *painted_;
    const Vec2 moved = (there.camera.centre - sight.camera.centre) * sight.camera.scale();
    there.camera.centre = sight.camera.centre;
    // Handles and bands of a gesture keep within the canvas: with them it is painted anew.
    if (!(sight.marks == GestureMarks{})) return std::nullopt;
    if (there != Painted{sight.camera, sight.selection, sight.marks, sight.colors, sight.zoom})
        return std::nullopt;
    const Vec2 whole{std::round(moved.x), std::round(moved.y)};
    if (distance(whole, moved) > least_off_whole_px || std::abs(whole.x) >= sight.camera.size.x / 2 ||
        std::abs(whole.y) >= sight.camera.size.y / 2)
        return std::nullopt;
    return whole;
}

Sharpness Frame::paint_layer(Painter& painter, const Sight& sight) {
    Viewport viewport = viewport_of(sight);
    if (viewport.width <= 0 || viewport.height <= 0) return Sharpness::final;
    const std::optional<Vec2> step = step_since(sight);
    if (!layer_) layer_.emplace();
    if (step) layer_->shift(static_cast<int>(step->x), static_cast<int>(step->y));
    if (!layer_->begin(viewport.width, viewport.height)) return Sharpness::final;
    std::optional<PaintedOverlay> overlay = painted_overlay(sight);
    Sharpness sharpness = Sharpness::final;
    if (step) {
        const Vec2 size{static_cast<double>(viewport.width), static_cast<double>(viewport.height)};
        for (const Rect& strip : uncovered(size, *step)) {
            viewport.only = strip;
            if (paint_all(painter, sight, overlay, viewport) == Sharpness::coming)
                sharpness = Sharpness::coming;
        }
    } else {
        sharpness = paint_all(painter, sight, overlay, viewport);
    }
    layer_->end();
    return sharpness;
}

std::optional<Frame::PaintedOverlay> Frame::painted_overlay(const Sight& sight) const {
    if (!shown_) return std::nullopt;
    Overlay overlay = overlay_of({*shown_->content, shown_->geometry, shown_->round, sight.selection,
                                  sight.marks, sight.camera, sight.colors});
    return PaintedOverlay{PaintedScene(std::make_shared<Scene>(std::move(overlay.under))),
                          PaintedScene(std::make_shared<Scene>(std::move(overlay.over)))};
}

Sharpness Frame::paint_all(Painter& painter, const Sight& sight, std::optional<PaintedOverlay>& overlay,
                           const Viewport& viewport) {
    painter.clear(viewport, sight.colors.paper);
    if (traced_.pixels) {
        if (!traced_image_) traced_image_.emplace(*traced_.pixels);
        painter.paint(*traced_image_, traced_.box, traced_.opacity, viewport);
    }
    paint_dots(painter, sight, viewport);
    if (!overlay) return Sharpness::final;
    const Sharpness ground = painter.paint(*ground_, viewport);
    painter.paint(overlay->under, in_pixels(viewport, {}));
    const Sharpness content = painter.paint(*content_, viewport);
    painter.paint(overlay->over, in_pixels(viewport, {}));
    const bool coming = ground == Sharpness::coming || content == Sharpness::coming;
    return coming ? Sharpness::coming : Sharpness::final;
}

void Frame::paint_dots(Painter& painter, const Sight& sight, const Viewport& viewport) {
    if (!sight.colors.dots) return;
    const bool serves = dots_ && dots_for_.size == sight.camera.size &&
                        dots_for_.density == sight.camera.density && dots_in_ == sight.colors;
    if (!serves) {
        dots_.emplace(
            std::make_shared<Scene>(dotted_paper(sight.camera.size, sight.camera.density, sight.colors)));
        dots_for_ = sight.camera;
        dots_in_ = sight.colors;
    }
    painter.paint(*dots_, in_pixels(viewport, dots_offset(sight.camera)));
}

ZoomState ZoomRest::at(double zoom, double now_seconds) {
    if (zoom != zoom_) {
        // The very first zoom was never another one.
        if (zoom_ != 0) rests_at_ = now_seconds + delay_seconds;
        zoom_ = zoom;
    }
    if (rests_at_ && now_seconds >= *rests_at_) rests_at_.reset();
    return rests_at_ ? ZoomState::moving : ZoomState::resting;
}

std::optional<double> ZoomRest::rests_at() const { return rests_at_; }

}  // namespace kinscape
