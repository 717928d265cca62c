// What was written as pixels: how grey each of a PNG is, whoever painted it.
#pragma once

#include "export/exporter.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct Raster {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> grey;  // row by row, 0 black to 255
};
Raster raster_of(const std::string& png);

/// The bytes of one page as the exporter of that id writes them.
std::string written(const Picture& picture, std::string_view id, std::size_t page,
                    const ExportOptions& options);

}  // namespace kinscape
