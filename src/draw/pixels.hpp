// Pixels: a picture in memory, whether it was drawn here or came out of a file.
#pragma once

#include <cstdint>
#include <vector>

namespace kinscape {

/// Rows from the top, four bytes a pixel: red, green, blue, how much of it covers what lies below. The
/// colours are straight: not multiplied by their cover.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

}  // namespace kinscape
