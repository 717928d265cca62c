// The card in the corner of the canvas: the whole drawing in small, the zoom and its buttons.
#pragma once

#include "ui/frame_layout.hpp"
#include "ui/panel.hpp"

namespace kinscape {

inline constexpr double zoom_card_width = 152;
inline constexpr double zoom_card_height = foot_row_height;

void zoom_card(Controls& controls, const PanelInput& input, PanelRequests& requests, Vec2 at);

}  // namespace kinscape
