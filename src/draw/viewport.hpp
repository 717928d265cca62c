// Viewport: which part of the framebuffer is drawn into, and how millimetres become its pixels.
#pragma once

#include "base/geometry.hpp"

#include <cstdint>
#include <optional>

namespace kinscape {

/// Text is made anew for a zoom that rests; while it moves the letters of the last one are stretched.
enum class ZoomState : std::uint8_t { resting, moving };
/// On screen baselines stand on whole pixels, and text that cannot be read is left out; a picture that stands
/// for paper keeps both where they are.
enum class Baselines : std::uint8_t { whole_pixels, exact };

struct Viewport {
    /// Lower left corner in the framebuffer, as OpenGL counts.
    int left = 0;
    int bottom = 0;
    int width = 0;
    int height = 0;
    /// Millimetres to pixels from the viewport's upper left corner; moved and scaled alike, never turned.
    Affine to_pixels;
    ZoomState zoom = ZoomState::resting;
    Baselines baselines = Baselines::whole_pixels;
    /// Only these pixels are painted, counted like those of `to_pixels`; all of them where there is none.
    std::optional<Rect> only;

    double scale() const { return to_pixels.a; }
    /// What is to be seen, in millimetres.
    Rect seen() const { return in_mm(pixels()); }
    /// What is to be painted, in millimetres, and a pixel around it for soft edges.
    Rect painted() const { return in_mm(only.value_or(pixels()).grown(1)); }

private:
    Rect pixels() const { return {{0, 0}, {static_cast<double>(width), static_cast<double>(height)}}; }
    Rect in_mm(const Rect& box) const {
        const Affine back = to_pixels.inverse();
        return {back(box.min), back(box.max)};
    }
};

}  // namespace kinscape
