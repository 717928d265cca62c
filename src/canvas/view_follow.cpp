#include "canvas/view_follow.hpp"

#include "canvas/canvas_map.hpp"

#include <algorithm>

namespace kinscape {
namespace {

// Pixels at 100 % around a drawing that is fitted, and around a symbol that is brought into view.
constexpr double margin_px = 24;
constexpr double symbol_margin_px = 24;
// What is nearer to an edge counts as hidden.
constexpr double edge_px = 2;
// Names of 8 points are 7 pixels high there; smaller ones cannot be read beside somebody who talks.
constexpr double least_readable_zoom = 0.6;
// However much is covered, this share of the canvas is used.
constexpr double least_clear_share = 0.4;

bool same_place(const Camera& a, const Camera& b) { return a.centre == b.centre && a.zoom == b.zoom; }

/// The camera of the clear part alone.
Camera clear_part(const Camera& camera, const Covered& covered) {
    Camera part = camera;
    part.size.y = std::max(camera.size.y * least_clear_share, camera.size.y - covered.top - covered.foot);
    return panned(part, {0, -(covered.top - covered.foot) / 2});
}

Camera whole_canvas(const Camera& part, const Camera& camera, const Covered& covered) {
    Camera whole = panned(part, {0, (covered.top - covered.foot) / 2});
    whole.size = camera.size;
    return whole;
}

}  // namespace

Camera fitted_clear(const Camera& camera, const Rect& box, const Covered& covered) {
    const Camera part = fitted(clear_part(camera, covered), box, margin_px * camera.density);
    return whole_canvas(part, camera, covered);
}

Camera showing_clear(const Camera& camera, const Rect& box, const Covered& covered) {
    const Camera part = clear_part(camera, covered);
    return whole_canvas(showing(part, box, symbol_margin_px * camera.density), camera, covered);
}

bool sees(const Camera& camera, const Rect& box, const Covered& covered) {
    const Vec2 from = camera.pixel_of(box.min), to = camera.pixel_of(box.max);
    const double edge = edge_px * camera.density;
    return from.x >= edge && to.x <= camera.size.x - edge && from.y >= covered.top - edge &&
           to.y <= camera.size.y - covered.foot;
}

Camera ViewFollow::after(const Camera& camera, const FollowedDrawing& drawing) {
    Camera view = camera;
    const bool moved = !same_place(camera, last_);
    if (!moved && whole_ && !drawing.by_hand && !sees(view, drawing.bounds, drawing.covered)) {
        const Camera all = fitted_clear(view, drawing.bounds, drawing.covered);
        if (all.zoom >= least_readable_zoom) view = all;
    }
    const NodeBox* node = wanted.empty() ? nullptr : node_of(drawing.geometry, wanted);
    if (node) {
        const Rect box = united(node->symbol, node->label);
        if (!sees(view, box, drawing.covered)) view = showing_clear(view, box, drawing.covered);
        wanted = {};
    }
    // A hand that puts somebody outside has chosen to.
    whole_ = sees(view, drawing.bounds, drawing.covered);
    last_ = view;
    return view;
}

}  // namespace kinscape
