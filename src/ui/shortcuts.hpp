// Keys to commands, by the map of keys.
#pragma once

#include "editor/key_map.hpp"

#include <vector>

namespace kinscape {

/// Where the keyboard stands: on the drawing, plain keys and arrows are commands; in a field they are text.
enum class KeyPlace : unsigned char { drawing, control, text };

/// The commands whose chord went down in this frame.
std::vector<CommandId> commands_pressed(const KeyMap& keys, KeyPlace place);

}  // namespace kinscape
