// The one place that turns text into placed glyphs: direction, ligatures, fallback fonts. Canvas, PDF, PNG
// and outlined SVG draw these very glyphs; SVG text has the same runs, baselines and line breaks.
#pragma once

#include "base/geometry.hpp"
#include "text/font.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct TextStyle {
    double size_pt = 8;  // em size
    bool bold = false;   // weight 600
    bool italic = false;
    bool operator==(const TextStyle&) const = default;
};

/// `at` is the pen position in millimetres from the run's origin (its left end on the baseline), y down.
struct Glyph {
    std::uint32_t id = 0;
    Vec2 at;
};
/// How the bytes of a run's text stand for its glyphs, in the order of the text.
struct Cluster {
    std::uint32_t bytes = 0;
    std::uint32_t glyphs = 0;
};

/// One stretch of a line in one font and one direction. Glyphs stand in visual order, left to right.
struct GlyphRun {
    FontRef font;
    double size_mm = 0;  // em size
    bool right_to_left = false;
    std::string text;
    std::vector<Glyph> glyphs;
    std::vector<Cluster> clusters;
    double width = 0;  // advance, millimetres
};

/// A line of text: runs from left to right, each at its x from the line's left end. Millimetres; `ascent` and
/// `descent` (both positive) are those of the first font at this size, so that lines in any script have one
/// height.
struct PlacedRun {
    std::shared_ptr<const GlyphRun> run;
    double x = 0;
};
struct ShapedLine {
    std::vector<PlacedRun> runs;
    double width = 0;
    double ascent = 0;
    double descent = 0;
};
using ShapedLineRef = std::shared_ptr<const ShapedLine>;

/// Shapes texts and remembers what it has shaped. One thread only (the font map below it is bound to a
/// thread).
class Typesetter {
public:
    /// With the machine's fonts.
    Typesetter();
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    /// Letters come from this family where it has them; empty: from those that we ask for. What was shaped
    /// before is forgotten.
    void prefer(const std::string& family);
    /// The families of the machine, by name.
    std::vector<std::string> families() const;

    /// One line; line breaks inside the text count as blanks. Invalid UTF-8 shows as U+FFFD.
    ShapedLineRef shape(std::string_view text, const TextStyle& style);
    /// Width in millimetres, without keeping the glyphs beyond the cache.
    double width(std::string_view text, const TextStyle& style);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace kinscape
