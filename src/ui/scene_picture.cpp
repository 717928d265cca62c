#include "ui/scene_picture.hpp"

#include <algorithm>

namespace kinscape {
namespace {

// 100 % on screen: a symbol of 10 mm is 44 px.
constexpr double px_per_mm = 4.4;
// What legend.hpp says of its samples.
constexpr double sample_width_mm = 12;
constexpr double sample_height_mm = 5;

bool is_of_symbol(const Tag& tag, const AnyId& id) {
    return tag.of == id && (tag.part == Part::symbol || tag.part == Part::inner_mark);
}

/// The paths that lie in the sample's field: left of the words.
Scene sample_scene(const LegendEntry& entry, const Look& look) {
    const Scene legend = legend_scene({entry}, look, 62);
    Scene sample;
    for (const PictureMark& mark : legend.marks) {
        const Path* path = std::get_if<Path>(&mark);
        if (!path) continue;
        const Outline outline = outline_of(legend, *path);
        const auto box = bounds(outline);
        if (box && box->min.x < sample_width_mm) sample.add(outline, path->paint, 0);
    }
    return sample;
}

}  // namespace

void draw_paths(const Brush& brush, const Scene& scene, const Placing& placing) {
    for (const PictureMark& mark : scene.marks) {
        const Path* path = std::get_if<Path>(&mark);
        if (!path) continue;
        const Outline outline = transformed(outline_of(scene, *path), placing.to_px);
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
    const std::string key =
        std::string(brush.theme().id) + "/" + entry.group + "/" + entry.list + "/" + entry.id;
    auto at = samples_.find(key);
    if (at == samples_.end()) at = samples_.emplace(key, sample_scene(entry, look)).first;
    const auto ink = ink_bounds(at->second);
    if (!ink) return;
    const double factor = box.width() / sample_width_mm;
    // The samples stand in a field of their own; their middle goes to the middle of the box.
    const double middle = std::clamp(ink->centre().y, 0.0, 2 * sample_height_mm);
    const Vec2 to{box.min.x, box.centre().y - middle * factor};
    draw_paths(brush, at->second, {Affine::moved(to) * Affine::scaled(factor), px_per_mm / factor});
}

}  // namespace kinscape
