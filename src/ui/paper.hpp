// Paper: a finished picture in a part of the window, to look at: a drag moves it, the wheel and the keys
// zoom.
#pragma once

#include "canvas/camera.hpp"
#include "scene/scene.hpp"
#include "ui/controls.hpp"

#include <optional>

namespace kinscape {

/// Draws the picture in the box as the camera sees it (density 1: its pixels are px at 100 %). Papers that
/// share a camera move together. Where it was clicked without having been moved, millimetres of the picture.
std::optional<Vec2> paper(Controls& controls, std::string_view label, const Rect& box, const Scene& scene,
                          Camera& camera);

/// Arrows move the paper, + and - zoom, 0 shows all of `bounds`. For whoever has the keyboard.
void paper_keys(Camera& camera, const Rect& bounds);

}  // namespace kinscape
