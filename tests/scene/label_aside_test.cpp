#include "catch.hpp"
#include "families.hpp"
#include "layout/arrange.hpp"
#include "plain_notation.hpp"
#include "scene/content.hpp"
#include "scene/extent.hpp"
#include "scene/label_aside.hpp"

#include <algorithm>

namespace kinscape {
namespace {

const Day march{2026, 3, 12};

struct Drawn {
    Snapshot snapshot;
    Geometry geometry;
    std::vector<DrawnText> texts;
};
Drawn drawn_in(const char* notation, const Document& document) {
    const Look& plain = plain_look();
    const Look look{shipped_notation(notation), plain.palette,
                    spacing_of(shipped_notation(notation), plain.spacing), plain.words, plain.type};
    View view = views_of(document).front();
    view.places = {};
    const Snapshot snapshot = snapshot_of(visible_to(document, {}), view, march);
    const Extents extents = extents_of(snapshot, look);
    const auto places = arrange({snapshot, view.places, extents, look.spacing});
    REQUIRE(places);
    Geometry geometry = geometry_of(snapshot, Table<Place>::of_rows(*places), extents, look.spacing);
    std::vector<DrawnText> texts = texts_of(content_scene(snapshot, geometry, look));
    return {snapshot, std::move(geometry), std::move(texts)};
}

Rect symbol_of(const Drawn& drawn, const char* id) {
    for (const NodeBox& box : drawn.geometry.people)
        if (box.id.text() == id) return box.symbol;
    FAIL("nobody of that id");
    return {};
}

Vec2 place_of(const Drawn& drawn, const std::string& words) {
    for (const DrawnText& text : drawn.texts)
        if (text.words == words) return text.at;
    FAIL("no such text: " << words);
    return {};
}

TEST_CASE("McGoldrick's dates stand above the symbol, birth left and death right of the line") {
    const Drawn drawn = drawn_in("mcgoldrick", three_generations().document);
    const Rect rosa = symbol_of(drawn, "p1");
    const Vec2 born = place_of(drawn, "’38–"), died = place_of(drawn, "’11");
    CHECK(born.y < rosa.min.y);
    CHECK(died.y < rosa.min.y);
    CHECK(born.x < rosa.centre().x - 1);
    CHECK(died.x > rosa.centre().x + 1);
    CHECK(std::abs(born.y - died.y) < 1e-9);
}

TEST_CASE("A century that is not clear is written out") {
    Document document = three_generations().document;
    document.people = document.people.with(somebody("p6", "Jon", "man", "1897"));
    place_of(drawn_in("mcgoldrick", document), "1897–");
}

TEST_CASE("Twins have their dates below: their lines come down at a slant") {
    const Drawn drawn = drawn_in("mcgoldrick", twins().document);
    CHECK(place_of(drawn, "b. 2008").y > symbol_of(drawn, "p4").max.y);
    CHECK(place_of(drawn, "’04–").y < symbol_of(drawn, "p3").min.y);
}

TEST_CASE("In Bowen's diagrams names stand right of the symbol, their top level with its top") {
    const Drawn drawn = drawn_in("bowen", three_generations().document);
    const Rect mia = symbol_of(drawn, "p5");
    const Vec2 name = place_of(drawn, "Mia");
    CHECK(name.x > mia.max.x + 1);
    CHECK(name.y > mia.min.y);
    CHECK(name.y < mia.centre().y);
}

TEST_CASE("Words beside and above symbols meet no other symbol and no other words") {
    for (const char* notation : {"mcgoldrick", "bowen"})
        for (const Document& document :
             {three_generations().document, remarried().document, twins().document, adoption().document}) {
            const Drawn drawn = drawn_in(notation, document);
            INFO(notation << " " << document.id);
            std::vector<std::pair<std::string, Rect>> boxes;
            for (const NodeBox& box : drawn.geometry.people) {
                for (const Rect& text : box.texts)
                    boxes.emplace_back(box.id.text() + " text", text);
                if (box.label.width() > 0) boxes.emplace_back(box.id.text() + " label", box.label);
                boxes.emplace_back(box.id.text() + " symbol", box.symbol);
            }
            for (std::size_t i = 0; i < boxes.size(); ++i)
                for (std::size_t j = i + 1; j < boxes.size(); ++j) {
                    INFO(boxes[i].first << " and " << boxes[j].first);
                    CHECK_FALSE(boxes[i].second.overlaps(boxes[j].second));
                }
        }
}

}  // namespace
}  // namespace kinscape
