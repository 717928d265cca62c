#include "catch.hpp"
#include "editor/editing.hpp"
#include "families.hpp"

namespace kinscape {
namespace {

Desk desk_with_key(Vec2 corner) {
    Desk desk({2026, 3, 12});
    Document document = three_generations().document;
    View view = views_of(document).front();
    view.legend.emplace();
    view.legend->at = corner;
    document.views = document.views.with(view);
    desk.open({document, {}});
    desk.selection = only(desk.selection, desk.view().id);
    return desk;
}

Vec2 corner_of(const Desk& desk) {
    REQUIRE(desk.view().legend);
    REQUIRE(desk.view().legend->at);
    return *desk.view().legend->at;
}

TEST_CASE("The key that is selected is moved with the keys that move people, one step of undo each") {
    Desk desk = desk_with_key({10, 200});
    const auto grown = edits_of(CommandId::nudge_right, desk, {});
    REQUIRE(grown);
    REQUIRE(desk.commit(grown->edits, grown->label));
    CHECK(corner_of(desk).x == Approx(10 + nudge_mm).margin(0.05));
    CHECK(corner_of(desk).y == 200);
    REQUIRE(desk.undo());
    CHECK(corner_of(desk) == Vec2{10, 200});
}

TEST_CASE("Delete takes the key off the drawing and leaves the view") {
    Desk desk = desk_with_key({10, 200});
    const auto grown = edits_of(CommandId::remove, desk, {});
    REQUIRE(grown);
    REQUIRE(desk.commit(grown->edits, grown->label));
    CHECK_FALSE(desk.view().legend);
    CHECK(desk.document().views.size() == 1);
}

TEST_CASE("A key that is dragged shows where it would stand, and nothing has happened yet") {
    Desk desk = desk_with_key({10, 200});
    desk.gesture = DragKey{{10, 200}, {15, 205}, {35.04, 195}};
    const auto preview = desk.preview();
    REQUIRE(preview);
    CHECK(*preview->view.legend->at == Vec2{30, 190});
    CHECK(corner_of(desk) == Vec2{10, 200});
}

TEST_CASE("A key that was left out comes back with its place on the drawing") {
    View view;
    view.legend.emplace();
    view.legend->rows = "off";
    CHECK(key_placed(view, Vec2{1, 2}).item.legend->rows == "full");
}

}  // namespace
}  // namespace kinscape
