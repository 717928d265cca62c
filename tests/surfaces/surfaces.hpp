// The same document on two surfaces: the page as the GPU paints it and as the PNG writer does, pixel by
// pixel.
#pragma once

#include "canvas/frame.hpp"
#include "draw/offscreen.hpp"
#include "export/picture.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

inline constexpr double compared_dpi = 150;

/// The pages of an example of the repository, on one sheet of its own size, as a worker sees it on a fixed
/// day.
Picture example_picture(std::string_view name, std::string_view view_id_or_kind);
/// The names of all examples, without their ending.
std::vector<std::string> example_names();

/// Shows the genogram of an example on a canvas, as a worker sees it on the fixed day.
void show_example(Frame& canvas, std::string_view name);

/// Painted offscreen; nothing where the machine has no EGL.
std::optional<Pixels> painted_page(const Page& page);
/// Written as PNG and read back.
Pixels written_page(const Picture& picture);
/// The pixels of a PNG, on white.
Pixels pixels_of_png(const std::string& bytes);

/// The share of pixels of which a channel differs by more than a quarter of its range.
double differing_share(const Pixels& a, const Pixels& b);
/// Writes both and their difference beside the test, for a person to look at; says where.
std::string left_for_looking(std::string_view name, const Pixels& painted, const Pixels& written);

}  // namespace kinscape
