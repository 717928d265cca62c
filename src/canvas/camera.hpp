// Camera: which part of the drawing is on the canvas and how large. Pixels count from the canvas' upper left
// corner.
#pragma once

#include "base/geometry.hpp"

namespace kinscape {

/// 100 %: a symbol of 10 mm is 44 pixels (look/README.md 8).
inline constexpr double pixels_per_mm_at_100 = 4.4;
inline constexpr double least_zoom = 0.02;
inline constexpr double largest_zoom = 64;

struct Camera {
    Vec2 centre;         // millimetres of the drawing in the middle of the canvas
    double zoom = 1;     // 0.02 to 64
    Vec2 size{1, 1};     // of the canvas, pixels
    double density = 1;  // scale of the interface: pixels of the screen for one of the design
    bool operator==(const Camera&) const = default;

    /// Pixels of a millimetre.
    double scale() const { return pixels_per_mm_at_100 * density * zoom; }
    Affine to_pixels() const;
    Vec2 pixel_of(Vec2 mm) const;
    Vec2 mm_of(Vec2 pixel) const;
    /// What is on the canvas, millimetres.
    Rect seen() const;
};

/// `factor` times as large, with what lies under `pixel` staying there.
Camera zoomed(const Camera& camera, double factor, Vec2 pixel);
/// At this zoom, the middle staying in the middle.
Camera at_zoom(const Camera& camera, double zoom);
/// The drawing follows by so many pixels.
Camera panned(const Camera& camera, Vec2 pixels);
/// All of the box with `margin` pixels around it; never larger than 100 %.
Camera fitted(const Camera& camera, const Rect& box, double margin);
/// Moved as little as needed to have the box on the canvas with `margin` pixels around it.
Camera showing(const Camera& camera, const Rect& box, double margin);

}  // namespace kinscape
