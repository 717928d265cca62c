// The line at the foot: what is selected, what the keys do just now, how much there is.
#pragma once

#include "ui/panel.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace kinscape {

void status_line(Controls& controls, const PanelInput& input);

/// The same line while something else stands in place of the drawing: how much there is, keys with what they
/// do, and a remark at the right.
struct ViewStatus {
    std::string_view amount;
    std::vector<std::pair<std::string_view, std::string_view>> keys;
    std::string_view remark;
};
void status_of_view(Controls& controls, Vec2 window, const ViewStatus& status);

}  // namespace kinscape
