// The first minute: what stands on the page while no family is open.
#pragma once

#include "ui/panel.hpp"

namespace kinscape {

/// The page in the place of the canvas.
void first_run_page(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& canvas);
/// What stands in the inspector's place: the keys that help, and how it looks.
void first_run_keys(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);

}  // namespace kinscape
