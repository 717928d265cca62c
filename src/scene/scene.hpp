// Scene: a finished picture. Screen, SVG, PDF and PNG draw the same one, so it holds nothing that a painter
// would have to decide: paths with their paint, glyphs already chosen from a known font, in drawing order.
// Dashes and dots are cut here, in the scene, so that every painter shows the same ones. Millimetres, y down.
#pragma once

#include "base/color.hpp"
#include "base/outline.hpp"
#include "model/ids.hpp"
#include "text/shape.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace kinscape {

/// What a mark belongs to. For picking; no writer puts it out (SVG numbers anew).
enum class Part : unsigned char {
    background,
    household,
    centre,
    system,
    tie,
    structure,
    symbol,
    inner_mark,
    label,
    caption,
    legend,
    frame
};
struct Tag {
    AnyId of;
    Part part = Part::frame;
    bool operator==(const Tag&) const = default;
};
/// True for what is drawn as the symbol of the person or system itself.
bool is_of_symbol(const Tag& tag, const AnyId& id);

enum class Cap : unsigned char { butt, round };
enum class Join : unsigned char { miter, round };  // miter limit 4

struct Stroke {
    double width = 0.35;
    Color color;
    Cap cap = Cap::butt;
    Join join = Join::round;
    bool operator==(const Stroke&) const = default;
};
struct Paint {
    std::optional<Color> fill;  // nonzero rule
    std::optional<Stroke> stroke;
    bool operator==(const Paint&) const = default;
};

/// A stretch of `Scene::shapes`. `halo` marks paper drawn around a line for legibility: no content of its
/// own.
struct Path {
    std::uint32_t first_verb = 0;
    std::uint32_t verb_count = 0;
    std::uint32_t first_point = 0;
    std::uint32_t point_count = 0;
    Paint paint;
    std::uint32_t tag = 0;  // index into Scene::tags
    bool halo = false;
};

/// One run at its place; `halo` is how far paper reaches around the letters (0: none).
struct Glyphs {
    std::shared_ptr<const GlyphRun> run;
    Vec2 at;  // the run's origin: left end of the baseline
    Color color;
    double halo = 0;
    std::uint32_t tag = 0;
};

using PictureMark = std::variant<Path, Glyphs>;

struct Scene {
    Outline shapes;  // all paths, one after another
    std::vector<PictureMark> marks;
    std::vector<Tag> tags;
    Color paper = white;

    /// Adds a tag and returns its index for the marks that follow.
    std::uint32_t tag(Tag tag);
    /// Adds a copy of the outline as a path.
    void add(const Outline& outline, const Paint& paint, std::uint32_t tag);
    void add_halo(const Outline& outline, double width, std::uint32_t tag);
    /// Adds the outline with the paint and tag of a path that was there before.
    void add_like(const Outline& outline, const Path& path);
    /// Adds every run of the line, its left end at `at` on the baseline.
    struct TextPaint {
        Color color;
        double halo = 0;
    };
    void add(const ShapedLine& line, Vec2 at, const TextPaint& paint, std::uint32_t tag);
    /// Appends another scene moved and scaled by `by` (a scale changes stroke widths and text sizes too).
    void append(const Scene& other, const Affine& by);
};

/// The outline of one path.
Outline outline_of(const Scene& scene, const Path& path);
/// Box of a mark's ink, strokes included; none for paper drawn around a line and for a run without letters.
std::optional<Rect> ink_of(const Scene& scene, const PictureMark& mark);
/// Box of all ink; nothing for an empty scene.
std::optional<Rect> ink_bounds(const Scene& scene);

}  // namespace kinscape
