// Colours of the drawing: opaque sRGB, because transparency prints badly and PDF/A forbids it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Color&) const = default;
};
inline constexpr Color black{0, 0, 0};
inline constexpr Color white{255, 255, 255};

/// Reads `#rrggbb`.
std::optional<Color> color_from(std::string_view text);
/// Writes `#rrggbb`.
std::string to_text(Color color);
/// `share` 0 gives `a`, 1 gives `b`; mixed in sRGB as painters do.
Color mixed(Color a, Color b, double share);
/// Relative luminance 0..1 and contrast 1..21 as WCAG 2.2 defines them.
double luminance(Color color);
double contrast(Color a, Color b);

}  // namespace kinscape
