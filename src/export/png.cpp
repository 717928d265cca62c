// PNG: cairo's picture plus the chunk that says how large it is on paper.
#include "base/number.hpp"
#include "export/pdf_and_png.hpp"
#include "export/writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace kinscape {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr double most_pixels = 100e6;   // export.md 5
constexpr double longest_side = 32000;  // cairo's pictures end at 32,767
constexpr double least_dpi = 1;

/// The sum that ends each chunk (PNG specification, annex D).
std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
    }
    return crc ^ 0xFFFFFFFFu;
}

void append_number(std::string& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> shift) & 0xFF);
}

/// `pHYs`: pixels per metre, both ways.
std::string resolution_chunk(double dpi) {
    const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / mm_per_inch * 1000));
    std::string content = "pHYs";
    append_number(content, per_metre);
    append_number(content, per_metre);
    content += '\1';
    std::string chunk;
    append_number(chunk, static_cast<std::uint32_t>(content.size() - 4));
    chunk += content;
    append_number(chunk, crc_of(content));
    return chunk;
}

PixelSize pixels_of(Vec2 size_mm, double dpi) {
    const auto pixels = [dpi](double mm) {
        return std::max(1, static_cast<int>(std::lround(mm / mm_per_inch * dpi)));
    };
    return {pixels(size_mm.x), pixels(size_mm.y), dpi / mm_per_inch};
}

/// The resolution that keeps the picture within what can be written.
double possible_dpi(Vec2 size_mm, double wanted) {
    const Vec2 inches = size_mm / mm_per_inch;
    const double by_area = std::sqrt(most_pixels / (inches.x * inches.y));
    const double by_side = longest_side / std::max(inches.x, inches.y);
    const double most = std::min(by_area, by_side);
    return wanted <= most ? wanted : std::max(least_dpi, std::floor(most));
}

}  // namespace

Result<Exported, ExportError> write_png(const Picture& picture, std::size_t page,
                                        const ExportOptions& options) {
    if (page >= picture.pages.size()) return Failure{ExportError{"There is no such page to write."}};
    if (!(options.dpi >= least_dpi))
        return Failure{ExportError{"The resolution must be at least 1 dpi. Ask for 96 to 600."}};
    const Vec2 size = picture.pages[page].size;
    const double dpi = possible_dpi(size, options.dpi);
    Exported exported{cairo_png(picture.pages[page], pixels_of(size, dpi)), {}};
    constexpr std::size_t after_header = 8 + 4 + 4 + 13 + 4;
    if (exported.bytes.size() <= after_header)
        return Failure{ExportError{"The picture is too large for the memory. Ask for fewer dpi."}};
    exported.bytes.insert(after_header, resolution_chunk(dpi));
    if (dpi != options.dpi)
        exported.remarks.push_back(fmt::format(
            "The PNG has {} dpi instead of {}, because a picture of {} x {} mm would otherwise exceed 100 "
            "million pixels.",
            to_text(dpi), to_text(options.dpi), to_text(size.x, 0), to_text(size.y, 0)));
    return exported;
}

}  // namespace kinscape
