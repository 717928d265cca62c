// Where things of the drawing are in the window: millimetres to pixels at 100 %.
#pragma once

#include "canvas/camera.hpp"
#include "layout/geometry.hpp"

#include <optional>

namespace kinscape {

struct CanvasMap {
    const Geometry& geometry;
    const Camera& camera;
    Rect canvas;  // px at 100 %

    Vec2 px(Vec2 mm) const { return canvas.min + camera.pixel_of(mm) / camera.density; }
    Rect px(const Rect& mm) const { return {px(mm.min), px(mm.max)}; }
    double px(double mm) const { return mm * camera.scale() / camera.density; }
};

/// The box of a person or system.
const NodeBox* node_of(const Geometry& geometry, const AnyId& id);
/// Where an item can be pointed at: the box of its symbol, its title, or the middle of its line; mm. Nothing
/// for what is not drawn.
std::optional<Rect> spot_of(const Geometry& geometry, const AnyId& id);

}  // namespace kinscape
