// The pointer on the canvas: hover, click, rubber band, pan and wheel, by what the user interface says of the
// mouse in this frame.
#pragma once

#include "canvas/camera.hpp"
#include "canvas/frame.hpp"
#include "editor/desk.hpp"
#include "ui/shell.hpp"

#include <optional>

namespace kinscape {

enum class Wheel : unsigned char { zooms, pans };

struct PointerInput {
    const Shown& shown;
    const CanvasState& canvas;
    Wheel wheel = Wheel::zooms;
};

class CanvasPointer {
public:
    /// Changes what is selected and where the camera looks.
    void follow(const PointerInput& input, Desk& desk, Camera& camera);

private:
    void press(const PointerInput& input, Desk& desk, Vec2 pixel, const Camera& camera);
    void drag(const PointerInput& input, Desk& desk, Camera& camera, Vec2 pixel);
    void release(Desk& desk);
    void turn_wheel(const PointerInput& input, Camera& camera, Vec2 pixel) const;

    std::optional<Vec2> pressed_at_;  // pixels of the canvas
    bool pressed_on_paper_ = false;
};

}  // namespace kinscape
