#include "canvas/frame.hpp"
#include "catch.hpp"
#include "families.hpp"

namespace kinscape {
namespace {

/// What is shown of the family after what the canvas showed before; nobody has a place of their own.
std::vector<NodeBox> boxes_of(Frame& canvas, Document document) {
    static const Notation notation;
    static const Words words;
    static Typesetter type;
    document.views = {};
    put(document.views, {genogram("v1", {PersonId("p1")})});
    const Palette palette;
    const Look look{notation, palette, {}, words, type};
    canvas.show({document, *document.views.find(ViewId("v1")), {}, Day{2026, 3, 12}, look, {}});
    return canvas.shown()->geometry.people;
}

Vec2 place_of(const std::vector<NodeBox>& boxes, const char* id) {
    for (const NodeBox& box : boxes)
        if (box.id.text() == id) return box.symbol.centre();
    FAIL("nobody of the id " << id << " is shown");
    return {};
}

}  // namespace

// Every family has a p1 and a v1.
TEST_CASE("A family opened after another one stands as if it had been opened first") {
    Frame alone, after_another;
    const std::vector<NodeBox> wanted = boxes_of(alone, twins().document);
    boxes_of(after_another, three_generations().document);
    const std::vector<NodeBox> seen = boxes_of(after_another, twins().document);
    REQUIRE(seen.size() == wanted.size());
    for (const NodeBox& box : wanted) {
        INFO(box.id.text());
        CHECK(place_of(seen, box.id.text().c_str()) == box.symbol.centre());
    }
}

TEST_CASE("People without a place keep the one that was found for them when somebody is changed") {
    Frame canvas;
    Document document = three_generations().document;
    const std::vector<NodeBox> before = boxes_of(canvas, document);
    Person mia = *document.people.find(PersonId("p5"));
    mia.name.given = "Mia-Sofie Alexandra";
    document.people = document.people.with(mia);
    const std::vector<NodeBox> after = boxes_of(canvas, document);
    for (const NodeBox& box : before)
        CHECK(place_of(after, box.id.text().c_str()) == box.symbol.centre());
}

}  // namespace kinscape
