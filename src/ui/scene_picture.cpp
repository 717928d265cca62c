#include "ui/scene_picture.hpp"

#include "scene/legend_sample.hpp"

#include <imgui.h>

#include <algorithm>

namespace kinscape {
namespace {

// 100 % on screen: a symbol of 10 mm is 44 px.
constexpr double px_per_mm = 4.4;

/// Whether a path reaches into the part of the window that is drawn in.
bool can_be_seen(const Outline& outline, double scale) {
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min = list.GetClipRectMin(), max = list.GetClipRectMax();
    constexpr double widest_line_px = 20;
    bool left = true, right = true, above = true, below = true;
    for (const Vec2 point : outline.points) {
        const Vec2 at = point * scale;
        left = left && at.x < static_cast<double>(min.x) - widest_line_px;
        right = right && at.x > static_cast<double>(max.x) + widest_line_px;
        above = above && at.y < static_cast<double>(min.y) - widest_line_px;
        below = below && at.y > static_cast<double>(max.y) + widest_line_px;
    }
    return !(left || right || above || below);
}

void draw_letters(const Brush& brush, const Glyphs& glyphs, const Affine& to_px) {
    const double size = glyphs.run->size_mm * to_px.scale();
    const Weight weight = glyphs.run->font && glyphs.run->font->bold ? Weight::semibold : Weight::regular;
    brush.text(to_px(glyphs.at), glyphs.run->text, {size, weight, glyphs.color});
}

}  // namespace

void draw_scene(const Brush& brush, const Scene& scene, const Placing& placing) {
    for (const PictureMark& mark : scene.marks) {
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark)) draw_letters(brush, *glyphs, placing.to_px);
        const Path* path = std::get_if<Path>(&mark);
        if (!path) continue;
        const Outline outline = transformed(outline_of(scene, *path), placing.to_px);
        if (!can_be_seen(outline, brush.scale())) continue;
        if (path->paint.fill) brush.fill(outline, *path->paint.fill);
        if (path->paint.stroke)
            brush.stroke(outline, path->paint.stroke->color,
                         path->paint.stroke->width * placing.to_px.scale() * placing.stroke_factor);
    }
}

Scene symbol_of(const Scene& content, const AnyId& id) {
    Scene symbol;
    for (const PictureMark& mark : content.marks) {
        const Path* path = std::get_if<Path>(&mark);
        if (!path || path->tag >= content.tags.size() || !is_of_symbol(content.tags[path->tag], id)) continue;
        symbol.add(outline_of(content, *path), path->paint, 0);
    }
    return symbol;
}

void SampleBook::draw(const Brush& brush, const Look& look, const LegendEntry& entry, const Rect& box) {
    const std::string key = brush.theme().id + "/" + look.notation.id + "/" + entry.list + "/" + entry.id;
    auto at = samples_.find(key);
    if (at == samples_.end()) {
        Sample sample{{}, sample_size(entry, look)};
        Pen pen(sample.scene, look);
        if (sample.size.x > 0) draw_sample(pen, entry, {{0, 0}, sample.size});
        at = samples_.emplace(key, std::move(sample)).first;
    }
    const Sample& sample = at->second;
    const double factor = box.width() / std::max(usual_sample_mm, sample.size.x);
    const Vec2 corner = box.centre() - sample.size * (factor / 2);
    draw_scene(brush, sample.scene,
               {Affine::moved(corner) * Affine::scaled(factor), std::min(1.5, px_per_mm / factor)});
}

}  // namespace kinscape
