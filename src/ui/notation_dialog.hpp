// The dialog in which a notation is chosen for the view, and in which every symbol of it can be looked up.
#pragma once

#include "scene/look.hpp"
#include "ui/controls.hpp"
#include "ui/scene_picture.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// A profile that can be chosen.
struct NotationChoice {
    std::string id;
    std::string title;
};

class NotationDialog {
public:
    void open(std::vector<NotationChoice> choices);
    bool is_open() const { return open_; }
    /// Draws it over the window while it is open, with the symbols of the look's notation; the id of the
    /// profile that was pressed.
    std::optional<std::string> draw(Controls& controls, Vec2 window, const Look& look, SampleBook& samples);

private:
    std::optional<std::string> choices_of(Controls& controls, const Rect& box, const Look& look);
    void symbols(Controls& controls, const Rect& box, const Look& look, SampleBook& samples);

    bool open_ = false;
    bool appearing_ = false;
    std::vector<NotationChoice> choices_;
    std::string wanted_;
};

}  // namespace kinscape
