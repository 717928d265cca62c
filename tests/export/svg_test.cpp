#include "catch.hpp"
#include "export/exporter.hpp"
#include "export/sample_picture.hpp"
#include "export/tools.hpp"
#include "workshop.hpp"

#include <filesystem>
#include <string>

namespace kinscape {
namespace {

using Catch::Matchers::Contains;

std::string svg_of(const Picture& picture, bool outlines = false) {
    ExportOptions options;
    options.text_as_outlines = outlines;
    Result<Exported, ExportError> exported = find_exporter("svg")->write(picture, 0, options);
    REQUIRE(exported);
    return exported->bytes;
}

std::size_t count_of(const std::string& text, std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

TEST_CASE("an SVG tells its size in millimetres, its language, its title and the picture in words") {
    Typesetter type;
    const std::string svg = svg_of(sample_picture(type));
    CHECK_THAT(svg, Contains("width=\"90mm\" height=\"60mm\" viewBox=\"0 0 900 600\""));
    CHECK_THAT(svg, Contains("role=\"img\" lang=\"en\" aria-labelledby=\"title\" aria-describedby=\"desc\">\n"
                             "<title id=\"title\">Delgado–Vega family &lt;1 &amp; 2&gt;</title>"));
    CHECK_THAT(svg, Contains("<desc id=\"desc\">Rosa &amp; Łukasz, married."));
    CHECK_THAT(svg, Contains("<dc:date>2026-03-12</dc:date>"));
}

TEST_CASE("names in an SVG stay text, one piece for each script") {
    Typesetter type;
    const std::string svg = svg_of(sample_picture(type));
    CHECK_THAT(svg, Contains(">Rosa &amp; Łukasz &lt;1948&gt;</text>"));
    CHECK_THAT(svg, Contains(">فاطمة حداد</text>"));
    CHECK_THAT(svg, Contains("font-family=\"Noto Sans Arabic, Inter, "));
    CHECK_THAT(svg, Contains("<g font-family=\"Inter, Noto Sans, "));
    CHECK(count_of(svg, "sans-serif\"") > 1);
}

TEST_CASE("the paper around letters is no second text") {
    Typesetter type;
    const std::string svg = svg_of(sample_picture(type));
    CHECK(count_of(svg, "office ffl") == 1);
    CHECK(count_of(svg, "<g aria-hidden=\"true\" fill=\"#ffffff\" stroke=\"#ffffff\"") == 1);
    CHECK(count_of(svg, "aria-hidden=\"true\"/>") == 1);
}

TEST_CASE("no id of the document is in an SVG: it numbers anew, in the order of drawing") {
    Typesetter type;
    const std::string svg = svg_of(sample_picture(type));
    CHECK(count_of(svg, "secret") == 0);
    CHECK_THAT(svg, Contains("<g id=\"e1\">") && Contains("<g id=\"u1\">") && Contains("<g id=\"p1\">") &&
                        Contains("<g id=\"p1-2\">"));
}

TEST_CASE("text as outlines is still named, and each glyph is kept once") {
    Typesetter type;
    const std::string svg = svg_of(sample_picture(type), true);
    CHECK(count_of(svg, "<text") == 0);
    CHECK_THAT(svg, Contains("aria-label=\"office ffl\"") && Contains("<title>office ffl</title>"));
    CHECK(count_of(svg, "id=\"g1\"") == 1);
    CHECK(count_of(svg, "xlink:href=\"#g1\"") > 1);
}

TEST_CASE("blanks that SVG would drop do not move the letters") {
    Typesetter type;
    Picture picture = sample_picture(type);
    picture.pages[0].scene = {};
    Scene& scene = picture.pages[0].scene;
    scene.add(*type.shape("  Rosa  Vega", {8, false, false}), {10, 10}, {black, 0}, scene.tag({}));
    const double blanks = type.width("  ", {8, false, false});
    const std::string svg = svg_of(picture);
    CHECK_THAT(svg, Contains(">Rosa \u00A0Vega</text>"));
    const std::size_t at = svg.find("<text x=\"") + 9;
    CHECK(std::strtod(svg.c_str() + at, nullptr) == Approx((10 + blanks) * 10).margin(0.01));
}

TEST_CASE("the same picture gives the same SVG") {
    Typesetter first;
    Typesetter second;
    CHECK(svg_of(sample_picture(first)) == svg_of(sample_picture(second)));
}

TEST_CASE("a control character in a title does not break the file") {
    Typesetter type;
    Picture picture = sample_picture(type);
    picture.title = "A\x01\"B\"\uFFFE\xFF";
    CHECK_THAT(svg_of(picture), Contains("<title id=\"title\">A &quot;B&quot; \uFFFD</title>"));
}

TEST_CASE("a page that is not there is refused") {
    Typesetter type;
    const Picture picture = sample_picture(type);
    CHECK_FALSE(find_exporter("svg")->write(picture, 1, {}));
    CHECK_FALSE(find_exporter("png")->write(picture, 1, {}));
    CHECK_FALSE(find_exporter("pdf")->write(Picture{}, 0, {}));
}

TEST_CASE("an exporter is found by its name and by the ending of a file") {
    CHECK(find_exporter("pdf") == find_exporter(".PDF"));
    CHECK(find_exporter(".png")->id == "png");
    CHECK(find_exporter("docx")->is_text);
    CHECK(find_exporter("doc") == nullptr);
}

TEST_CASE("the outside checker finds no fault in any format", "[shared]") {
    const std::string checker = in_shared("corpus/check_export.py").string();
    if (!std::filesystem::exists(checker)) {
        WARN("skipped 1: check_export.py is not there");
        return;
    }
    Typesetter type;
    const Picture picture = sample_picture(type);
    const std::string id = GENERATE(as<std::string>{}, "svg", "svg outlines", "pdf", "png");
    ExportOptions options;
    options.text_as_outlines = id == "svg outlines";
    const Exporter* exporter = find_exporter(id.substr(0, 3));
    Result<Exported, ExportError> exported = exporter->write(picture, 0, options);
    REQUIRE(exported);
    const TemporaryFile file(exported->bytes, exporter->extension);
    std::vector<std::string> command = {"python3", checker, file.path(), "--strict", "--page-mm", "90x60"};
    if (id == "svg" || id == "pdf")
        for (const char* must : {"Łukasz", "office ffl", "王小明", "As of 12 March 2026."})
            command.insert(command.end(), {"--must", must});
    for (const char* forbidden : {"secret-rosa", "secret-tie", "secret-union"})
        command.insert(command.end(), {"--forbid", forbidden});
    if (const std::optional<Told> told = asked(command)) {
        INFO(id << "\n" << told->output);
        CHECK(told->exit_code == 0);
    }
}

}  // namespace
}  // namespace kinscape
