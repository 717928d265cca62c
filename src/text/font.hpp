// Fonts as the painters need them: a file, a face in it. Which font a text gets is decided in shape.* alone.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace kinscape {

/// One face of an installed font file.
struct Font {
    std::string file;
    int face_index = 0;
    std::string family;  // as the font names itself: what SVG's font-family begins with
    bool bold = false;
    bool italic = false;
    bool operator==(const Font&) const = default;
};
using FontRef = std::shared_ptr<const Font>;

/// Millimetres of a typographic point (1/72 inch).
inline constexpr double mm_per_point = 25.4 / 72.0;

/// The families asked for, best first; the same list stands in SVG files (dependencies.md 5).
const std::vector<std::string>& font_families();

}  // namespace kinscape
