#include "catch.hpp"
#include "export/page.hpp"

#include <algorithm>
#include <string>

namespace kinscape {
namespace {

using Catch::Matchers::Contains;

/// A drawing of one rectangle with a 0.525 mm line and a name in 8 pt, somewhere on the map.
Scene drawing_of(Typesetter& type, double width, double height) {
    Scene scene;
    const std::uint32_t tag = scene.tag({AnyId("p1"), Part::symbol});
    const Vec2 corner{-400, 1200};
    scene.add(rectangle({corner, corner + Vec2{width, height}}),
              {std::nullopt, Stroke{0.525, black, Cap::butt, Join::miter}}, tag);
    scene.add(*type.shape("Rosa", {8, false, false}), corner + Vec2{5, 10}, {black, 0}, tag);
    return scene;
}

struct Desk {
    Typesetter type;
    Notation notation;
    Words words;
    Look look{notation, paper_palette(), Spacing{}, words, type};
};

SheetParts parts_of(const Scene& drawing, std::size_t legend_rows) {
    const LegendEntry row{"people", "sex", "female", "Female"};
    SheetParts parts{.drawing = drawing, .kind = "Genogram", .title = "Delgado–Vega family"};
    parts.as_of = "As of 12 March 2026.";
    parts.legend.assign(legend_rows, row);
    parts.notation = "Notation: Plain.";
    parts.confidentiality = "Confidential";
    return parts;
}

bool lies_on_page(const Page& page, double margin) {
    const Rect ink = *ink_bounds(page.scene);
    constexpr double tolerance = 0.3;  // the box of letters is wider than their ink
    return ink.min.x >= margin - tolerance && ink.min.y >= margin - tolerance &&
           ink.max.x <= page.size.x - margin + tolerance && ink.max.y <= page.size.y - margin + tolerance;
}

bool lies_on_sheet(const Sheet& sheet, double margin) {
    return std::all_of(sheet.pages.begin(), sheet.pages.end(),
                       [&](const Page& page) { return lies_on_page(page, margin); });
}

TEST_CASE("a page that fits leaves 10 mm around the ink") {
    Desk desk;
    const Scene drawing = drawing_of(desk.type, 300, 200);
    const Sheet sheet = sheet_of(parts_of(drawing, 0), {"fit", "", {}}, desk.look);
    CHECK(sheet.pages.front().size.x == Approx(320.8).margin(0.2));
    CHECK(lies_on_sheet(sheet, 10));
    CHECK(sheet.remarks.empty());
}

TEST_CASE("a small drawing is not narrower than its title and its key") {
    Desk desk;
    const Scene drawing = drawing_of(desk.type, 10, 10);
    const Sheet sheet = sheet_of(parts_of(drawing, 9), {"fit", "", {}}, desk.look);
    CHECK(sheet.pages.front().size.x >= 20 + 62);
    CHECK(lies_on_sheet(sheet, 10));
}

TEST_CASE("a drawing that has room on A4 keeps its size, in the middle of the sheet") {
    Desk desk;
    const Scene drawing = drawing_of(desk.type, 100, 150);
    const Sheet sheet = sheet_of(parts_of(drawing, 3), {"A4", "", {}}, desk.look);
    CHECK(sheet.pages.front().size == Vec2{210, 297});
    CHECK(sheet.remarks.empty());
    CHECK(lies_on_sheet(sheet, 16));
    for (const PictureMark& mark : sheet.pages.front().scene.marks)
        if (const Path* path = std::get_if<Path>(&mark);
            path && sheet.pages.front().scene.tags[path->tag].of == AnyId("p1")) {
            const Rect box = *bounds(outline_of(sheet.pages.front().scene, *path));
            CHECK(box.width() == Approx(100));
            CHECK(box.centre().x == Approx(105));
        }
}

TEST_CASE("a wide drawing lies on a sheet turned on its side, unless asked otherwise") {
    Desk desk;
    const Scene drawing = drawing_of(desk.type, 250, 80);
    CHECK(sheet_of(parts_of(drawing, 0), {"A4", "", {}}, desk.look).pages.front().size == Vec2{297, 210});
    CHECK(sheet_of(parts_of(drawing, 0), {"A4", "portrait", {}}, desk.look).pages.front().size ==
          Vec2{210, 297});
    CHECK(sheet_of(parts_of(drawing, 0), {"Letter", "", {}}, desk.look).pages.front().size ==
          Vec2{279.4, 215.9});
}

TEST_CASE("a drawing too large for A4 is made smaller, and the remark says what can no longer be read") {
    Desk desk;
    const Scene drawing = drawing_of(desk.type, 310, 200);
    const Sheet on_a4 = sheet_of(parts_of(drawing, 3), {"A4", "", {}}, desk.look);
    CHECK(lies_on_sheet(on_a4, 16));
    REQUIRE(on_a4.remarks.size() == 1);
    CHECK_THAT(on_a4.remarks[0], Contains("A4 landscape") && Contains("below the 7 pt") &&
                                     Contains("On A3, or over several pages"));
    CHECK((on_a4.remedies.larger_sheet && on_a4.remedies.several_sheets));
    const Sheet on_a3 = sheet_of(parts_of(drawing, 3), {"A3", "", {}}, desk.look);
    CHECK(on_a3.remarks.empty());
}

TEST_CASE("title and key stay legible where the drawing is made smaller") {
    Desk desk;
    const Scene drawing = drawing_of(desk.type, 900, 500);
    const Sheet sheet = sheet_of(parts_of(drawing, 3), {"A4", "", {}}, desk.look);
    for (const PictureMark& mark : sheet.pages.front().scene.marks)
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark);
            glyphs && sheet.pages.front().scene.tags[glyphs->tag].part == Part::frame)
            CHECK(glyphs->run->size_mm >= 7 * mm_per_point - 1e-9);
    CHECK_THAT(sheet.remarks.at(0),
               Contains("Over several pages, or on one that fits it, it stays legible."));
}

TEST_CASE("a key longer than the sheet gets a page of its own") {
    Desk desk;
    const Scene drawing = drawing_of(desk.type, 150, 100);
    const Sheet sheet = sheet_of(parts_of(drawing, 200), {"A4", "", {}}, desk.look);
    CHECK(sheet.pages.size() > 2);
    CHECK(lies_on_sheet(sheet, 16));
    REQUIRE(sheet.remarks.size() >= 1);
    CHECK_THAT(sheet.remarks.back(), Contains("page of its own"));
}

TEST_CASE("a scale that was asked for is kept where there is room") {
    Desk desk;
    const Scene drawing = drawing_of(desk.type, 100, 100);
    const Sheet sheet = sheet_of(parts_of(drawing, 0), {"fit", "", 2.0}, desk.look);
    CHECK(sheet.pages.front().size.x == Approx(221.6).margin(0.3));
    const Sheet small = sheet_of(parts_of(drawing, 0), {"fit", "", 0.5}, desk.look);
    REQUIRE(small.remarks.size() == 1);
    CHECK_THAT(small.remarks[0], Contains("4 pt"));
}

}  // namespace
}  // namespace kinscape
