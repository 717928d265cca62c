// The line at the foot: what is selected, what the keys do just now, how much there is.
#pragma once

#include "ui/panel.hpp"

namespace kinscape {

void status_line(Controls& controls, const PanelInput& input);

}  // namespace kinscape
