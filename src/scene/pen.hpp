// Pen: draws into a scene. Paths are written straight into the scene's one list of points, so that a picture
// of hundreds of people costs no memory but its own.
#pragma once

#include "scene/look.hpp"
#include "scene/scene.hpp"

#include <span>
#include <string_view>

namespace kinscape {

/// Where text stands about its point: the point is on the baseline.
enum class Align : unsigned char { start, middle, end };

class Pen {
public:
    Pen(Scene& scene, const Look& look) : scene_(scene), look_(look) {}

    const Look& look() const { return look_; }
    const Palette& palette() const { return look_.palette; }
    /// Width of a person's symbol, millimetres.
    double w() const { return look_.spacing.w; }
    Scene& scene() { return scene_; }

    /// All marks that follow belong to this.
    void set_tag(const AnyId& of, Part part) { tag_ = scene_.tag({of, part}); }

    /// A path: begin, contours, then one of the ends below. Millimetres.
    void begin();
    void move_to(Vec2 to) { scene_.shapes.move_to(to); }
    void line_to(Vec2 to) { scene_.shapes.line_to(to); }
    void cubic_to(Vec2 a, Vec2 b, Vec2 to) { scene_.shapes.cubic_to(a, b, to); }
    void close() { scene_.shapes.close(); }
    void chain(std::span<const Vec2> points);
    void closed_chain(std::span<const Vec2> points);
    void circle(Vec2 centre, double radius);
    void rectangle(const Rect& box);

    /// Ends the path. A path without points is dropped.
    void paint(const Paint& paint);
    void stroke(double width_mm, Color color, Cap cap = Cap::butt);
    /// With mitred corners, as symbols have them.
    void stroke_sharp(double width_mm, Color color);
    void fill(Color color);
    /// Filled with `inside` and outlined.
    void fill_and_stroke(Color inside, double width_mm, Color color);
    /// Paper around a line for legibility: no content of its own.
    void halo(double width_mm, Color color);
    void halo_fill(Color color);

    struct TextLook {
        TextStyle style{};
        Color color{};
        Align align = Align::middle;
        double halo = 0;
    };
    void text(std::string_view words, Vec2 at, const TextLook& look);
    void text(const ShapedLine& line, Vec2 at, const TextLook& look);
    /// Words that may stand upon a line: on a plate of paper, since a halo would leave slivers of the line
    /// between the letters that no fax keeps.
    void text_on_plate(std::string_view words, Vec2 at, const TextLook& look);

private:
    void end(const Paint& paint, bool halo);

    Scene& scene_;
    const Look& look_;
    std::uint32_t tag_ = 0;
    std::uint32_t first_verb_ = 0;
    std::uint32_t first_point_ = 0;
};

/// How far paper reaches around text that may meet a line (notation.md 0).
inline constexpr double text_halo_mm = 1.5 * unit_mm;

}  // namespace kinscape
