// The bar at the top: mark, name of the document with its menu, saved state; which drawing; the day; client
// view; find; export.
#pragma once

#include "ui/panel.hpp"

namespace kinscape {

/// What stands in the middle of the window.
enum class PictureShown : unsigned char { drawing, timeline };

void top_bar(Controls& controls, const PanelInput& input, PanelRequests& requests, PictureShown picture);

}  // namespace kinscape
