// A glyph as an outline, and as coverage for the GPU's atlas: both from the same font file that the shaper
// chose.
#pragma once

#include "base/outline.hpp"
#include "text/font.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace kinscape {

/// 8-bit coverage, rows from the top; the pen stands `left` pixels left of the first column and `top` above
/// the first row's upper edge (`top` positive up, as fonts have it).
struct GlyphBitmap {
    int width = 0;
    int height = 0;
    int left = 0;
    int top = 0;
    std::vector<std::uint8_t> coverage;
};

/// Opens font files once and keeps their faces. One thread only.
class GlyphShapes {
public:
    GlyphShapes();
    ~GlyphShapes();
    GlyphShapes(const GlyphShapes&) = delete;
    GlyphShapes& operator=(const GlyphShapes&) = delete;

    /// In units of the em, y down, origin at the pen; empty for blanks. Kept: the reference stays good.
    const Outline& outline(const FontRef& font, std::uint32_t glyph);
    /// Unhinted coverage at `pixels` per em, moved right by `shift` of a pixel (0 to 1).
    GlyphBitmap bitmap(const FontRef& font, std::uint32_t glyph, double pixels, double shift);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace kinscape
