#include "draw/glyph_level.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

// dependencies.md 5: 8 to 100 microseconds a letter, more with its size.
double price_us(double em_px, double halo_px) {
    const double side = em_px + 2 * halo_px;
    return 10 + side * side * (halo_px > 0 ? 0.02 : 0.006);
}

/// A letter at its pixel: which cell, and where the pen stands.
struct Placed {
    GlyphKey key;
    double x = 0;
    double y = 0;
};

class Builder {
public:
    Builder(GlyphAtlas& atlas, const LevelRequest& request, GlyphBudget& budget)
        : atlas_(atlas),
          request_(request),
          budget_(budget) {}

    std::optional<GlyphLevel> build() {
        const Viewport& view = request_.viewport;
        const Rect seen = view.seen();
        level_.scale = view.scale();
        level_.covers = seen.grown(std::max(seen.width(), seen.height()) / 2);
        level_.baselines = view.baselines;
        level_.largest_mm = request_.largest_mm;
        const Affine back = view.to_pixels.inverse();
        anchor_px_ = {std::round(view.width / 2.0), std::round(view.height / 2.0)};
        level_.anchor = back(anchor_px_);
        const auto& texts = request_.texts;
        for (auto first = texts.begin(); first != texts.end();) {
            const auto end = std::find_if(first, texts.end(),
                                          [&](const auto& text) { return text.batch != first->batch; });
            // The paper around all runs of a batch comes before the first letter, so that it never eats into
            // a neighbour; the writers do the same.
            for (auto text = first; text != end; ++text)
                if (text->glyphs->halo > 0 && is_wanted(*text) &&
                    !add(*text, text->glyphs->halo * level_.scale))
                    return std::nullopt;
            for (auto text = first; text != end; ++text)
                if (is_wanted(*text) && !add(*text, 0)) return std::nullopt;
            first = end;
        }
        level_.generation = atlas_.generation();
        return std::move(level_);
    }

private:
    bool is_wanted(const PlacedText& text) const {
        const double size_mm = text.glyphs->run->size_mm;
        // A page that stands for paper shows all that is on it, however small.
        const bool is_page = request_.viewport.baselines == Baselines::exact;
        return (is_page || size_mm * level_.scale >= least_text_px) && size_mm <= request_.largest_mm &&
               text.box.overlaps(level_.covers);
    }

    bool add(const PlacedText& text, double halo_px) {
        const Glyphs& glyphs = *text.glyphs;
        for (const Glyph& glyph : glyphs.run->glyphs) {
            const Placed placed = place(glyphs, glyph, halo_px);
            const GlyphCell* cell = atlas_.find(placed.key);
            if (!cell) {
                const double price = price_us(placed.key.size_64 / 64.0, halo_px);
                if (budget_.left_us < price) return false;
                budget_.left_us -= price;
                cell = atlas_.add(placed.key, glyphs.run->font);
                // No room left: start over with an empty atlas in the next frame.
                if (!cell) {
                    atlas_.clear();
                    return false;
                }
            }
            if (cell->at.width > 0)
                quad(*cell, placed, {text.batch, halo_px > 0 ? request_.paper : glyphs.color});
        }
        return true;
    }

    Placed place(const Glyphs& glyphs, const Glyph& glyph, double halo_px) const {
        const Vec2 pen = request_.viewport.to_pixels(glyphs.at + glyph.at) - anchor_px_;
        const double quarter = std::round(pen.x * 4);
        const double whole = std::floor(quarter / 4);
        Placed placed;
        placed.x = whole;
        placed.y = level_.baselines == Baselines::whole_pixels ? std::round(pen.y) : pen.y;
        placed.key.font = glyphs.run->font.get();
        placed.key.glyph = glyph.id;
        placed.key.size_64 = static_cast<std::uint32_t>(std::lround(glyphs.run->size_mm * level_.scale * 64));
        placed.key.phase = static_cast<std::uint8_t>(quarter - whole * 4);
        placed.key.halo_16 = static_cast<std::uint16_t>(std::clamp(std::lround(halo_px * 16), 0L, 65535L));
        return placed;
    }

    struct QuadPaint {
        std::uint32_t batch = 0;
        Color color;
    };
    void quad(const GlyphCell& cell, const Placed& placed, const QuadPaint& paint) {
        if (level_.stretches.empty() || level_.stretches.back().batch != paint.batch ||
            level_.stretches.back().page != cell.page)
            level_.stretches.push_back({paint.batch, cell.page, level_.indices.size(), 0});
        const auto first = static_cast<std::uint32_t>(level_.vertices.size());
        for (const auto& [dx, dy] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
            const double across = dx * cell.at.width;
            const double down = dy * cell.at.height;
            GlyphVertex corner;
            corner.place = {static_cast<float>(placed.x + cell.left + across),
                            static_cast<float>(placed.y - cell.top + down)};
            corner.cell = {static_cast<float>(cell.at.x + across), static_cast<float>(cell.at.y + down)};
            corner.color = {paint.color.red, paint.color.green, paint.color.blue, 255};
            level_.vertices.push_back(corner);
        }
        for (const std::uint32_t corner : {0u, 1u, 2u, 0u, 2u, 3u})
            level_.indices.push_back(first + corner);
        level_.stretches.back().index_count += 6;
    }

    GlyphAtlas& atlas_;
    const LevelRequest& request_;
    GlyphBudget& budget_;
    GlyphLevel level_;
    Vec2 anchor_px_;
};

}  // namespace

std::optional<GlyphLevel> glyph_level(GlyphAtlas& atlas, const LevelRequest& request, GlyphBudget& budget) {
    return Builder(atlas, request, budget).build();
}

}  // namespace kinscape
