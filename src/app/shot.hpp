// A picture of the screen as a PNG file, for replay.
#pragma once

#include "draw/offscreen.hpp"

#include <filesystem>
#include <string>

namespace kinscape {

/// RGB, 8 bits, stored without compression: quick to write, and a shot does not live long.
std::string shot_bytes(const Pixels& pixels);
bool write_shot(const std::filesystem::path& path, const Pixels& pixels);

}  // namespace kinscape
