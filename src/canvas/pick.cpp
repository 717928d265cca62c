#include "canvas/pick.hpp"

#include <limits>

namespace kinscape {
namespace {

constexpr double missed = std::numeric_limits<double>::infinity();

/// The order in which kinds of marks win: 0 first.
int rank_of(Part part) {
    switch (part) {
    case Part::symbol:
    case Part::inner_mark:
    case Part::system:
    case Part::label:
    case Part::caption: return 0;
    case Part::tie:
    case Part::structure: return 1;
    case Part::centre:
    case Part::household: return 2;
    case Part::background:
    case Part::legend:
    case Part::frame: return 3;
    }
    return 3;
}

/// A closed area that is met anywhere inside. The inside of a household or an ecomap's centre is paper: only
/// its line is met.
bool is_area(Part part) { return rank_of(part) == 0; }

/// From the height of capitals to the foot of tails.
Rect box_of(const Glyphs& glyphs) {
    const double size = glyphs.run->size_mm;
    return {glyphs.at - Vec2{0, 0.95 * size}, glyphs.at + Vec2{glyphs.run->width, 0.3 * size}};
}

Rect box_of(const Scene& scene, const Path& path) {
    Rect box;
    for (std::uint32_t i = 0; i < path.point_count; ++i) {
        const Vec2 point = scene.shapes.points[path.first_point + i];
        box = i == 0 ? Rect{point, point} : united(box, {point, point});
    }
    return path.paint.stroke ? box.grown(path.paint.stroke->width / 2) : box;
}

}  // namespace

PickMap::PickMap(std::shared_ptr<const Scene> scene) : scene_(std::move(scene)) {
    for (std::size_t i = 0; i < scene_->marks.size(); ++i) {
        const PictureMark& mark = scene_->marks[i];
        const auto* glyphs = std::get_if<Glyphs>(&mark);
        const auto* path = std::get_if<Path>(&mark);
        if (path && path->halo) continue;
        const std::uint32_t number = glyphs ? glyphs->tag : path->tag;
        if (number >= scene_->tags.size() || scene_->tags[number].of.empty()) continue;
        if (rank_of(scene_->tags[number].part) > 2) continue;
        shapes_.push_back({i, glyphs ? box_of(*glyphs) : box_of(*scene_, *path), scene_->tags[number]});
    }
}

std::optional<Tag> PickMap::at(Vec2 mm, double reach) const {
    const Shape* found = nullptr;
    int best_rank = 3;
    double best_distance = missed;
    for (auto shape = shapes_.rbegin(); shape != shapes_.rend(); ++shape) {
        const int rank = rank_of(shape->tag.part);
        if (rank > best_rank || !shape->box.grown(rank == 0 ? 0 : reach).contains(mm)) continue;
        const double distance = distance_from(*shape, mm);
        const double most = rank == 0 ? 0 : reach;
        if (distance > most || (rank == best_rank && distance >= best_distance)) continue;
        found = &*shape;
        best_rank = rank;
        best_distance = distance;
        if (rank == 0) break;
    }
    if (!found) return std::nullopt;
    return found->tag;
}

double PickMap::distance_from(const Shape& shape, Vec2 mm) const {
    const PictureMark& mark = scene_->marks[shape.mark];
    if (std::holds_alternative<Glyphs>(mark)) return shape.box.contains(mm) ? 0 : missed;
    const Path& path = std::get<Path>(mark);
    const Outline outline = outline_of(*scene_, path);
    const bool area = is_area(shape.tag.part);
    if ((area || path.paint.fill) && (area || !path.paint.stroke) && inside(outline, mm) &&
        rank_of(shape.tag.part) < 2)
        return 0;
    const double half = path.paint.stroke ? path.paint.stroke->width / 2 : 0;
    const double aside = distance_to(outline, mm) - half;
    return aside > 0 ? aside : 0;
}

}  // namespace kinscape
