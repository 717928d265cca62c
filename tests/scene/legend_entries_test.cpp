#include "catch.hpp"
#include "families.hpp"
#include "plain_notation.hpp"
#include "scene/legend.hpp"

#include <algorithm>

namespace kinscape {
namespace {

const Day key_day{2026, 3, 12};

std::vector<LegendEntry> key_of(const Document& document, View view, const char* notation) {
    const Look look = shipped_look(notation);
    view = view_drawn(std::move(view), look.notation);
    return legend_entries(snapshot_of(visible_to(document, {}), view, key_day), look, LegendRows::full);
}

bool has_row(const std::vector<LegendEntry>& key, std::string_view words) {
    return std::ranges::any_of(key, [&](const LegendEntry& entry) { return entry.words == words; });
}

/// Three generations with so many ties of two who are close and hostile.
Document with_compound_ties(int count) {
    auto family = three_generations();
    const PersonId others[] = {family.grandmother, family.grandfather, family.anna, family.karl};
    for (int i = 0; i < count; ++i)
        family.document.ties = family.document.ties.with(
            tie("t" + std::to_string(i + 1), family.mia, others[i], "close-hostile"));
    return family.document;
}

}  // namespace

TEST_CASE("A key with many compound ties says how they are put together") {
    const Document three = with_compound_ties(3), four = with_compound_ties(4);
    CHECK_FALSE(has_row(key_of(three, views_of(three).front(), "plain"), "two lines: close"));
    const auto key = key_of(four, views_of(four).front(), "plain");
    CHECK(has_row(key, "two lines: close"));
    CHECK(has_row(key, "zigzag: hostile"));
    CHECK_FALSE(has_row(key, "three lines: fused"));
    // What has a row of its own is not told a second time.
    const Document with_close = [&] {
        Document more = four;
        more.ties = more.ties.with(tie("t9", PersonId("p5"), PersonId("p6"), "close"));
        return more;
    }();
    CHECK_FALSE(has_row(key_of(with_close, views_of(with_close).front(), "plain"), "two lines: close"));
}

TEST_CASE("A pedigree shows donors unasked, a genogram only on request") {
    auto family = three_generations();
    put(family.document.child_links, {child_of("c9", family.jon, {family.grandfather}, "donor")});
    const View view = views_of(family.document).front();
    CHECK(has_row(key_of(family.document, view, "nsgc"), "Donor"));
    CHECK_FALSE(has_row(key_of(family.document, view, "plain"), "Donor"));
    // A copy for the client withholds the link itself, whatever the notation has.
    const Look pedigree = shipped_look("nsgc");
    const Snapshot client = snapshot_of(visible_to(family.document, {Reader::client}),
                                        view_drawn(view, pedigree.notation), key_day);
    CHECK_FALSE(has_row(legend_entries(client, pedigree, LegendRows::full), "Donor"));
}

TEST_CASE("Ties that a pedigree shows on request have their line in the key, not a word alone") {
    auto family = three_generations();
    put(family.document.ties, {tie("t1", family.mia, family.anna, "hostile")});
    View view = views_of(family.document).front();
    CHECK(has_row(key_of(family.document, view, "nsgc"), "Hostile, not drawn"));
    view.show = {"ties"};
    const auto key = key_of(family.document, view, "nsgc");
    const auto row = std::ranges::find(key, "Hostile", &LegendEntry::words);
    REQUIRE(row != key.end());
    CHECK(row->list == "emotional-tie-kind");
    const LegendSample sample = legend_sample(*row, shipped_look("nsgc"));
    CHECK(std::ranges::any_of(paths_of(sample.scene), [](const DrawnPath& path) {
        return path.paint.stroke && path.outline.points.size() > 6;  // the zigzag
    }));
}

}  // namespace kinscape
