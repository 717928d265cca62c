// The first minute: what stands on the page while no family is open.
#pragma once

#include "ui/panel.hpp"

#include <optional>
#include <string>

namespace kinscape {

/// The page in the place of the canvas: a sentence begins a family, without a click before it.
class FirstRun {
public:
    /// A family is begun with this line; it may be empty. `ecomap`: it is seen as one as soon as somebody is
    /// there.
    struct Begun {
        std::string line;
        bool ecomap = false;
    };
    std::optional<Begun> draw(Controls& controls, const PanelInput& input, PanelRequests& requests,
                              const Rect& canvas);
    /// The cursor goes into the field.
    void take_keyboard() { wanted_ = true; }

private:
    bool entry(Controls& controls, Vec2 at);
    bool field(const Brush& brush, const Rect& box);
    void examples(Controls& controls, Vec2 at);

    std::string line_;
    bool wanted_ = true;
    bool active_ = false;
};

/// What stands in the inspector's place: the keys that help, and how it looks.
void first_run_keys(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);

}  // namespace kinscape
