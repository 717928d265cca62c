// The rail at the left: a tool and its key each, undo and redo at the foot.
#pragma once

#include "ui/panel.hpp"

namespace kinscape {

void tool_rail(Controls& controls, const PanelInput& input, PanelRequests& requests);

}  // namespace kinscape
