// The overlay: what the editor lays under and over the drawing and no copy ever shows: rings, bands, pins,
// the rubber band. Sizes are pixels, so both scenes are in pixels of the canvas and made for each camera.
#pragma once

#include "canvas/camera.hpp"
#include "canvas/gesture_marks.hpp"
#include "editor/selection.hpp"
#include "layout/geometry.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <set>

namespace kinscape {

/// Tokens of the theme (look/README.md 7).
struct OverlayColors {
    Color selection{37, 99, 235};
    Color selection_background{234, 240, 254};
    Color paper{252, 251, 248};
    Color ink2{70, 82, 97};
    Color dot{230, 226, 216};
    bool dots = true;       // none in high contrast
    double ring_width = 2;  // 3 in high contrast
    bool operator==(const OverlayColors&) const = default;
};

/// People and systems whose symbol is made of curves all round: their rings are circles.
std::set<AnyId> round_symbols(const Scene& content);

struct OverlayRequest {
    const Scene& content;
    const Geometry& geometry;
    const std::set<AnyId>& round;
    const Selection& selection;
    const GestureMarks& marks;
    const Camera& camera;
    const OverlayColors& colors;
};

/// `under` lies over the paper, households and circles, and below ties, symbols and text.
struct Overlay {
    Scene under;
    Scene over;
};
Overlay overlay_of(const OverlayRequest& request);

/// Dots of 1.4 px every 24 px that move with the paper, for a canvas of this size: paint it moved by
/// `dots_offset`.
Scene dotted_paper(Vec2 size, double density, const OverlayColors& colors);
Vec2 dots_offset(const Camera& camera);

/// How many of the first marks lie below `under`: paper, households, circles.
std::size_t ground_marks(const Scene& content);

}  // namespace kinscape
