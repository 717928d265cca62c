// What the tests of drawing share: a picture of a scene without a window, and ways to look at its pixels.
#pragma once

#include "draw/offscreen.hpp"
#include "draw/paint.hpp"
#include "scene/scene.hpp"

#include <memory>
#include <optional>

namespace kinscape {

/// A context, a painter and a picture; nothing where the machine has no EGL.
struct Studio {
    std::unique_ptr<Offscreen> offscreen;
    std::unique_ptr<Painter> painter;

    static std::optional<Studio> open(int width, int height);
    /// The scene on its paper, `scale` pixels a millimetre, with the millimetre `corner` in the upper left.
    Pixels picture(const Scene& scene, double scale, Vec2 corner = {0, 0},
                   Baselines baselines = Baselines::exact);
};

/// A viewport of the whole picture.
Viewport whole_viewport(int width, int height, const Affine& to_pixels);

/// 0 black to 255 white, of the red channel: test scenes are grey.
int grey_at(const Pixels& pixels, int x, int y);
/// How much black ink there is, in whole black pixels.
double ink_of(const Pixels& pixels);

/// A scene of one path on white paper.
Scene scene_of(const Outline& outline, const Paint& paint);
Paint stroked(double width, Cap cap = Cap::butt, Join join = Join::round);
Paint filled();

}  // namespace kinscape
