// Handles round the selected symbol, from which the family grows: a partner, a child, a parent, a brother or
// sister, a tie. A click adds, a drag from the tie's handle draws a line to somebody. Each is 32 px wide to
// the finger; one that would lie over somebody else is left out (keys and menus have it too).
#pragma once

#include "canvas/canvas_map.hpp"
#include "ui/panel.hpp"

namespace kinscape {

void handles(Controls& controls, const PanelInput& input, const CanvasMap& map, PanelRequests& requests);

}  // namespace kinscape
