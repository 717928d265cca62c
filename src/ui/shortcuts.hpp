// Keys to commands, by the map of keys.
#pragma once

#include "editor/key_map.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// Where the keyboard stands: on the drawing, plain keys and arrows are commands; in a field they are text.
enum class KeyPlace : unsigned char { drawing, control, text };

/// The commands whose chord went down in this frame.
std::vector<CommandId> commands_pressed(const KeyMap& keys, KeyPlace place);

/// The chord that went down in this frame as people read it: "Ctrl Shift K". A modifier alone is none.
std::optional<std::string> chord_pressed();

}  // namespace kinscape
