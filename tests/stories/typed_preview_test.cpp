#include "app/typed_preview.hpp"
#include "catch.hpp"
#include "families.hpp"
#include "workshop.hpp"

#include <algorithm>
#include <atomic>

namespace kinscape {
namespace {

const Assets& shipped() {
    static const auto read = read_assets(in_sources("assets"));
    return *read;
}

/// Lea is typed as Mia's child.
MapToDraw lea_is_born() {
    const ThreeGenerations family = three_generations();
    return {.line = {family.document,
                     find_view(family.document, "v1").value(),
                     {2026, 1, 1},
                     {Add<Person>{somebody("p9", "Lea", "woman", "2020")},
                      Add<ChildLink>{child_of("c9", PersonId("p9"), {family.mia})}}},
            .day = {2026, 1, 1},
            .audience = {Reader::worker},
            .items = {AnyId("p9")},
            .color = {37, 99, 235},
            .arranged = {},
            .notation = &shipped().notation,
            .palette = {}};
}

bool shows(const TypedPreview& preview, const std::string& id) {
    if (!preview.shown()) return false;
    return std::ranges::any_of(preview.shown()->geometry.people,
                               [&](const NodeBox& box) { return box.id.text() == id; });
}

}  // namespace

TEST_CASE("What is typed is drawn as it would be after Enter, and no frame waits for it") {
    std::atomic<int> woken = 0;
    TypedPreview preview({shipped(), {}, [&] { ++woken; }});
    REQUIRE(preview.follow(LineNumber{1, Reader::worker}));
    preview.ask(lea_is_born());
    CHECK(preview.is_busy());
    CHECK_FALSE(preview.shown());
    preview.finish();
    CHECK(preview.is_done());
    CHECK(woken == 1);
    CHECK_FALSE(preview.follow(LineNumber{1, Reader::worker}));
    CHECK(shows(preview, "p9"));
    CHECK_FALSE(preview.is_busy());
    SECTION("the next letters change nothing until they are drawn") {
        CHECK(preview.follow(LineNumber{2, Reader::worker}));
        CHECK(shows(preview, "p9"));
    }
    SECTION("a line that would be refused shows nothing") {
        MapToDraw twice = lea_is_born();
        twice.line.edits.push_back(twice.line.edits.front());
        REQUIRE(preview.follow(LineNumber{2, Reader::worker}));
        preview.ask(std::move(twice));
        preview.finish();
        preview.follow(LineNumber{2, Reader::worker});
        CHECK_FALSE(preview.shown());
    }
    SECTION("after Enter it is gone") {
        preview.follow(std::nullopt);
        CHECK_FALSE(preview.shown());
    }
}

TEST_CASE("A map without a line is the one on the canvas: who was placed for it stands there still") {
    MapMaker maker({shipped(), {}, {}});
    MapToDraw map = lea_is_born();
    map.line.edits.clear();
    map.line.view.places = {};
    map.arranged = {{NodeId(PersonId("p1")), {10, 20}, false, {}}};
    maker.ask(std::move(map));
    maker.finish();
    const auto drawn = maker.take();
    REQUIRE((drawn && drawn->shown));
    CHECK(drawn->shown->arranged.size() == drawn->shown->snapshot.people.size());
    CHECK(drawn->shown->arranged.front().at == Vec2{10, 20});
    CHECK_FALSE(maker.take());
}

TEST_CASE("What the worker types is not left there for the client") {
    TypedPreview preview({shipped(), {}, {}});
    preview.follow(LineNumber{1, Reader::worker});
    preview.ask(lea_is_born());
    SECTION("drawn before") {
        preview.finish();
        preview.follow(LineNumber{1, Reader::worker});
        REQUIRE(preview.shown());
    }
    SECTION("being drawn") {}
    CHECK(preview.follow(LineNumber{1, Reader::client}));
    CHECK_FALSE(preview.shown());
    preview.finish();
    preview.follow(LineNumber{1, Reader::client});
    CHECK_FALSE(preview.shown());
}

}  // namespace kinscape
