#include "draw/batch_plan.hpp"
#include "draw/paint.hpp"
#include "draw/tessellate.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace kinscape {
namespace {

// Up to these a scene is made as a whole (about 40 MB of triangles at most); beyond, what is seen and as much
// again to each side.
constexpr double whole_scale = 2;
constexpr double whole_scale_of_small = 16;
constexpr std::size_t small_scene = 20'000;
// A mesh serves a little beyond its class, so that a zoom on the border of two does not make them in turn.
constexpr double leeway = 1.1;
// Small enough that little is drawn in vain beside a narrow strip, large enough that few calls are made.
constexpr std::size_t indices_of_stretch = 6000;
constexpr double gap_in_stretch_mm = 30;

/// The power of two that the scale does not exceed.
double class_of(double scale) { return std::exp2(std::ceil(std::log2(scale))); }

Rect box_of(const Glyphs& glyphs) {
    const GlyphRun& run = *glyphs.run;
    // Letters of any script stay within an em and a half of the baseline, and marks within half an em aside.
    const double em = run.size_mm;
    const Rect box{{glyphs.at.x - em / 2, glyphs.at.y - 1.5 * em},
                   {glyphs.at.x + run.width + em / 2, glyphs.at.y + 0.8 * em}};
    return box.grown(glyphs.halo);
}

Rect box_of(const Scene& scene, const Path& path) {
    Rect box;
    for (std::uint32_t i = 0; i < path.point_count; ++i) {
        const Vec2 point = scene.shapes.points[path.first_point + i];
        box = i == 0 ? Rect{point, point} : united(box, {point, point});
    }
    // A mitre reaches out twice the width (limit 4).
    const double reach = path.paint.stroke ? path.paint.stroke->width * 2 : 0;
    return box.grown(reach);
}

std::span<const std::byte> bytes_of(const std::vector<PathVertex>& vertices) {
    return std::as_bytes(std::span(vertices));
}

GpuMesh path_mesh() {
    const VertexPart parts[] = {{VertexPart::Kind::real, 2, offsetof(PathVertex, place)},
                                {VertexPart::Kind::real, 2, offsetof(PathVertex, outward)},
                                {VertexPart::Kind::real, 2, offsetof(PathVertex, across)},
                                {VertexPart::Kind::real, 2, offsetof(PathVertex, along)},
                                {VertexPart::Kind::real, 1, offsetof(PathVertex, half_width)},
                                {VertexPart::Kind::byte_as_is, 4, offsetof(PathVertex, fringe)},
                                {VertexPart::Kind::byte_as_share, 4, offsetof(PathVertex, color)}};
    return GpuMesh(sizeof(PathVertex), parts);
}

/// Large letters, or the paper around them, as the outlines that they are.
struct LargeText {
    const Glyphs& glyphs;
    Paint paint;
};
void tessellate_letters(Mesh& mesh, const LargeText& text, GlyphShapes& shapes, const MeshClass& mesh_class) {
    const Glyphs& glyphs = text.glyphs;
    const GlyphRun& run = *glyphs.run;
    for (const Glyph& glyph : run.glyphs) {
        const Affine to_page = Affine::moved(glyphs.at + glyph.at) * Affine::scaled(run.size_mm);
        tessellate(mesh, transformed(shapes.outline(run.font, glyph.id), to_page), text.paint, mesh_class);
    }
}

}  // namespace

PaintedScene::PaintedScene(std::shared_ptr<const Scene> scene, MarkRange marks) : scene_(std::move(scene)) {
    std::vector<PlannedMark> planned;
    const std::size_t end = std::min(marks.end, scene_->marks.size());
    for (std::size_t i = marks.first; i < end; ++i) {
        const PictureMark& mark = scene_->marks[i];
        const auto* glyphs = std::get_if<Glyphs>(&mark);
        const Rect box = glyphs ? box_of(*glyphs) : box_of(*scene_, std::get<Path>(mark));
        items_.push_back({&mark, box, 0});
        planned.push_back({box, glyphs ? BatchKind::glyphs : BatchKind::paths});
    }
    const std::vector<std::uint32_t> plan = batch_plan(planned);
    for (std::size_t i = 0; i < items_.size(); ++i)
        items_[i].batch = plan[i];
    std::ranges::stable_sort(items_, {}, &Item::batch);
    for (const Item& item : items_)
        if (const auto* glyphs = std::get_if<Glyphs>(item.mark))
            texts_.push_back({glyphs, item.box, item.batch});
    batches_ = items_.empty() ? 0 : items_.back().batch + 1;
}

bool PaintedScene::mesh_serves(const Viewport& viewport) const {
    if (!mesh_class_) return false;
    const double wanted = mesh_class_->pixels_per_mm;
    if (viewport.scale() > wanted * leeway || viewport.scale() < wanted / 2 / leeway) return false;
    const Rect seen = viewport.seen();
    return !mesh_covers_ || mesh_covers_->contains(seen);
}

void PaintedScene::make_mesh(const Viewport& viewport, GlyphShapes& shapes) {
    const Rect seen = viewport.seen();
    const double wanted = class_of(viewport.scale());
    const double whole = items_.size() <= small_scene ? whole_scale_of_small : whole_scale;
    mesh_class_ = MeshClass{seen.centre(), wanted};
    mesh_covers_.reset();
    if (wanted > whole) mesh_covers_ = seen.grown(std::max(seen.width(), seen.height()));
    stretches_.clear();
    Mesh mesh;
    for (auto first = items_.begin(); first != items_.end();) {
        const std::uint32_t batch = first->batch;
        const auto end = std::find_if(first, items_.end(), [&](const Item& i) { return i.batch != batch; });
        tessellate_batch({first, end}, mesh, shapes);
        first = end;
    }
    if (!paths_) paths_.emplace(path_mesh());
    paths_->upload(bytes_of(mesh.vertices), mesh.indices);
}

void PaintedScene::tessellate_batch(std::span<const Item> items, Mesh& mesh, GlyphShapes& shapes) {
    const auto is_out = [&](const Item& item) { return mesh_covers_ && !item.box.overlaps(*mesh_covers_); };
    const auto large_text = [&](const Item& item) {
        const auto* glyphs = std::get_if<Glyphs>(item.mark);
        return glyphs && glyphs->run->size_mm > largest_text_mm() && !is_out(item) ? glyphs : nullptr;
    };
    // As in the atlas: the paper around all letters first.
    for (const Item& item : items) {
        const Glyphs* glyphs = large_text(item);
        if (!glyphs || glyphs->halo <= 0) continue;
        const Stroke paper{2 * glyphs->halo, scene_->paper, Cap::butt, Join::round};
        const std::size_t before = mesh.indices.size();
        tessellate_letters(mesh, {*glyphs, {std::nullopt, paper}}, shapes, *mesh_class_);
        keep_stretch(item, before, mesh.indices.size());
    }
    for (const Item& item : items) {
        const auto* path = std::get_if<Path>(item.mark);
        const std::size_t before = mesh.indices.size();
        if (path && !is_out(item)) tessellate(mesh, outline_of(*scene_, *path), path->paint, *mesh_class_);
        if (const Glyphs* glyphs = large_text(item))
            tessellate_letters(mesh, {*glyphs, {glyphs->color, std::nullopt}}, shapes, *mesh_class_);
        keep_stretch(item, before, mesh.indices.size());
    }
}

void PaintedScene::keep_stretch(const Item& item, std::size_t first_index, std::size_t end_index) {
    if (first_index == end_index) return;
    Stretch* last = stretches_.empty() ? nullptr : &stretches_.back();
    // Neighbours in the drawing mostly are neighbours in the list; a mark far away begins a new stretch.
    const bool joins = last && last->batch == item.batch && last->index_count < indices_of_stretch &&
                       last->box.grown(gap_in_stretch_mm).overlaps(item.box);
    if (!joins) {
        stretches_.push_back({item.batch, first_index, end_index - first_index, item.box});
        return;
    }
    last->index_count = end_index - last->first_index;
    last->box = united(last->box, item.box);
}

double PaintedScene::largest_text_mm() const { return largest_text_px / mesh_class_->pixels_per_mm; }

bool PaintedScene::level_covers(const Rect& seen) const {
    return level_ && level_->covers.contains(seen) && level_->largest_mm >= largest_text_mm();
}

}  // namespace kinscape
