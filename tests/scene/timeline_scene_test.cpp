#include "catch.hpp"
#include "families.hpp"
#include "plain_notation.hpp"
#include "scene/timeline_scene.hpp"

#include <algorithm>

namespace kinscape {
namespace {

const Day today = day("2026-03-12");

Timeline timeline() {
    auto family = three_generations();
    Tie bond = tie("t1", family.mia, family.anna, "close");
    bond.spans = {span("2025-11", "")};
    family.document.ties = family.document.ties.with(bond);
    Moment moment;
    moment.id = MomentId("m1");
    moment.date = PartialDate("2026-03-10");
    moment.title = "A first map with a long name";
    family.document.moments = family.document.moments.with(moment);
    return timeline_of(visible_to(family.document, Audience{Reader::worker}), today, TimelineRows::people,
                       Words{});
}

}  // namespace

TEST_CASE("A day is found again where the axis puts it") {
    const TimeAxis axis{{1935, 1, 1}, {2027, 1, 1}, 3.5};
    CHECK(axis.x(axis.first) == 0);
    for (const Day& one : {Day{1950, 6, 15}, Day{2011, 4, 2}, Day{2026, 12, 28}}) {
        const Day found = axis.day_at(axis.x(one) + 0.001);
        CHECK(found.year == one.year);
        CHECK(found.month == one.month);
        CHECK(std::abs(found.day - one.day) <= 1);
    }
}

TEST_CASE("No word of a timeline runs over the end of its axis") {
    for (const double mm_per_year : {1.0, 2.5, 20.0}) {
        const TimelineScene scene = timeline_scene(timeline(), mm_per_year, plain_look());
        for (const Scene* part : {&scene.head, &scene.body})
            for (const PictureMark& mark : part->marks)
                if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark);
                    glyphs && glyphs->run->width < scene.axis.width() && glyphs->run->text.size() > 4)
                    CHECK(glyphs->at.x + glyphs->run->width <= scene.axis.width() + 3);
    }
}

TEST_CASE("Every row has its band, and pieces share all of them out") {
    const Timeline line = timeline();
    const TimelineScene scene = timeline_scene(line, 3, plain_look());
    REQUIRE(scene.bands.size() == line.rows.size());
    for (std::size_t i = 1; i < scene.bands.size(); ++i)
        CHECK(scene.bands[i].top == Approx(scene.bands[i - 1].top + scene.bands[i - 1].height));
    const auto pieces = timeline_pieces(scene, scene.head_height + 25);
    REQUIRE(pieces.size() > 1);
    CHECK(pieces.front().first == 0);
    for (std::size_t i = 1; i < pieces.size(); ++i)
        CHECK(pieces[i].first == pieces[i - 1].end);
    CHECK(pieces.back().end == scene.bands.size());
    for (const TimelinePart& piece : pieces)
        CHECK(ink_bounds(put_together(scene, piece, plain_look())));
}

TEST_CASE("The key of a timeline has the signs that are on it and no others") {
    const auto key = timeline_key(timeline(), plain_look());
    CHECK(key.size() == 4);
    for (const TimelineKeyEntry& entry : key) {
        CHECK(entry.words != "Came, left or moved");
        CHECK_FALSE(entry.sample.marks.empty());
    }
}

}  // namespace kinscape
