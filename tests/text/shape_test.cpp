#include "catch.hpp"
#include "text/shape.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kinscape {
namespace {

constexpr TextStyle plain{8, false, false};

std::size_t missing_glyphs(const ShapedLine& line) {
    std::size_t missing = 0;
    for (const PlacedRun& placed : line.runs)
        for (const Glyph& glyph : placed.run->glyphs)
            missing += glyph.id == 0 ? 1 : 0;
    return missing;
}

std::string text_of(const ShapedLine& line) {
    std::string text;
    for (const PlacedRun& placed : line.runs)
        text += placed.run->text;
    return text;
}

TEST_CASE("names in nine scripts are drawn without an empty box") {
    Typesetter type;
    const std::string name =
        GENERATE(as<std::string>{}, "Łukasz Çelik-Nguyễn Þór", "Ελένη Παπαδοπούλου", "Олександр Їжакевич",
                 "ليلى حداد", "משה כהן", "अनुष्का शर्मा", "สมชาย ใจดี", "王小明", "김민수 山田");
    const ShapedLineRef line = type.shape(name, plain);
    CAPTURE(name);
    CHECK(missing_glyphs(*line) == 0);
    CHECK(line->width > 5);
    CHECK(text_of(*line).size() == name.size());
}

TEST_CASE("every byte and every glyph of a name belongs to one cluster") {
    Typesetter type;
    const std::string name = GENERATE(as<std::string>{}, "office flow ffl", "ليلى Haddad 1948", "अनुष्का शर्मा",
                                      "สมชาย", "b. 1948", "\u200fa\u200db", "e\u0301\u200c");
    for (const PlacedRun& placed : type.shape(name, plain)->runs) {
        std::size_t bytes = 0;
        std::size_t glyphs = 0;
        for (const Cluster& cluster : placed.run->clusters) {
            bytes += cluster.bytes;
            glyphs += cluster.glyphs;
        }
        CAPTURE(name, placed.run->text);
        CHECK(bytes == placed.run->text.size());
        CHECK(glyphs == placed.run->glyphs.size());
    }
}

TEST_CASE("a line twice as large is exactly twice as wide") {
    Typesetter type;
    const double small = type.width("Rosa Delgado 1948–2019", {7, false, false});
    CHECK(type.width("Rosa Delgado 1948–2019", {14, false, false}) == Approx(2 * small));
    CHECK(type.width("Rosa Delgado 1948–2019", {700, false, false}) == Approx(100 * small));
}

TEST_CASE("Latin text comes in the drawing's own font, bold as its semi-bold") {
    Typesetter type;
    const ShapedLineRef line = type.shape("Rosa", plain);
    const ShapedLineRef bold = type.shape("Rosa", {8, true, false});
    REQUIRE(line->runs.size() == 1);
    CHECK(line->runs[0].run->font->family == "Inter");
    CHECK_FALSE(line->runs[0].run->font->bold);
    CHECK(bold->runs[0].run->font->family == "Inter");
    CHECK(bold->runs[0].run->font->bold);
    CHECK(bold->width > line->width);
    CHECK(type.shape("Rosa", {8, false, true})->runs[0].run->font->italic);
}

TEST_CASE("an Arabic name runs from right to left: its first letter stands at the right") {
    Typesetter type;
    const ShapedLineRef line = type.shape("حداد", plain);
    REQUIRE(line->runs.size() == 1);
    const GlyphRun& run = *line->runs[0].run;
    CHECK(run.right_to_left);
    CHECK(std::ranges::is_sorted(run.glyphs, {}, [](const Glyph& glyph) { return glyph.at.x; }));
    REQUIRE(run.clusters.size() == 4);
    // The text itself stays as it was typed; the widest letter, its first, is the last from the left.
    CHECK(run.text == "حداد");
    CHECK(run.width - run.glyphs.back().at.x > run.glyphs[1].at.x - run.glyphs[0].at.x);
}

TEST_CASE("a Latin name inside an Arabic line keeps its own direction and stands between its neighbours") {
    Typesetter type;
    const ShapedLineRef line = type.shape("حداد Maya ليلى", plain);
    REQUIRE(line->runs.size() >= 3);
    CHECK(line->runs.front().run->right_to_left);
    CHECK(line->runs.back().run->right_to_left);
    CHECK(std::ranges::any_of(line->runs, [](const PlacedRun& placed) {
        return !placed.run->right_to_left && placed.run->text.find("Maya") != std::string::npos;
    }));
    CHECK(std::ranges::is_sorted(line->runs, {}, &PlacedRun::x));
}

TEST_CASE("a Devanagari name is handed to readers of a PDF word by word") {
    Typesetter type;
    const ShapedLineRef line = type.shape("अनुष्का शर्मा", plain);
    REQUIRE(line->runs.size() == 1);
    REQUIRE(line->runs[0].run->clusters.size() == 3);
    CHECK(line->runs[0].run->clusters[1].bytes == 1);
}

TEST_CASE("bytes that are no UTF-8 show as the replacement mark") {
    Typesetter type;
    const ShapedLineRef line = type.shape("Ro\xFFsa", plain);
    CHECK(text_of(*line) == "Ro\uFFFDsa");
    CHECK(missing_glyphs(*line) == 0);
}

TEST_CASE("line breaks and tabs inside a name count as blanks") {
    Typesetter type;
    CHECK(type.width("Rosa\nDelgado\tVega", plain) == Approx(type.width("Rosa Delgado Vega", plain)));
    CHECK(type.width("Rosa\u2028Delgado", plain) == Approx(type.width("Rosa Delgado", plain)));
}

TEST_CASE("a line without text has no width, but the height of a line") {
    Typesetter type;
    const ShapedLineRef line = type.shape("", plain);
    CHECK(line->runs.empty());
    CHECK(line->width == 0);
    CHECK(line->ascent == Approx(type.shape("Rosa", plain)->ascent));
    CHECK(line->ascent > line->descent);
    CHECK(line->descent > 0);
    CHECK(type.shape("王小明", plain)->ascent == Approx(line->ascent));
}

TEST_CASE("two typesetters shape one text alike") {
    Typesetter first;
    Typesetter second;
    second.shape("something else first", {11, true, false});
    const ShapedLineRef a = first.shape("Ana 王 ليلى", plain);
    const ShapedLineRef b = second.shape("Ana 王 ليلى", plain);
    REQUIRE(a->runs.size() == b->runs.size());
    CHECK(a->width == b->width);
    for (std::size_t i = 0; i < a->runs.size(); ++i) {
        CHECK(*a->runs[i].run->font == *b->runs[i].run->font);
        CHECK(a->runs[i].x == b->runs[i].x);
        CHECK(
            std::ranges::equal(a->runs[i].run->glyphs, b->runs[i].run->glyphs,
                               [](const Glyph& x, const Glyph& y) { return x.id == y.id && x.at == y.at; }));
    }
}

TEST_CASE("a line that was shaped is remembered, among many others") {
    Typesetter type;
    const ShapedLineRef line = type.shape("Rosa", plain);
    CHECK(type.shape("Rosa", plain) == line);
    CHECK(type.shape("Rosa", {9, false, false}) != line);
    for (int i = 0; i < 40000; ++i)
        type.shape(std::to_string(i), plain);
    CHECK(type.shape("Rosa", plain)->width == line->width);
}

}  // namespace
}  // namespace kinscape
