// Controls: buttons, choices, toggles, rows and fields in our own look (look/README.md, parts.png). Each is
// an item of the user interface with a label, so that it is reached with Tab and found by name in tests.
#pragma once

#include "ui/brush.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kinscape {

/// Of a row, a field and most buttons (look/README.md, parts.png).
inline constexpr double control_height = 32;

/// What controls remember from frame to frame.
struct ControlMemory {
    std::uint32_t hovered = 0;
    double hovered_since = 0;
    double tooltip_ended = -1;
    /// Seconds from now after which something changes by itself (a tooltip appears): the window may sleep
    /// until then.
    double wake_after = std::numeric_limits<double>::infinity();
};

struct Pressed {
    bool clicked = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;  // by the keyboard, so that a ring shows it
    bool twice = false;    // a double click
};

/// What stands in the tooltip: a name and a key. `off` is why a control cannot be used; empty: it can.
struct Hint {
    std::string_view words;
    std::string_view key = {};
    std::string_view off = {};
};

enum class ButtonKind : unsigned char { plain, accent, quiet };
struct ButtonLook {
    ButtonKind kind = ButtonKind::plain;
    std::string_view icon = {};
    std::string_view key = {};
    std::string_view off = {};
};

struct SegmentLook {
    double height = 32;
    double size = 13;
    double padding = 14;
    std::string_view off = {};
};

/// How a field looks and behaves.
struct TypeLook {
    std::string_view placeholder = {};
    bool needs_a_look = false;   // what stands in it was refused
    bool several_lines = false;  // Enter leaves it, Ctrl Enter makes a new line
    bool wants_keyboard = false;
    std::string_view off = {};
    bool secret = false;  // a passphrase: shown as dots, and to no screen reader
};
/// What happened in a field in this frame.
struct Typed {
    bool active = false;   // has the keyboard and the cursor
    bool left = false;     // with a change: Enter, Tab, a click elsewhere
    bool entered = false;  // by Enter
    bool dropped = false;  // by Esc: the text is what it was
};

class Controls {
public:
    Controls(const Brush& with, ControlMemory& memory) : brush(with), memory_(memory) {}
    const Brush& brush;

    /// An area that can be pressed; draws nothing but the ring of keyboard focus, the tooltip and no fill.
    Pressed press(std::string_view label, const Rect& box, const Hint& hint = {});
    bool button(std::string_view label, const Rect& box, const ButtonLook& look = {});
    /// A square with an icon.
    bool icon_button(std::string_view icon, const Rect& box, const Hint& hint);
    /// Words side by side of which one is chosen; returns the one that was pressed. `offs` may say why single
    /// ones are off.
    std::optional<std::size_t> choice(Vec2 at, std::span<const std::string_view> words, std::size_t chosen,
                                      const SegmentLook& look, std::span<const std::string_view> offs = {});
    double choice_width(std::span<const std::string_view> words, const SegmentLook& look) const;
    /// Where the chosen words stand, with an arrow that says there are others.
    Pressed choice_box(std::string_view label, const Rect& box);
    /// A switch 32 × 18; its left end and its middle. True when it was pressed.
    bool toggle(std::string_view label, Vec2 left_middle, std::string_view state, std::string_view off = {});
    /// A row that lights up; the caller draws what stands in it.
    Pressed row(std::string_view label, const Rect& box, std::string_view state);
    /// A line of text to be typed in. True when Enter was pressed in it.
    bool field(std::string_view label, const Rect& box, std::string& text, std::string_view placeholder = {});

    /// The same, and what became of what was typed. The caller hands in the value anew in each frame; while
    /// the field is active `text` comes back as it stands there.
    Typed type_into(std::string_view label, const Rect& box, std::string& text, const TypeLook& look = {});

    /// As `press`, without ring and tooltip, `focused` whether or not it shows: the drawing itself.
    Pressed press_quietly(std::string_view label, const Rect& box);
    /// The next item takes the keyboard, with its ring shown.
    void focus_next_item() { focus_wanted_ = true; }
    void forget_wish() { focus_wanted_ = false; }

    void focus_ring(const Rect& box) const;

private:
    void take_focus();
    void offer_hint(std::uint32_t id, const Rect& box, const Hint& hint);
    void show_hint(const Rect& box, const Hint& hint) const;
    ControlMemory& memory_;
    bool focus_wanted_ = false;
};

}  // namespace kinscape
