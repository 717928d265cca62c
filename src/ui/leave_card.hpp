// The step between the client's view and the worker's: nobody leaves it by a slip of the hand.
#pragma once

#include "ui/controls.hpp"

namespace kinscape {

enum class LeaveAnswer : unsigned char { none, stay, leave };

/// Asks below the top bar while it is open. The keyboard stands on "Stay".
class LeaveCard {
public:
    void open() { wanted_ = true; }
    LeaveAnswer draw(Controls& controls, Vec2 window_size);

private:
    bool wanted_ = false;
    bool was_open_ = false;
};

}  // namespace kinscape
