// Texts of the window whose letters join, reorder or run from right to left: Arabic, Hebrew, Devanagari, Thai
// … The typesetter that draws the map shapes them here too, so that a name looks the same in a panel as on
// paper. Latin, Greek, Cyrillic, Han and kana need none of this.
#pragma once

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "text/glyph_outline.hpp"
#include "text/shape.hpp"
#include "ui/fonts.hpp"

#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace kinscape {

/// Whether letters of this text depend on their neighbours.
bool needs_shaping(std::string_view text);

class ShapedText {
public:
    explicit ShapedText(Typesetter& type) : type_(type) {}

    /// In pixels of the screen; `em` is the size of the letters in the same.
    double width(std::string_view text, double em, Weight weight);
    /// Draws one line into the window that is being filled, the pen at `at` on the baseline.
    void draw(std::string_view text, Vec2 at, double em, std::pair<Weight, Color> look);

private:
    /// A letter in the texture of the user interface's own letters.
    struct Cell {
        int rect = -1;  // none for a blank
        int left = 0, top = 0;
    };
    const Cell& cell(const FontRef& font, std::uint32_t glyph, double em);

    Typesetter& type_;
    GlyphShapes shapes_;
    std::map<std::tuple<const Font*, std::uint32_t, int>, Cell> cells_;
    std::map<const Font*, FontRef> fonts_;  // kept alive for the keys
};

}  // namespace kinscape
