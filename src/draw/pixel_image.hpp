// Pixel image: a picture out of a PNG or JPEG file, such as an old drawing that is to be traced.
#pragma once

#include "draw/pixels.hpp"

#include <optional>
#include <string_view>

namespace kinscape {

/// The longest side that is taken.
inline constexpr int most_pixels = 8192;

/// Nothing where the bytes are neither PNG nor JPEG, are damaged, or make a larger picture.
std::optional<Pixels> pixel_image_from(std::string_view bytes);

}  // namespace kinscape
