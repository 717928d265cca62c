// The loop of the editor: sleep until something happens, then draw at most three frames.
#pragma once

#include "app/window.hpp"

#include <string>

namespace kinscape {

/// Opens the editor, with the document where one is named. Returns the program's exit code. Without a display
/// the example (or the document) is drawn into a file, and its path is said.
int run_editor(const std::string& file);

/// Draws one frame and shows it.
void draw_once(Window& window, Session& session);

enum class Drew : unsigned char { frame, nothing };
/// Takes what happened and draws a frame if one is wanted; sleeps first, for at most so many seconds, if none
/// is.
Drew loop_once(Window& window, Session& session, double longest_sleep_seconds);

}  // namespace kinscape
