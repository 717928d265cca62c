// The entry bar at the foot of the drawing: one line, what was understood of it as chips, and the keys
// (look/README.md 1 and 9).
#pragma once

#include "editor/entry_line.hpp"
#include "ui/panel.hpp"
#include "ui/scene_picture.hpp"

#include <optional>
#include <string>

namespace kinscape {

class QuickEntryBar {
public:
    /// The next frame puts the cursor into the bar.
    void take_keyboard() { wanted_ = true; }
    /// The line is entered as if it had been typed, in the next frame that draws the bar; an empty one only
    /// takes the keyboard.
    void enter(std::string line);
    bool has_keyboard() const { return active_; }
    /// Esc in the empty bar, in this frame: the keyboard goes back to the drawing.
    bool was_left() const { return left_; }

    /// Draws the bar; its edits and its preview are asked for in `requests`.
    void draw(Controls& controls, const PanelInput& input, SampleBook& samples, PanelRequests& requests,
              const Rect& box);

    EntryLine line;

private:
    struct Field;
    void field(Controls& controls, const Rect& box);
    void keys(const EntryScene& scene, const PanelInput& input, PanelRequests& requests);
    void underlines(const Brush& brush, Vec2 at) const;
    void chips(Controls& controls, const PanelInput& input, SampleBook& samples, const Rect& row);
    double one_chip(Controls& controls, const PanelInput& input, SampleBook& samples, Vec2 at,
                    std::size_t index);
    void foot(Controls& controls, const PanelInput& input, SampleBook& samples, const Rect& row);

    bool wanted_ = false;
    bool active_ = false;
    bool left_ = false;
    std::string to_enter_;
    bool entered_ = false;  // Enter was pressed in this frame
    std::string buffer_;
    std::size_t caret_ = 0;
    double scrolled_ = 0;    // px of the text that lie left of the field
    bool put_back_ = false;  // the field takes over the text of the line
    int history_step_ = 0;
    std::optional<std::size_t> digit_;
};

}  // namespace kinscape
