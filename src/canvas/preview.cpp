#include "canvas/preview.hpp"

#include "scene/track.hpp"

#include <algorithm>

namespace kinscape {
namespace {

// 4 and 3 px on a canvas at 100 %, where 44 px are 10 mm.
constexpr double dash_mm = 4 * 10.0 / 44;
constexpr double gap_mm = 3 * 10.0 / 44;
constexpr double tolerance_mm = 0.02;

Outline dashed(const Outline& outline) {
    Outline dashes;
    for (const Chain& chain : flattened(outline, tolerance_mm)) {
        const Track track(chain.points, chain.closed ? Track::Ends::closed : Track::Ends::open);
        if (track.empty()) continue;
        for (double at = 0; at < track.length(); at += dash_mm + gap_mm) {
            const auto points = track.part(at, std::min(track.length(), at + dash_mm));
            for (std::size_t i = 0; i < points.size(); ++i)
                i == 0 ? dashes.move_to(points[i]) : dashes.line_to(points[i]);
        }
    }
    return dashes;
}

class PreviewPainter {
public:
    PreviewPainter(const Scene& scene, const std::set<AnyId>& items, Color color)
        : scene_(scene),
          items_(items),
          color_(color) {}

    Scene painted() {
        preview_.tags = scene_.tags;
        preview_.paper = scene_.paper;
        for (const PictureMark& mark : scene_.marks)
            std::visit([&](const auto& one) { add(one); }, mark);
        return std::move(preview_);
    }

private:
    bool is_ours(std::uint32_t tag) const { return items_.contains(scene_.tags[tag].of); }

    void add(const Glyphs& glyphs) {
        Glyphs copy = glyphs;
        if (is_ours(glyphs.tag)) copy.color = color_;
        preview_.marks.emplace_back(std::move(copy));
    }
    void add(const Path& path) {
        const Outline outline = outline_of(scene_, path);
        if (!is_ours(path.tag) || path.halo) return copy(path, outline, path.paint);
        Paint paint = path.paint;
        if (paint.fill && !(*paint.fill == scene_.paper)) paint.fill = color_;
        const Part part = scene_.tags[path.tag].part;
        const bool is_dashed = paint.stroke && (part == Part::symbol || part == Part::structure);
        if (!is_dashed) {
            if (paint.stroke) paint.stroke->color = color_;
            return copy(path, outline, paint);
        }
        Stroke stroke = *paint.stroke;
        stroke.color = color_;
        if (paint.fill) copy(path, outline, {paint.fill, std::nullopt});
        copy(path, dashed(outline), {std::nullopt, stroke});
    }
    void copy(const Path& path, const Outline& outline, const Paint& paint) {
        preview_.add(outline, paint, path.tag);
        if (path.halo) std::get<Path>(preview_.marks.back()).halo = true;
    }

    const Scene& scene_;
    const std::set<AnyId>& items_;
    Color color_;
    Scene preview_;
};

}  // namespace

Scene in_preview(const Scene& scene, const std::set<AnyId>& items, Color color) {
    return PreviewPainter(scene, items, color).painted();
}

}  // namespace kinscape
