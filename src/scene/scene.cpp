#include "scene/scene.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

std::uint32_t count_of(std::size_t size) { return static_cast<std::uint32_t>(size); }

/// How far the ink of a stroke reaches beyond its line: at a mitre up to four half widths.
double reach_of(const Stroke& stroke) {
    constexpr double miter_limit = 4;
    return stroke.width / 2 * (stroke.join == Join::miter ? miter_limit : 1);
}

/// The mitre's reach counts only where a corner is that sharp; right angles reach by the root of two.
double reach_at_corners(const Stroke& stroke) {
    constexpr double right_angle = 1.4142135623730951;
    return stroke.join == Join::miter ? std::min(reach_of(stroke), stroke.width / 2 * right_angle)
                                      : reach_of(stroke);
}

std::optional<Rect> ink_of(const Scene& scene, const Path& path) {
    if (path.halo) return std::nullopt;
    const std::optional<Rect> box = bounds(outline_of(scene, path));
    if (!box) return std::nullopt;
    return path.paint.stroke ? box->grown(reach_at_corners(*path.paint.stroke)) : *box;
}

/// The line's box rather than the letters': from the highest accent to the lowest tail.
std::optional<Rect> ink_of(const Glyphs& glyphs) {
    if (!glyphs.run || glyphs.run->glyphs.empty()) return std::nullopt;
    constexpr double above = 0.97;
    constexpr double below = 0.25;
    const double size = glyphs.run->size_mm;
    return Rect{glyphs.at - Vec2{0, above * size}, glyphs.at + Vec2{glyphs.run->width, below * size}};
}

std::shared_ptr<const GlyphRun> scaled(const GlyphRun& run, double factor) {
    auto result = std::make_shared<GlyphRun>(run);
    result->size_mm *= factor;
    result->width *= factor;
    for (Glyph& glyph : result->glyphs)
        glyph.at = glyph.at * factor;
    return result;
}

void append_path(Scene& scene, const Outline& outline, Path path) {
    path.first_verb = count_of(scene.shapes.verbs.size());
    path.first_point = count_of(scene.shapes.points.size());
    path.verb_count = count_of(outline.verbs.size());
    path.point_count = count_of(outline.points.size());
    scene.shapes.append(outline);
    scene.marks.emplace_back(path);
}

}  // namespace

bool is_of_symbol(const Tag& tag, const AnyId& id) {
    return tag.of == id &&
           (tag.part == Part::symbol || tag.part == Part::inner_mark || tag.part == Part::system);
}

std::uint32_t Scene::tag(Tag tag) {
    tags.push_back(std::move(tag));
    return count_of(tags.size() - 1);
}

void Scene::add(const Outline& outline, const Paint& paint, std::uint32_t tag) {
    if (outline.empty()) return;
    Path path;
    path.paint = paint;
    path.tag = tag;
    append_path(*this, outline, path);
}

void Scene::add_halo(const Outline& outline, double width, std::uint32_t tag) {
    if (outline.empty()) return;
    Path path;
    path.paint.stroke = Stroke{width, paper, Cap::butt, Join::round};
    path.tag = tag;
    path.halo = true;
    append_path(*this, outline, path);
}

void Scene::add_like(const Outline& outline, const Path& path) {
    if (!outline.empty()) append_path(*this, outline, path);
}

void Scene::add(const ShapedLine& line, Vec2 at, const TextPaint& paint, std::uint32_t tag) {
    for (const PlacedRun& placed : line.runs)
        marks.emplace_back(Glyphs{placed.run, at + Vec2{placed.x, 0}, paint.color, paint.halo, tag});
}

void Scene::append(const Scene& other, const Affine& by) {
    const auto first_verb = count_of(shapes.verbs.size());
    const auto first_point = count_of(shapes.points.size());
    const auto first_tag = count_of(tags.size());
    const double factor = by.scale();
    shapes.verbs.insert(shapes.verbs.end(), other.shapes.verbs.begin(), other.shapes.verbs.end());
    shapes.points.insert(shapes.points.end(), other.shapes.points.begin(), other.shapes.points.end());
    for (std::size_t i = first_point; i < shapes.points.size(); ++i)
        shapes.points[i] = by(shapes.points[i]);
    tags.insert(tags.end(), other.tags.begin(), other.tags.end());
    const bool level = std::abs(by.b) + std::abs(by.c) < 1e-9 && by.a > 0 && std::abs(by.a - by.d) < 1e-9;
    for (PictureMark mark : other.marks) {
        if (Path* path = std::get_if<Path>(&mark)) {
            path->first_verb += first_verb;
            path->first_point += first_point;
            path->tag += first_tag;
            if (path->paint.stroke) path->paint.stroke->width *= factor;
        } else {
            KS_CHECK(level, "a scene with text is moved and scaled, never turned: its runs lie level");
            Glyphs& glyphs = std::get<Glyphs>(mark);
            glyphs.at = by(glyphs.at);
            glyphs.halo *= factor;
            glyphs.tag += first_tag;
            if (factor != 1) glyphs.run = scaled(*glyphs.run, factor);
        }
        marks.push_back(std::move(mark));
    }
}

Outline outline_of(const Scene& scene, const Path& path) {
    const auto verbs = scene.shapes.verbs.begin() + path.first_verb;
    const auto points = scene.shapes.points.begin() + path.first_point;
    return {{verbs, verbs + path.verb_count}, {points, points + path.point_count}};
}

std::optional<Rect> ink_of(const Scene& scene, const PictureMark& mark) {
    const Path* path = std::get_if<Path>(&mark);
    return path ? ink_of(scene, *path) : ink_of(std::get<Glyphs>(mark));
}

std::optional<Rect> ink_bounds(const Scene& scene) {
    std::optional<Rect> box;
    for (const PictureMark& mark : scene.marks)
        if (const std::optional<Rect> ink = ink_of(scene, mark)) box = united(box, *ink);
    return box;
}

}  // namespace kinscape
