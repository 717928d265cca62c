#include "catch.hpp"
#include "text/glyph_outline.hpp"
#include "text/shape.hpp"

#include <numeric>

namespace kinscape {
namespace {

struct Letter {
    FontRef font;
    std::uint32_t id = 0;
};
Letter letter(Typesetter& type, std::string_view text) {
    const ShapedLineRef line = type.shape(text, {10, false, false});
    REQUIRE(line->runs.size() == 1);
    REQUIRE(line->runs[0].run->glyphs.size() == 1);
    return {line->runs[0].run->font, line->runs[0].run->glyphs[0].id};
}

TEST_CASE("a capital H stands on the baseline and is as tall as capitals are") {
    Typesetter type;
    GlyphShapes shapes;
    const Letter h = letter(type, "H");
    const std::optional<Rect> box = bounds(shapes.outline(h.font, h.id));
    REQUIRE(box);
    CHECK(box->max.y == Approx(0).margin(1e-6));
    CHECK(box->min.y == Approx(-0.727).margin(0.02));
    CHECK(box->min.x > 0);
}

TEST_CASE("a blank has no outline, and what was asked for once stays where it is") {
    Typesetter type;
    GlyphShapes shapes;
    const Letter o = letter(type, "o");
    const Letter blank = letter(type, " ");
    const Outline* first = &shapes.outline(o.font, o.id);
    CHECK(shapes.outline(blank.font, blank.id).empty());
    for (std::uint32_t glyph = 0; glyph < 500; ++glyph)
        shapes.outline(o.font, glyph);
    CHECK(&shapes.outline(o.font, o.id) == first);
}

TEST_CASE("coverage covers what the outline covers") {
    Typesetter type;
    GlyphShapes shapes;
    const Letter h = letter(type, "H");
    constexpr double pixels = 64;
    const GlyphBitmap bitmap = shapes.bitmap(h.font, h.id, pixels, 0);
    const Rect box = *bounds(shapes.outline(h.font, h.id));
    CHECK(bitmap.width == Approx(box.width() * pixels).margin(2));
    CHECK(bitmap.height == Approx(box.height() * pixels).margin(2));
    CHECK(bitmap.top == Approx(-box.min.y * pixels).margin(1));
    CHECK(bitmap.left == Approx(box.min.x * pixels).margin(1));
    CHECK(bitmap.coverage.size() == static_cast<std::size_t>(bitmap.width * bitmap.height));
    const double ink = std::accumulate(bitmap.coverage.begin(), bitmap.coverage.end(), 0.0) / 255;
    // The area of the flattened outline, by the shoelace formula.
    double area = 0;
    for (const Chain& chain : flattened(shapes.outline(h.font, h.id), 1e-4))
        for (std::size_t i = 0; i < chain.points.size(); ++i)
            area += cross(chain.points[i], chain.points[(i + 1) % chain.points.size()]) / 2;
    CHECK(ink == Approx(std::abs(area) * pixels * pixels).epsilon(0.02));
}

TEST_CASE("a glyph moved by half a pixel has its ink half a pixel further right") {
    Typesetter type;
    GlyphShapes shapes;
    const Letter h = letter(type, "H");
    const auto middle = [&](double shift) {
        const GlyphBitmap bitmap = shapes.bitmap(h.font, h.id, 20, shift);
        double weight = 0;
        double sum = 0;
        for (int y = 0; y < bitmap.height; ++y)
            for (int x = 0; x < bitmap.width; ++x) {
                const double c = bitmap.coverage[static_cast<std::size_t>(y * bitmap.width + x)];
                weight += c;
                sum += c * (bitmap.left + x);
            }
        return sum / weight;
    };
    CHECK(middle(0.5) - middle(0) == Approx(0.5).margin(0.03));
}

TEST_CASE("a font file that is gone gives empty shapes, not a crash") {
    GlyphShapes shapes;
    const auto font = std::make_shared<const Font>(Font{"no/such/file.ttf", 0, "None", false, false});
    CHECK(shapes.outline(font, 5).empty());
    CHECK(shapes.bitmap(font, 5, 20, 0).coverage.empty());
}

}  // namespace
}  // namespace kinscape
