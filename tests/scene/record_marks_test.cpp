#include "catch.hpp"
#include "families.hpp"
#include "plain_notation.hpp"
#include "scene/content.hpp"
#include "scene/extent.hpp"
#include "scene/legend.hpp"

#include <algorithm>

namespace kinscape {
namespace {

ThreeGenerations with_goal_and_note() {
    auto family = three_generations();
    Goal goal;
    goal.id = GoalId("g1");
    goal.about = family.mia;
    goal.text = "Sleeps through";
    family.document.goals = family.document.goals.with(goal);
    Note note;
    note.id = NoteId("n1");
    note.about = family.anna;
    note.text = "Rings on Sundays";
    withhold(note.said, {"client"});
    family.document.notes = family.document.notes.with(note);
    return family;
}

std::size_t letters(const ThreeGenerations& family, std::vector<std::string> show, Reader reader,
                    std::string_view letter) {
    View view = *family.document.views.find(family.view);
    view.show = std::move(show);
    const Snapshot snapshot =
        snapshot_of(visible_to(family.document, Audience{reader}), view, day("2026-03-12"));
    const Extents extents = extents_of(snapshot, plain_look());
    const Geometry geometry = geometry_of(snapshot, view.places, extents, plain_look().spacing);
    const auto texts = texts_of(content_scene(snapshot, geometry, plain_look()));
    return static_cast<std::size_t>(
        std::ranges::count_if(texts, [&](const DrawnText& text) { return text.words == letter; }));
}

}  // namespace

TEST_CASE("Records are marked on the map by choice") {
    const auto family = with_goal_and_note();
    CHECK(letters(family, {}, Reader::worker, "G") == 0);
    CHECK(letters(family, {"marks-of-goals"}, Reader::worker, "G") == 1);
    CHECK(letters(family, {"marks-of-goals"}, Reader::worker, "N") == 0);
    CHECK(letters(family, {"marks-of-notes"}, Reader::worker, "N") == 1);
}

TEST_CASE("A withheld note leaves no mark on the client's map") {
    CHECK(letters(with_goal_and_note(), {"marks-of-notes"}, Reader::client, "N") == 0);
}

TEST_CASE("The key says what the letters of records mean, when there are some") {
    const auto family = with_goal_and_note();
    View view = *family.document.views.find(family.view);
    const auto words = [&] {
        const Snapshot snapshot =
            snapshot_of(visible_to(family.document, Audience{Reader::worker}), view, day("2026-03-12"));
        std::string all;
        for (const LegendEntry& entry : legend_entries(snapshot, plain_look(), LegendRows::full))
            all += entry.words + "\n";
        return all;
    };
    CHECK(words().find("G goal") == std::string::npos);
    view.show = {"marks-of-goals"};
    CHECK(words().find("G goal\n") != std::string::npos);
}

}  // namespace kinscape
