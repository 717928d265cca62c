#include "catch.hpp"
#include "editor/event_days.hpp"
#include "families.hpp"

namespace kinscape {

TEST_CASE("The days on which something happened are walked back and forth") {
    const ThreeGenerations family = three_generations();
    const auto events = dated_events(family.document);
    REQUIRE_FALSE(events.empty());
    CHECK(events.front() == DatedEvent{{1936, 1, 1}, "birth"});
    CHECK(event_before(events, {2026, 3, 12}) == Day{2011, 4, 2});
    CHECK(event_before(events, {2011, 4, 2}) == Day{2006, 1, 1});
    CHECK(event_after(events, {2004, 1, 1}) == Day{2006, 1, 1});
    CHECK_FALSE(event_after(events, {2011, 4, 2}));
    CHECK_FALSE(event_before(events, {1936, 1, 1}));
}

TEST_CASE("What has no date is on no day") {
    Document document;
    document.people = document.people.with(somebody("p1", "Ana", "woman"));
    document.people = document.people.with(somebody("p2", "Rosa", "woman", "../1948"));
    CHECK(dated_events(document).empty());
}

}  // namespace kinscape
