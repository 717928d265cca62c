#include "ui/shaped_text.hpp"

#include "base/utf8.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace kinscape {
namespace {

struct CodeRange {
    char32_t first, last;
};
// Combining marks; Hebrew to Tibetan and Myanmar; Khmer; joiners and marks of direction; presentation forms.
constexpr CodeRange shaped_ranges[] = {{0x0300, 0x036F}, {0x0590, 0x109F}, {0x1780, 0x18AF},
                                       {0x1A00, 0x1CFF}, {0x200C, 0x200F}, {0x202A, 0x202E},
                                       {0xA880, 0xA9FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}};

/// A style whose millimetres are pixels.
TextStyle style_of(double em, Weight weight) {
    return {em / mm_per_point, weight == Weight::semibold, weight == Weight::italic};
}

/// A sentence of ours around a name of another script still runs from left to right, whatever it begins with.
std::string with_direction(std::string_view text) {
    const bool is_ours = std::any_of(text.begin(), text.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return (is_ours ? "\u200E" : "") + std::string(text);
}

void put_coverage(const GlyphBitmap& letter, const ImFontAtlasRect& place) {
    ImTextureData& texture = *ImGui::GetIO().Fonts->TexData;
    for (int y = 0; y < letter.height; ++y)
        for (int x = 0; x < letter.width; ++x) {
            auto* pixel = static_cast<unsigned char*>(texture.GetPixelsAt(place.x + x, place.y + y));
            const std::uint8_t coverage = letter.coverage[static_cast<std::size_t>(y * letter.width + x)];
            if (texture.BytesPerPixel == 4) {
                std::fill(pixel, pixel + 3, static_cast<unsigned char>(255));
                pixel[3] = coverage;
            } else {
                *pixel = coverage;
            }
        }
}

}  // namespace

bool needs_shaping(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return false;
    for (const char32_t c : code_points(text))
        for (const CodeRange& range : shaped_ranges)
            if (c >= range.first && c <= range.last) return true;
    return false;
}

double ShapedText::width(std::string_view text, double em, Weight weight) {
    return type_.width(with_direction(text), style_of(em, weight));
}

const ShapedText::Cell& ShapedText::cell(const FontRef& font, std::uint32_t glyph, double em) {
    const std::tuple key(font.get(), glyph, static_cast<int>(std::lround(em * 64)));
    const auto found = cells_.find(key);
    if (found != cells_.end()) return found->second;
    fonts_[font.get()] = font;
    Cell made;
    const GlyphBitmap letter = shapes_.bitmap(font, glyph, em, 0);
    if (letter.width > 0 && letter.height > 0) {
        ImFontAtlasRect place;
        made.rect = ImGui::GetIO().Fonts->AddCustomRect(letter.width, letter.height, &place);
        made.left = letter.left;
        made.top = letter.top;
        if (made.rect != ImFontAtlasRectId_Invalid) put_coverage(letter, place);
    }
    return cells_.emplace(key, made).first->second;
}

void ShapedText::draw(std::string_view text, Vec2 at, double em, std::pair<Weight, Color> look) {
    const ShapedLineRef line = type_.shape(with_direction(text), style_of(em, look.first));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 color = IM_COL32(look.second.red, look.second.green, look.second.blue, 255);
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    for (const PlacedRun& placed : line->runs)
        for (const Glyph& glyph : placed.run->glyphs) {
            const Cell& letter = cell(placed.run->font, glyph.id, placed.run->size_mm);
            ImFontAtlasRect place;
            if (letter.rect < 0 || !atlas.GetCustomRect(letter.rect, &place)) continue;
            const auto x = static_cast<float>(std::round(at.x + placed.x + glyph.at.x) + letter.left);
            const auto y = static_cast<float>(std::round(at.y + glyph.at.y) - letter.top);
            list.PrimReserve(6, 4);
            list.PrimRectUV({x, y}, {x + place.w, y + place.h}, place.uv0, place.uv1, color);
        }
}

}  // namespace kinscape
