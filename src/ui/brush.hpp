// Brush: draws the window's frame: flat boxes, lines, icons and text. Lengths are pixels at 100 %; the brush
// multiplies them by the scale of the interface and snaps lines to whole pixels.
#pragma once

#include "base/geometry.hpp"
#include "base/outline.hpp"
#include "ui/fonts.hpp"
#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct TextLook {
    double size = 13;  // px of the em
    Weight weight = Weight::regular;
    Color color;
};
/// Where the point that a text is given stands in it.
enum class TextAnchor : unsigned char { left, middle, right };

/// Inside, line and how wide the line is; an absent fill leaves what is behind.
struct BoxLook {
    std::optional<Color> fill;
    std::optional<Color> line;
    double width = 1;
    double radius = 0;
};

struct IconLook {
    Color color;
    double factor = 1;
    double stroke = 1.5;
};

/// Draws into the window of the user interface that is being filled.
class Brush {
public:
    Brush(const Theme& theme, const Icons& icons, const FontSet& fonts, double scale)
        : theme_(theme),
          icons_(icons),
          fonts_(fonts),
          scale_(scale) {}

    const Theme& theme() const { return theme_; }
    double scale() const { return scale_; }
    const FontSet& fonts() const { return fonts_; }

    double width(std::string_view text, double size, Weight weight = Weight::regular) const;
    /// One line; `at` is on the baseline. Returns its width.
    double text(Vec2 at, std::string_view text, const TextLook& look,
                TextAnchor align = TextAnchor::left) const;
    /// The text in lines of at most `room`, broken at blanks, and inside a word only where it is longer than
    /// a line.
    std::vector<std::string> lines_of(std::string_view text, double room, const TextLook& look) const;
    /// The text cut to the room with `…` at its end, where it does not fit.
    std::string fitted(std::string_view text, double room, const TextLook& look) const;

    /// `box` is the outside.
    void box(const Rect& box, const BoxLook& look) const;
    /// The one shadow of the look, behind a box that is drawn next.
    void shadow(const Rect& box, double radius) const;
    void dashed_box(const Rect& box, double radius, Color color) const;
    /// Level and upright lines, `width` thick: `at` is their upper left corner.
    void level_line(Vec2 at, double length, Color color, double width = 1) const;
    void upright_line(Vec2 at, double length, Color color, double width = 1) const;
    void stroke(const Outline& outline, Color color, double width) const;
    void fill(const Outline& outline, Color color) const;
    void disc(Vec2 centre, double radius, Color color) const;
    void ring(Vec2 centre, double radius, Color color, double width) const;
    void icon(std::string_view name, Vec2 centre, const IconLook& look) const;
    /// A key cap, 18 px high, its left end at x, its middle at y. Returns its width.
    double key_cap(Vec2 left_middle, std::string_view key) const;
    double key_cap_width(std::string_view key) const;

    /// Where texts are noted as they are drawn, for tests of the editor; may be null.
    std::vector<std::string>* seen = nullptr;

private:
    const Theme& theme_;
    const Icons& icons_;
    const FontSet& fonts_;
    double scale_;
};

}  // namespace kinscape
