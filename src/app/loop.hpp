// The loop of the editor: sleep until something happens, then draw at most three frames.
#pragma once

#include "app/window.hpp"

#include <string>

namespace kinscape {

/// Opens the editor, with the document where one is named. Returns the program's exit code. Without a display
/// the example (or the document) is drawn into a file, and its path is said.
int run_editor(const std::string& file);

/// Draws frames while any are wanted, else sleeps; ends when the session wants to quit.
void run_loop(Window& window, Session& session);

}  // namespace kinscape
