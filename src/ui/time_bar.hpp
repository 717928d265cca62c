// The bar of years below the canvas: what happened when, and the day that is shown, which is moved along it.
#pragma once

#include "ui/panel.hpp"

namespace kinscape {

void time_bar(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& bar);

}  // namespace kinscape
