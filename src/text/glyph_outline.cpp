#include "text/glyph_outline.hpp"

#include "base/check.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

namespace kinscape {
namespace {

/// An outline while FreeType walks it; y turns from up to down.
struct Walk {
    Outline outline;
    Vec2 pen;
    double unit = 1;
    bool open = false;

    Vec2 point(const FT_Vector* at) const {
        return {static_cast<double>(at->x) * unit, static_cast<double>(-at->y) * unit};
    }
};

int move_to(const FT_Vector* to, void* user) {
    Walk& walk = *static_cast<Walk*>(user);
    if (walk.open) walk.outline.close();
    walk.open = true;
    walk.pen = walk.point(to);
    walk.outline.move_to(walk.pen);
    return 0;
}

int line_to(const FT_Vector* to, void* user) {
    Walk& walk = *static_cast<Walk*>(user);
    walk.pen = walk.point(to);
    walk.outline.line_to(walk.pen);
    return 0;
}

int quadratic_to(const FT_Vector* control, const FT_Vector* to, void* user) {
    Walk& walk = *static_cast<Walk*>(user);
    const Vec2 middle = walk.point(control);
    const Vec2 end = walk.point(to);
    walk.outline.cubic_to(mix(walk.pen, middle, 2.0 / 3), mix(end, middle, 2.0 / 3), end);
    walk.pen = end;
    return 0;
}

int cubic_to(const FT_Vector* control1, const FT_Vector* control2, const FT_Vector* to, void* user) {
    Walk& walk = *static_cast<Walk*>(user);
    walk.pen = walk.point(to);
    walk.outline.cubic_to(walk.point(control1), walk.point(control2), walk.pen);
    return 0;
}

Outline outline_in_em(FT_Face face, std::uint32_t glyph) {
    // Bitmap fonts have no outline; their glyphs stay empty.
    constexpr FT_Int32 as_designed = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
    if (FT_Load_Glyph(face, glyph, as_designed) != 0 || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
        return {};
    Walk walk;
    walk.unit = 1.0 / std::max<double>(1, face->units_per_EM);
    const FT_Outline_Funcs steps{move_to, line_to, quadratic_to, cubic_to, 0, 0};
    if (FT_Outline_Decompose(&face->glyph->outline, &steps, &walk) != 0) return {};
    if (walk.open) walk.outline.close();
    return std::move(walk.outline);
}

GlyphBitmap copied(const FT_GlyphSlot slot) {
    GlyphBitmap result{static_cast<int>(slot->bitmap.width),
                       static_cast<int>(slot->bitmap.rows),
                       slot->bitmap_left,
                       slot->bitmap_top,
                       {}};
    result.coverage.reserve(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
    for (int row = 0; row < result.height; ++row) {
        const std::uint8_t* from = slot->bitmap.buffer + std::ptrdiff_t{row} * slot->bitmap.pitch;
        result.coverage.insert(result.coverage.end(), from, from + result.width);
    }
    return result;
}

}  // namespace

struct GlyphShapes::Inside {
    struct OpenFont {
        FT_Face face = nullptr;  // null: the file cannot be read
        std::unordered_map<std::uint32_t, Outline> outlines;
    };
    FT_Library library = nullptr;
    std::map<std::pair<std::string, int>, OpenFont> fonts;
    // By the very font object, which is held so that its address stays its own.
    std::unordered_map<const Font*, std::pair<FontRef, OpenFont*>> met;

    OpenFont& opened(const FontRef& font) {
        if (auto at = met.find(font.get()); at != met.end()) return *at->second.second;
        const auto [at, is_new] = fonts.try_emplace({font->file, font->face_index});
        if (is_new && FT_New_Face(library, font->file.c_str(), font->face_index, &at->second.face) != 0)
            at->second.face = nullptr;
        met.emplace(font.get(), std::pair{font, &at->second});
        return at->second;
    }
};

GlyphShapes::GlyphShapes() : inside_(std::make_unique<Inside>()) {
    KS_CHECK(FT_Init_FreeType(&inside_->library) == 0, "FreeType starts");
}

GlyphShapes::~GlyphShapes() {
    for (auto& [name, font] : inside_->fonts)
        if (font.face) FT_Done_Face(font.face);
    FT_Done_FreeType(inside_->library);
}

const Outline& GlyphShapes::outline(const FontRef& font, std::uint32_t glyph) {
    Inside::OpenFont& opened = inside_->opened(font);
    const auto [at, is_new] = opened.outlines.try_emplace(glyph);
    if (is_new && opened.face) at->second = outline_in_em(opened.face, glyph);
    return at->second;
}

GlyphBitmap GlyphShapes::bitmap(const FontRef& font, std::uint32_t glyph, double pixels, double shift) {
    const FT_Face face = inside_->opened(font).face;
    if (!face) return {};
    constexpr double steps_per_pixel = 64;
    const auto size = static_cast<FT_F26Dot6>(std::lround(pixels * steps_per_pixel));
    if (FT_Set_Char_Size(face, size, size, 72, 72) != 0) return {};
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
    if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return {};
    FT_Outline_Translate(&face->glyph->outline, std::lround(shift * steps_per_pixel), 0);
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
    return copied(face->glyph);
}

}  // namespace kinscape
