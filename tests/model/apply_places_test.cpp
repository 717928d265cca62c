#include "catch.hpp"
#include "families.hpp"
#include "model/edit.hpp"

#include <limits>

namespace kinscape {
namespace {

Place at(const NodeId& node, Vec2 where) {
    Place place;
    place.id = node;
    place.at = where;
    return place;
}

const Place& place_in(const Document& document, const ViewId& view, const NodeId& node) {
    return *document.views.find(view)->places.find(node);
}

}  // namespace

TEST_CASE("A symbol moved by hand stays where it was put, and the old document is untouched") {
    const auto family = three_generations();
    const auto after = apply_edit(family.document, MovePlaces{family.view, {{family.mia, Vec2{40.0, 25.0}}}});
    REQUIRE(after);
    CHECK(place_in(*after, family.view, family.mia).at == Vec2{40.0, 25.0});
    CHECK(place_in(*after, family.view, family.mia).by_hand);
    CHECK_FALSE(place_in(family.document, family.view, family.mia).by_hand);
}

TEST_CASE("Places are kept to a hundredth of a millimetre") {
    const auto family = three_generations();
    const auto after =
        apply_edit(family.document, MovePlaces{family.view, {{family.mia, Vec2{1.23456, -0.001}}}});
    REQUIRE(after);
    CHECK(place_in(*after, family.view, family.mia).at == Vec2{1.23, 0});
}

TEST_CASE("A layout moves everybody but those who were put by hand") {
    const auto family = three_generations();
    const auto moved = apply_edit(family.document, MovePlaces{family.view, {{family.mia, Vec2{40, 25}}}});
    REQUIRE(moved);
    const auto after = apply_edit(*moved, ArrangePlaces{family.view, {at(family.jon, {5, 5})}});
    REQUIRE(after);
    CHECK(place_in(*after, family.view, family.jon).at == Vec2{5, 5});
    const auto refused = apply_edit(*moved, ArrangePlaces{family.view, {at(family.mia, {5, 5})}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == EditError::put_by_hand);
    Place by_hand = at(family.jon, {5, 5});
    by_hand.by_hand = true;
    const auto also_refused = apply_edit(*moved, ArrangePlaces{family.view, {by_hand}});
    REQUIRE_FALSE(also_refused);
    CHECK(also_refused.error() == EditError::put_by_hand);
}

TEST_CASE("A symbol that is given back to the layout can be moved by it again") {
    const auto family = three_generations();
    const auto after = apply_edits(family.document, {MovePlaces{family.view, {{family.mia, Vec2{40, 25}}}},
                                                     Unpin{family.view, {family.mia}},
                                                     ArrangePlaces{family.view, {at(family.mia, {5, 5})}}});
    REQUIRE(after);
    CHECK(place_in(*after, family.view, family.mia).at == Vec2{5, 5});
}

TEST_CASE("Only people, households and systems stand on a view") {
    const auto family = three_generations();
    const auto moved = apply_edit(family.document, MovePlaces{family.view, {{family.parents, Vec2{1, 1}}}});
    REQUIRE_FALSE(moved);
    CHECK(moved.error() == EditError::not_on_this_view);
    const auto arranged = apply_edit(family.document, ArrangePlaces{family.view, {at(AnyId("p99"), {1, 1})}});
    REQUIRE_FALSE(arranged);
    CHECK(arranged.error() == EditError::not_on_this_view);
    const auto unpinned = apply_edit(family.document, Unpin{family.view, {AnyId("p99")}});
    REQUIRE_FALSE(unpinned);
    CHECK(unpinned.error() == EditError::not_on_this_view);
}

TEST_CASE("Nobody is put at a place that is no number") {
    const auto family = three_generations();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto after = apply_edit(family.document, MovePlaces{family.view, {{family.mia, Vec2{nan, 0}}}});
    REQUIRE_FALSE(after);
    CHECK(after.error() == EditError::number_not_finite);
    const auto arranged = apply_edit(family.document, ArrangePlaces{family.view, {at(family.mia, {0, nan})}});
    REQUIRE_FALSE(arranged);
    CHECK(arranged.error() == EditError::number_not_finite);
}

TEST_CASE("A thousand places arranged at once keep the order of the document") {
    auto family = three_generations();
    std::vector<Place> places;
    for (int i = 10; i < 1010; ++i) {
        const std::string id = "p" + std::to_string(i);
        family.document.people = family.document.people.with(somebody(id, "Member", "woman"));
        places.push_back(at(AnyId(id), {double(i), 0}));
    }
    const auto after = apply_edit(family.document, ArrangePlaces{family.view, places});
    REQUIRE(after);
    const Table<Place>& stored = after->views.find(family.view)->places;
    REQUIRE(stored.size() == 1006);
    CHECK(stored.begin()->id == AnyId(family.grandmother));
    CHECK(place_in(*after, family.view, AnyId("p1009")).at == Vec2{1009, 0});
}

}  // namespace kinscape
