// A level of text: the letters of a scene as cells of the atlas, placed for one exact zoom and one part of
// the page. Drawn stretched while the zoom moves on.
#pragma once

#include "draw/glyph_atlas.hpp"
#include "draw/viewport.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <vector>

namespace kinscape {

/// Below this many pixels of the em a run is not drawn (notation.md 9); the number is the same as there.
inline constexpr double least_text_px = 6;
/// From here on letters are drawn as outlines (dependencies.md 5).
inline constexpr double largest_text_px = 160;

struct GlyphVertex {
    std::array<float, 2> place{};  // pixels from the level's anchor
    std::array<float, 2> cell{};   // texels
    std::array<std::uint8_t, 4> color{0, 0, 0, 255};
};
static_assert(sizeof(GlyphVertex) == 20);

/// A run of the scene and the batch it is drawn in.
struct PlacedText {
    const Glyphs* glyphs = nullptr;
    Rect box;  // millimetres
    std::uint32_t batch = 0;
};

/// Quads of one batch on one page of the atlas.
struct GlyphStretch {
    std::uint32_t batch = 0;
    int page = 0;
    std::size_t first_index = 0;
    std::size_t index_count = 0;
};

struct GlyphLevel {
    std::vector<GlyphVertex> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<GlyphStretch> stretches;
    double scale = 1;
    Vec2 anchor;  // millimetres; stood on a whole pixel when the level was made
    Rect covers;  // millimetres
    double largest_mm = 0;
    Baselines baselines = Baselines::whole_pixels;
    std::uint32_t generation = 0;
};

/// How much may be made in one frame, in microseconds of the measured price of a letter.
struct GlyphBudget {
    double left_us = 2000;
};

struct LevelRequest {
    const std::vector<PlacedText>& texts;  // in drawing order
    Color paper;                           // of halos
    const Viewport& viewport;
    /// Larger letters are left out.
    double largest_mm = 0;
};
/// The level for what is seen and half as much around it. Nothing when the budget ran out before all letters
/// were in the atlas: what was made stays there, and the next call goes on.
std::optional<GlyphLevel> glyph_level(GlyphAtlas& atlas, const LevelRequest& request, GlyphBudget& budget);

}  // namespace kinscape
