#include "catch.hpp"
#include "families.hpp"
#include "plain_notation.hpp"
#include "scene/compared.hpp"
#include "scene/figure_chart.hpp"

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

const Day first = day("2026-01-01"), second = day("2026-06-01");

/// Mia and Rosa were close and are in conflict since March; Jon was told of in April.
ThreeGenerations a_family_that_changed() {
    auto family = three_generations();
    Tie tie;
    tie.id = TieId("t1");
    tie.from = family.mia;
    tie.to = family.grandfather;
    tie.kind = "close";
    Span before, after;
    before.to = PartialDate("2026-03-01");
    after.from = PartialDate("2026-03-01");
    after.kind = "conflict";
    tie.spans = {before, after};
    family.document.ties = family.document.ties.with(tie);
    Person jon = *family.document.people.find(family.jon);
    jon.said.set(told_on("2026-04-02"));
    family.document.people = family.document.people.with(jon);
    return family;
}

Compared both_days(const ThreeGenerations& family) {
    const View view = *family.document.views.find(family.view);
    auto found = compared({.document = family.document,
                           .view = view,
                           .audience = {Reader::worker},
                           .from = first,
                           .to = second,
                           .places = view.places},
                          plain_look(), printed_changes(view));
    REQUIRE(found);
    return std::move(*found);
}

std::set<std::string> numbers_on(const ComparedSide& side) {
    std::set<std::string> numbers;
    for (const ChangeDisc& disc : side.discs)
        numbers.insert(std::to_string(disc.number));
    return numbers;
}

const NodeBox* box_of(const ComparedSide& side, const PersonId& id) {
    for (const NodeBox& box : side.geometry.people)
        if (box.id == AnyId(id)) return &box;
    return nullptr;
}

}  // namespace

TEST_CASE("The earlier drawing stands as it was known, the later one has who was told of since") {
    const auto family = a_family_that_changed();
    const Compared days = both_days(family);
    CHECK_FALSE(box_of(days.before, family.jon));
    CHECK(box_of(days.after, family.jon));
    CHECK(numbers_on(days.before) == std::set<std::string>{"1"});
    CHECK(numbers_on(days.after) == std::set<std::string>{"1", "2"});
}

TEST_CASE("Who is on both drawings stands at one place") {
    const auto family = a_family_that_changed();
    const Compared days = both_days(family);
    std::size_t on_both = 0;
    for (const NodeBox& box : days.before.geometry.people)
        if (const NodeBox* later = box_of(days.after, box.id.as<PersonId>())) {
            ++on_both;
            CHECK(later->symbol.centre() == box.symbol.centre());
        }
    CHECK(on_both == 5);
}

TEST_CASE("What stayed is grey and thin, what changed is black") {
    const auto family = a_family_that_changed();
    const Compared days = both_days(family);
    std::size_t quiet = 0, loud = 0;
    for (const PictureMark& mark : days.after.scene.marks) {
        const Path* path = std::get_if<Path>(&mark);
        if (!path || !path->paint.stroke || path->halo) continue;
        const AnyId& of = days.after.scene.tags[path->tag].of;
        if (of.empty()) continue;
        const bool changed = of == AnyId("t1") || of == AnyId(family.jon);
        (changed ? loud : quiet)++;
        CHECK((path->paint.stroke->color == black) == changed);
        if (!changed) CHECK(path->paint.stroke->width == 0.35);
    }
    CHECK(quiet > 10);
    CHECK(loud >= 2);
}

TEST_CASE("Numbers stand on no symbol, no word and no other number") {
    const auto family = a_family_that_changed();
    const Compared days = both_days(family);
    for (const ComparedSide* side : {&days.before, &days.after})
        for (const ChangeDisc& disc : side->discs) {
            const Rect own = Rect::around(disc.at, 2 * change_disc_mm, 2 * change_disc_mm);
            for (const NodeBox& box : side->geometry.people) {
                CHECK_FALSE(own.overlaps(box.symbol));
                if (box.label.width() > 0) CHECK_FALSE(own.overlaps(box.label));
            }
            for (const ChangeDisc& other : side->discs)
                if (other.number != disc.number) CHECK(distance(other.at, disc.at) >= 2 * change_disc_mm);
        }
}

TEST_CASE("A tie that changed is shown in the list as it was above what it is") {
    const auto family = a_family_that_changed();
    const Compared days = both_days(family);
    const ChangeSample tie = sample_of(days, days.comparison.family.at(0), plain_look());
    const ChangeSample person = sample_of(days, days.comparison.learned.at(0), plain_look());
    CHECK(tie.size.y > 8);
    CHECK(tie.size.y < 16);
    CHECK_FALSE(person.scene.marks.empty());
    CHECK(person.size.y <= 5.1);
}

TEST_CASE("Figures then and now are bars with their numbers") {
    EcomapFigures then, now;
    then.ties = 6;
    now.ties = 7;
    now.mean_closeness = 6.5;
    const FigureChart chart = figure_chart(then, now, plain_look());
    std::vector<std::string> words;
    for (const DrawnText& text : texts_of(chart.scene))
        words.push_back(text.words);
    for (const char* word : {"Ties", "6", "7", "6.5", "–", "Then", "Now"})
        CHECK(std::count(words.begin(), words.end(), word) >= 1);
    // Nothing there is no bar.
    CHECK(ink_bounds(chart.scene)->max.x <= chart.size.x);
}

}  // namespace kinscape
