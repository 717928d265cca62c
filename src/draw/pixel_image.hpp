// Pixel image: a picture out of a PNG or JPEG file, such as an old drawing that is to be traced.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kinscape {

/// Rows from the top, four bytes a pixel: red, green, blue, how much of it covers what lies below.
struct PixelImage {
    int width = 0;
    int height = 0;
    std::vector<std::byte> rgba;
};

/// The longest side that is taken.
inline constexpr int most_pixels = 8192;

/// Nothing where the bytes are neither PNG nor JPEG, are damaged, or make a larger picture.
std::optional<PixelImage> pixel_image_from(std::string_view bytes);

}  // namespace kinscape
