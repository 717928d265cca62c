// The menu behind the document's name: files, how it looks, how the wheel works, quit.
#pragma once

#include "ui/panel.hpp"

namespace kinscape {

void open_document_menu();
/// Draws the menu with its upper left corner at `at` while it is open.
void document_menu(Controls& controls, const PanelInput& input, PanelRequests& requests, Vec2 at);

}  // namespace kinscape
