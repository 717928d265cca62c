#include "catch.hpp"
#include "editor/editing.hpp"
#include "editor/geometry_of_places.hpp"
#include "editor/naming.hpp"
#include "families.hpp"

namespace kinscape {
namespace {

/// The three generations on the desk with these selected.
Desk desk_with(const std::vector<AnyId>& selected) {
    Desk desk(Day{2026, 3, 12});
    desk.open({three_generations().document, {}});
    desk.selection = joined_by({}, selected);
    return desk;
}

bool run(Desk& desk, CommandId id) {
    const auto edits = edits_of(id, desk, geometry_of_places(desk.view()));
    return edits && desk.commit(edits->edits, edits->label);
}

Place place_of(const Desk& desk, const PersonId& id) { return *desk.view().places.find(id); }

}  // namespace

TEST_CASE("Alt and an arrow move a symbol by eight pixels and pin it") {
    const auto family = three_generations();
    Desk desk = desk_with({family.karl});
    REQUIRE(run(desk, CommandId::nudge_right));
    CHECK(place_of(desk, family.karl).at.x == Approx(60 + nudge_mm).margin(0.01));
    CHECK(place_of(desk, family.karl).by_hand);
    CHECK(desk.history().next_undo()->label == "Move Karl");
}

TEST_CASE("The same key pins and unpins") {
    const auto family = three_generations();
    Desk desk = desk_with({family.karl, family.mia});
    REQUIRE(run(desk, CommandId::pin));
    CHECK(place_of(desk, family.mia).by_hand);
    REQUIRE(run(desk, CommandId::pin));
    CHECK_FALSE(place_of(desk, family.mia).by_hand);
    CHECK(place_of(desk, family.mia).at == Vec2{80, 0});
}

TEST_CASE("Everybody is given back to the layout at once") {
    const auto family = three_generations();
    Desk desk = desk_with({family.karl, family.mia});
    REQUIRE(run(desk, CommandId::pin));
    REQUIRE(run(desk, CommandId::unpin_all));
    for (const Place& place : desk.view().places)
        CHECK_FALSE(place.by_hand);
    CHECK_FALSE(run(desk, CommandId::unpin_all));
}

TEST_CASE("Only who was put on somebody else is given back to the layout") {
    const auto family = three_generations();
    Desk desk = desk_with({family.karl, family.mia});
    CHECK_FALSE(run(desk, CommandId::unpin_in_the_way));
    REQUIRE(run(desk, CommandId::pin));
    CHECK_FALSE(run(desk, CommandId::unpin_in_the_way));
    const Vec2 at_karl = place_of(desk, family.karl).at + Vec2{4, 2};
    REQUIRE(desk.commit({MovePlaces{desk.view().id, {{family.jon, at_karl}}}}, "Move Jon"));
    REQUIRE(run(desk, CommandId::unpin_in_the_way));
    CHECK_FALSE(place_of(desk, family.karl).by_hand);
    CHECK_FALSE(place_of(desk, family.jon).by_hand);
    CHECK(place_of(desk, family.mia).by_hand);
}

TEST_CASE("A branch is folded away, and its people come back to where they stood") {
    const auto family = three_generations();
    Desk desk = desk_with({family.anna});
    REQUIRE(run(desk, CommandId::fold_branch));
    CHECK(desk.view().collapsed == std::vector<PersonId>{family.anna});
    CHECK(desk.history().next_undo()->label == "Fold away the branch of Anna");
    const Snapshot folded = snapshot_of(visible_to(desk.document(), {}), desk.view(), desk.day());
    // Mia is in the middle: beyond her mother are only her mother's parents.
    CHECK(folded.people.size() == 4);
    REQUIRE(run(desk, CommandId::fold_branch));
    CHECK(desk.view().collapsed.empty());
    CHECK(place_of(desk, family.grandmother).at == Vec2{0, 0});
}

TEST_CASE("Who has nobody behind them is not folded") {
    const auto family = three_generations();
    Desk desk = desk_with({family.jon});
    CHECK_FALSE(run(desk, CommandId::fold_branch));
}

TEST_CASE("Symbols are set in a row with the first one chosen, and spaced evenly") {
    const auto family = three_generations();
    Desk desk = desk_with({family.anna, family.karl, family.jon});
    REQUIRE(desk.commit({MovePlaces{family.view, {{family.karl, {47, 13}}}}}, "Move Karl"));
    REQUIRE(run(desk, CommandId::align_row));
    CHECK(place_of(desk, family.karl).at == Vec2{47, 0});
    REQUIRE(run(desk, CommandId::space_evenly));
    CHECK(place_of(desk, family.karl).at == Vec2{70, 0});
}

TEST_CASE("What hangs on somebody goes with them, and several are deleted in one step") {
    const auto family = three_generations();
    Desk desk = desk_with({family.karl, family.parents, family.jon});
    REQUIRE(run(desk, CommandId::remove));
    CHECK(desk.document().people.size() == 4);
    CHECK_FALSE(desk.document().unions.contains(family.parents));
    CHECK(desk.selection.selected.empty());
    REQUIRE(desk.undo());
    CHECK(desk.document() == family.document);
}

TEST_CASE("Strength, stress and flow of a tie are set on the span of the day shown") {
    const auto home = surroundings();
    Desk desk(Day{2026, 3, 12});
    desk.open({home.document, {}});
    desk.selection = only({}, home.to_school);
    for (const CommandId id : {CommandId::strength_moderate, CommandId::stress_much, CommandId::turn_flow}) {
        const auto edits = edits_of(id, desk, {});
        REQUIRE(edits);
        REQUIRE(desk.commit(edits->edits, edits->label));
    }
    const Tie& tie = *desk.document().ties.find(home.to_school);
    REQUIRE(tie.spans.size() == 2);
    CHECK(tie.spans[0] == home.document.ties.find(home.to_school)->spans[0]);
    CHECK(tie.spans[1].strength == "moderate");
    CHECK(tie.spans[1].stress == 3);
    CHECK(tie.spans[1].flow == "none");
}

TEST_CASE("The branch of somebody is their descendants and all partners") {
    const auto family = three_generations();
    CHECK(branch_of(family.document, family.anna) ==
          std::vector<AnyId>{family.anna, family.karl, family.mia, family.jon});
}

TEST_CASE("A name that is written on the drawing goes where it belongs") {
    CHECK(named_by({}, "Ana").given == "Ana");
    CHECK(named_by({}, "Ana Reyes").family == "Reyes");
    CHECK(named_by({}, "Maria Luisa Soto").given == "Maria Luisa");
    Name kept;
    kept.given = "Ana";
    kept.family = "de la Cruz";
    kept.called = "Ani";
    const Name renamed = named_by(kept, "Anna de la Cruz");
    CHECK(renamed.given == "Anna");
    CHECK(renamed.family == "de la Cruz");
    CHECK(renamed.called == "Ani");
    const Name japanese = named_by({}, "佐藤 美咲");
    CHECK(japanese.family == "佐藤");
    CHECK(japanese.order == "family-first");
    CHECK(words_of_item(three_generations().document, AnyId("p5")) == "Mia");
}

}  // namespace kinscape
