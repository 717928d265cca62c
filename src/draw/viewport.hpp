// Viewport: which part of the framebuffer is drawn into, and how millimetres become its pixels.
#pragma once

#include "base/geometry.hpp"

#include <cstdint>

namespace kinscape {

/// Text is made anew for a zoom that rests; while it moves the letters of the last one are stretched.
enum class ZoomState : std::uint8_t { resting, moving };
/// On screen baselines stand on whole pixels; a picture that is compared with paper keeps them where they
/// are.
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

    double scale() const { return to_pixels.a; }
    /// What is to be seen, in millimetres.
    Rect seen() const {
        const Affine back = to_pixels.inverse();
        return {back({0, 0}), back({static_cast<double>(width), static_cast<double>(height)})};
    }
};

}  // namespace kinscape
