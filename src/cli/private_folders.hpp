// The private folders of a user (format.md, "A save is whole or not at all").
#pragma once

#include <filesystem>

namespace kinscape {

/// Settings, keys and presets: $XDG_CONFIG_HOME/kinscape.
std::filesystem::path config_folder();
/// Journals and recovery: $XDG_STATE_HOME/kinscape.
std::filesystem::path state_folder();
/// A user's own notation profiles lie in it: $XDG_DATA_HOME/kinscape.
std::filesystem::path data_folder();

}  // namespace kinscape
