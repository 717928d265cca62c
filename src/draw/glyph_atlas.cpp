#include "draw/glyph_atlas.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinscape {
namespace {

// Cells of nearly one height share a shelf.
constexpr int shelf_step = 4;
// Stands for "no letter near" in squared pixels; large, yet exact in a float.
constexpr float far_away = 1e12F;
// Fainter pixels are taken for none: their edge lies in the neighbour.
constexpr float least_ink = 0.04F;

/// For each place of a row the number of the place that minimises `cost[j] + (i - j)²` (Felzenszwalb and
/// Huttenlocher, "Distance Transforms of Sampled Functions", 2012).
class NearestInRow {
public:
    explicit NearestInRow(std::size_t longest) : cost_(longest), vertex_(longest), bound_(longest + 1) {}

    std::vector<float>& cost() { return cost_; }

    /// Calls `found(i, j)` for the first `count` places.
    template <class Found>
    void each(std::size_t count, Found&& found) {
        std::size_t last = 0;
        vertex_[0] = 0;
        bound_[0] = -std::numeric_limits<float>::infinity();
        bound_[1] = std::numeric_limits<float>::infinity();
        for (std::size_t i = 1; i < count; ++i) {
            float meets = meeting(i, vertex_[last]);
            while (meets <= bound_[last])
                meets = meeting(i, vertex_[--last]);
            vertex_[++last] = i;
            bound_[last] = meets;
            bound_[last + 1] = std::numeric_limits<float>::infinity();
        }
        std::size_t at = 0;
        for (std::size_t i = 0; i < count; ++i) {
            while (bound_[at + 1] < static_cast<float>(i))
                ++at;
            found(i, vertex_[at]);
        }
    }

private:
    float meeting(std::size_t i, std::size_t j) const {
        const auto a = static_cast<float>(i);
        const auto b = static_cast<float>(j);
        return ((cost_[i] + a * a) - (cost_[j] + b * b)) / (2 * (a - b));
    }
    std::vector<float> cost_;
    std::vector<std::size_t> vertex_;
    std::vector<float> bound_;
};

/// For each pixel of a picture how far it is from the letter's edge, in pixels: from its nearest pixel with
/// ink, and less the more ink that has.
std::vector<float> distances(const std::vector<float>& ink, std::size_t width, std::size_t height) {
    std::vector<float> squared(ink.size());
    std::vector<std::size_t> row_of(ink.size());
    NearestInRow nearest(std::max(width, height));
    for (std::size_t x = 0; x < width; ++x) {
        for (std::size_t y = 0; y < height; ++y)
            nearest.cost()[y] = ink[y * width + x] > least_ink ? 0 : far_away;
        nearest.each(height, [&](std::size_t y, std::size_t from) {
            const float step = static_cast<float>(y) - static_cast<float>(from);
            row_of[y * width + x] = from;
            squared[y * width + x] = nearest.cost()[from] + step * step;
        });
    }
    std::vector<float> found(ink.size());
    for (std::size_t y = 0; y < height; ++y) {
        std::copy_n(&squared[y * width], width, nearest.cost().begin());
        nearest.each(width, [&](std::size_t x, std::size_t from) {
            const float step = static_cast<float>(x) - static_cast<float>(from);
            const float share = ink[row_of[y * width + from] * width + from];
            found[y * width + x] = std::sqrt(nearest.cost()[from] + step * step) + 1 - share;
        });
    }
    return found;
}

}  // namespace

std::size_t GlyphKeyHash::operator()(const GlyphKey& key) const noexcept {
    std::size_t hash = std::hash<const Font*>{}(key.font);
    for (const std::size_t part : {static_cast<std::size_t>(key.glyph), static_cast<std::size_t>(key.size_64),
                                   static_cast<std::size_t>(key.phase) << 16 | key.halo_16})
        hash = (hash ^ part) * 1099511628211ull;
    return hash ^ (hash >> 29);
}

GlyphBitmap grown(const GlyphBitmap& letter, double radius) {
    const int margin = static_cast<int>(std::ceil(radius)) + 1;
    GlyphBitmap made;
    made.width = letter.width + 2 * margin;
    made.height = letter.height + 2 * margin;
    made.left = letter.left - margin;
    made.top = letter.top + margin;
    const auto width = static_cast<std::size_t>(made.width);
    const auto height = static_cast<std::size_t>(made.height);
    std::vector<float> ink(width * height, 0);
    for (int y = 0; y < letter.height; ++y)
        for (int x = 0; x < letter.width; ++x)
            ink[static_cast<std::size_t>((y + margin) * made.width + x + margin)] =
                static_cast<float>(letter.coverage[static_cast<std::size_t>(y * letter.width + x)]) / 255;
    const std::vector<float> away = distances(ink, width, height);
    made.coverage.resize(away.size());
    const auto reach = static_cast<float>(radius);
    std::ranges::transform(away, made.coverage.begin(), [reach](float distance_px) {
        const float share = std::clamp(reach + 1 - distance_px, 0.0F, 1.0F);
        return static_cast<std::uint8_t>(std::lround(share * 255));
    });
    return made;
}

const GlyphCell* GlyphAtlas::find(const GlyphKey& key) const {
    const auto found = cells_.find(key);
    return found == cells_.end() ? nullptr : &found->second;
}

const GlyphCell* GlyphAtlas::add(const GlyphKey& key, const FontRef& font) {
    GlyphBitmap letter = shapes_.bitmap(font, key.glyph, key.size_64 / 64.0, key.phase / 4.0);
    if (key.halo_16 > 0 && letter.width > 0) letter = grown(letter, key.halo_16 / 16.0);
    fonts_.emplace(key.font, font);
    GlyphCell cell;
    if (letter.width > 0 && letter.height > 0) {
        cell = room_for(letter.width + 2, letter.height + 2);
        if (cell.at.width == 0) return nullptr;
        const TexelRect inner{cell.at.x + 1, cell.at.y + 1, letter.width, letter.height};
        write_coverage(pages_[static_cast<std::size_t>(cell.page)].texture, inner, letter.coverage);
        cell.left = letter.left - 1;
        cell.top = letter.top + 1;
    }
    return &cells_.emplace(key, cell).first->second;
}

void GlyphAtlas::clear() {
    cells_.clear();
    fonts_.clear();
    pages_.clear();
    ++generation_;
}

GlyphCell GlyphAtlas::room_for(int width, int height) {
    GlyphCell cell;
    cell.at.width = width;
    cell.at.height = height;
    if (width > side || height > side) return {};
    for (std::size_t i = 0; i < pages_.size(); ++i)
        if (room_on(pages_[i], cell.at)) {
            cell.page = static_cast<int>(i);
            return cell;
        }
    if (pages_.size() >= max_pages) return {};
    pages_.push_back({coverage_texture(side), {}, 0});
    cell.page = static_cast<int>(pages_.size() - 1);
    room_on(pages_.back(), cell.at);
    return cell;
}

bool GlyphAtlas::room_on(Page& page, TexelRect& wanted) {
    const int height = (wanted.height + shelf_step - 1) / shelf_step * shelf_step;
    for (Shelf& shelf : page.shelves)
        if (shelf.height == height && shelf.filled + wanted.width <= side) {
            wanted.x = shelf.filled;
            wanted.y = shelf.y;
            shelf.filled += wanted.width;
            return true;
        }
    if (page.filled + height > side) return false;
    wanted.x = 0;
    wanted.y = page.filled;
    page.shelves.push_back({page.filled, height, wanted.width});
    page.filled += height;
    return true;
}

}  // namespace kinscape
