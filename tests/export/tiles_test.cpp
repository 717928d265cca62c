#include "catch.hpp"
#include "export/tiles.hpp"
#include "scene/notation.hpp"

#include <map>
#include <set>

namespace kinscape {
namespace {

constexpr int rows_of_people = 4, people_of_a_row = 14;
constexpr double step_x_mm = 27, step_y_mm = 38;
constexpr Vec2 sheet_room{178, 200}, first_room{178, 100};

AnyId person_at(int row, int column) {
    return AnyId("p" + std::to_string(row * people_of_a_row + column + 1));
}

/// Rows of people with a name each, every second pair joined by a line; a bar over each row.
struct TileDrawing {
    Typesetter type;
    Notation notation;
    Words words;
    Look look{notation, paper_palette(), Spacing{}, words, type};
    Scene scene;
    TileRequest request{sheet_room, first_room};

    TileDrawing() {
        const Stroke line{0.525, black, Cap::butt, Join::miter};
        for (int row = 0; row < rows_of_people; ++row) {
            const double y = row * step_y_mm;
            const std::uint32_t bar = scene.tag({AnyId("u" + std::to_string(row)), Part::structure});
            scene.add(polyline({{5, y - 3}, {people_of_a_row * step_x_mm - 12, y - 3}}), {std::nullopt, line},
                      bar);
            for (int column = 0; column < people_of_a_row; ++column) {
                const double x = column * step_x_mm;
                const AnyId id = person_at(row, column);
                scene.add(rectangle({{x, y}, {x + 10, y + 10}}), {std::nullopt, line},
                          scene.tag({id, Part::symbol}));
                scene.add(*type.shape("Person of name", {8, true, false}), {x - 5, y + 18}, {black, 0},
                          scene.tag({id, Part::label}));
                if (column % 2 == 0) continue;
                request.bonds.push_back({{x - step_x_mm + 10, y + 5}, {x, y + 5}});
                scene.add(polyline({{x - step_x_mm + 10, y + 5}, {x, y + 5}}), {std::nullopt, line}, bar);
            }
        }
    }
};

std::map<AnyId, std::set<std::size_t>> sheets_by_person(const Tiles& tiles) {
    std::map<AnyId, std::set<std::size_t>> stands;
    for (std::size_t i = 0; i < tiles.sheets.size(); ++i)
        for (const PictureMark& mark : tiles.sheets[i].marks) {
            const Glyphs* glyphs = std::get_if<Glyphs>(&mark);
            const Tag& tag = tiles.sheets[i].tags[glyphs ? glyphs->tag : std::get<Path>(mark).tag];
            if (tag.part == Part::symbol || tag.part == Part::label) stands[tag.of].insert(i);
        }
    return stands;
}

TEST_CASE("Everybody stands whole on one sheet, and no sheet is larger than its room") {
    TileDrawing drawing;
    const Tiles tiles = tiles_of(drawing.scene, drawing.request, drawing.look);
    CHECK(tiles.sheets.size() == tile_count(drawing.scene, drawing.request));
    CHECK(tiles.sheets.size() >= 3);
    const auto stands = sheets_by_person(tiles);
    CHECK(stands.size() == rows_of_people * people_of_a_row);
    for (const auto& [id, sheets] : stands) {
        INFO(id.text());
        CHECK(sheets.size() == 1);
    }
    for (const Scene& sheet : tiles.sheets) {
        const Rect ink = *ink_bounds(sheet);
        CHECK(ink.width() <= sheet_room.x + 0.01);
        CHECK(ink.height() <= sheet_room.y + 0.01);
    }
    const Rect overview = *ink_bounds(tiles.overview);
    CHECK(overview.width() <= first_room.x + 1);
    CHECK(overview.height() <= first_room.y + 1);
}

TEST_CASE("A drawing is cut between couples rather than through one") {
    TileDrawing drawing;
    const auto stands = sheets_by_person(tiles_of(drawing.scene, drawing.request, drawing.look));
    for (int row = 0; row < rows_of_people; ++row)
        for (int column = 1; column < people_of_a_row; column += 2)
            CHECK(stands.at(person_at(row, column)) == stands.at(person_at(row, column - 1)));
}

TEST_CASE("Where a line goes on an arrow names the page") {
    TileDrawing drawing;
    const Tiles tiles = tiles_of(drawing.scene, drawing.request, drawing.look);
    for (std::size_t i = 0; i < tiles.sheets.size(); ++i) {
        std::set<std::string> pages;
        for (const PictureMark& mark : tiles.sheets[i].marks)
            if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark))
                if (tiles.sheets[i].tags[glyphs->tag].part == Part::frame) pages.insert(glyphs->run->text);
        INFO("sheet " << i);
        CHECK_FALSE(pages.empty());
        CHECK_FALSE(pages.contains(std::to_string(i + 2)));
        for (const std::string& page : pages)
            CHECK(std::stoul(page) <= tiles.sheets.size() + 1);
    }
}

TEST_CASE("What is wider than a sheet has one of its own and ends at its border; nothing is no sheet") {
    TileDrawing drawing;
    Scene wide;
    wide.add(rectangle({{0, 0}, {500, 30}}), {black, std::nullopt}, wide.tag({AnyId("s1"), Part::system}));
    CHECK_FALSE(tiles_of(wide, drawing.request, drawing.look).sheets.empty());
    CHECK(tiles_of(Scene{}, drawing.request, drawing.look).sheets.empty());
}

}  // namespace
}  // namespace kinscape
