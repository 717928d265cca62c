// The glyph atlas: letters as coverage in textures, each made for one exact size and quarter of a pixel, so
// that text is as crisp as on paper at every zoom. Halos are cells of their own, grown by their width.
#pragma once

#include "draw/gpu.hpp"
#include "text/glyph_outline.hpp"

#include <array>
#include <unordered_map>

namespace kinscape {

struct GlyphKey {
    const Font* font = nullptr;
    std::uint32_t glyph = 0;
    std::uint32_t size_64 = 0;  // pixels of the em in 64ths
    std::uint8_t phase = 0;     // quarters of a pixel to the right
    std::uint16_t halo_16 = 0;  // pixels in 16ths; 0: the letter itself
    bool operator==(const GlyphKey&) const = default;
};
struct GlyphKeyHash {
    std::size_t operator()(const GlyphKey& key) const noexcept;
};

/// Where a letter stands in the atlas, a border of one empty texel included; without a size for blanks.
/// `left` and `top` are those of GlyphBitmap, for the cell with its border.
struct GlyphCell {
    int page = 0;
    TexelRect at;
    int left = 0;
    int top = 0;
};

class GlyphAtlas {
public:
    static constexpr int side = 1024;
    static constexpr int max_pages = 16;

    explicit GlyphAtlas(GlyphShapes& shapes) : shapes_(shapes) {}

    /// The cell if it is there.
    const GlyphCell* find(const GlyphKey& key) const;
    /// Makes the cell. Nothing when all pages are full or the letter is larger than a page: `clear` first.
    /// `font` is that of the key; it is kept until then.
    const GlyphCell* add(const GlyphKey& key, const FontRef& font);
    void clear();
    /// Grows with each `clear`: cells handed out before are gone.
    std::uint32_t generation() const { return generation_; }
    const Texture& page(int number) const { return pages_[static_cast<std::size_t>(number)].texture; }

private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int filled = 0;
    };
    struct Page {
        Texture texture;
        std::vector<Shelf> shelves;
        int filled = 0;
    };
    /// Room for a cell, its page included; no size when there is none.
    GlyphCell room_for(int width, int height);
    static bool room_on(Page& page, TexelRect& wanted);

    GlyphShapes& shapes_;
    std::vector<Page> pages_;
    std::unordered_map<GlyphKey, GlyphCell, GlyphKeyHash> cells_;
    std::unordered_map<const Font*, FontRef> fonts_;
    std::uint32_t generation_ = 0;
};

/// The coverage grown by `radius` pixels to all sides, on a bitmap that is larger by as much.
GlyphBitmap grown(const GlyphBitmap& letter, double radius);

}  // namespace kinscape
