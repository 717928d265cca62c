// The pointer on the canvas: hover, click, rubber band, drags, pan and wheel, by what the user interface says
// of the mouse in this frame. It changes what is selected, the gesture and the camera; what is to happen to
// the family it hands out as wishes.
#pragma once

#include "canvas/camera.hpp"
#include "canvas/frame.hpp"
#include "editor/desk.hpp"
#include "editor/growing.hpp"
#include "ui/shell.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace kinscape {

enum class Wheel : unsigned char { zooms, pans };

struct PointerInput {
    const Shown& shown;
    const CanvasState& canvas;
    Wheel wheel = Wheel::zooms;
};

/// Edits of one step. `at` is where who is new stands, mm; somebody new is named at once.
struct MakeWish {
    Grown grown;
    std::optional<Vec2> at;
};
/// What the two are to each other is to be asked.
struct ConnectWish {
    AnyId from;
    AnyId to;
};
/// The name of the item, or a note about it, is to be written at its symbol.
struct WriteWish {
    AnyId of;
    enum class What : unsigned char { name, note } what = What::name;
};
/// The menu of what can be done with what is selected.
struct MenuWish {};
using CanvasWish = std::variant<MakeWish, ConnectWish, WriteWish, MenuWish>;

class CanvasPointer {
public:
    std::vector<CanvasWish> follow(const PointerInput& input, Desk& desk, Camera& camera);

private:
    struct Turn {
        const PointerInput& input;
        Desk& desk;
        Camera& camera;
        Vec2 pixel;
        std::vector<CanvasWish>& wishes;
        Vec2 mm() const { return camera.mm_of(pixel); }
    };
    void press(const Turn& turn);
    void press_on(const Turn& turn, const AnyId& id);
    void press_with_tool(const Turn& turn, const AnyId& id);
    void drag(const Turn& turn);
    void begin_drag(const Turn& turn);
    void release(const Turn& turn);
    void click_paper(const Turn& turn);
    void end_line(const Turn& turn, const DrawTie& line);

    std::optional<Vec2> pressed_at_;  // pixels of the canvas
    AnyId pressed_on_;                // empty: paper
};

}  // namespace kinscape
