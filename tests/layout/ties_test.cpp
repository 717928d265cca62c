#include "catch.hpp"
#include "layout/chance.hpp"
#include "layout/random_family.hpp"
#include "layout/structure.hpp"
#include "layout/tie_field.hpp"
#include "layout/tie_memory.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

/// A family by chance in which a third as many ties as people, and at least six, were told.
Document tied_family(std::uint64_t seed) {
    Document document = random_family(seed);
    Chance chance(seed);
    std::vector<PersonId> people;
    for (const Person& person : document.people)
        people.push_back(person.id);
    const int count = 6 + static_cast<int>(people.size()) / 3;
    for (int i = 0; i < count && people.size() > 1; ++i) {
        const PersonId from = people[static_cast<std::size_t>(chance.below(people.size()))];
        const PersonId to = people[static_cast<std::size_t>(chance.below(people.size()))];
        if (from != to) document.ties = document.ties.with(tie(fmt::format("t{}", i + 1), from, to, "close"));
    }
    return document;
}

bool same_lines(const Geometry& a, const Geometry& b) {
    return std::ranges::equal(a.lines, b.lines, [](const RoutedLine& one, const RoutedLine& other) {
        return one.of == other.of && one.points == other.points;
    });
}

struct Amount {
    std::uint64_t families;
    int steps;
};

/// Moves somebody at each step, now and then back, and draws with and without the ways of before.
void move_and_compare(const Amount& amount) {
    for (std::uint64_t seed = 1; seed <= amount.families; ++seed) {
        const Drawing drawing = arranged(tied_family(seed), Effort::first);
        Chance chance(seed);
        Table<Place> places = drawing.places;
        TieMemory ways;
        for (int step = 0; step < amount.steps; ++step) {
            const GeometryRequest request{drawing.snapshot, places, drawing.extents, drawing.spacing};
            const Geometry afresh = geometry_of(drawing.snapshot, places, drawing.extents, drawing.spacing);
            CHECK(same_lines(geometry_again(request, ways), afresh));
            CHECK(same_lines(geometry_again(request, ways), afresh));
            const std::vector<NodeBox>& people = drawing.geometry.people;
            Place moved = *places.find(people[static_cast<std::size_t>(chance.below(people.size()))].id);
            moved.at.x += 3.0 + chance.below(20);
            places = (step % 3 == 2 ? drawing.places : places).with(moved);
        }
    }
}

}  // namespace

TEST_CASE("Ties of families by chance pass nobody's symbol and nobody's words") {
    std::string words;
    int ties = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Drawing drawing = arranged(tied_family(seed), Effort::first);
        ties += static_cast<int>(drawing.snapshot.ties.size());
        const std::string met = met_by_ties(drawing);
        if (!met.empty()) words += fmt::format("family {}: {}\n", seed, met);
    }
    INFO(words);
    CHECK(words.empty());
    CHECK(ties > 100);
}

TEST_CASE("The ways of the drawings before change no tie") { move_and_compare({.families = 2, .steps = 4}); }

TEST_CASE("However often a family is moved, the ways of the drawings before change no tie", "[.long]") {
    move_and_compare({.families = 12, .steps = 12});
}

TEST_CASE("The way of a tie is known until something else stands where it was looked for") {
    TieField field{TiePrices{}};
    field.add_symbol(Rect::around({50, 0}, 10, 10), false, NodeId("p1"));
    const Way way{{0, 0}, {100, 0}};
    constexpr std::uint64_t ends = 7, of_the_two = 8;
    constexpr int number = 1;
    TieMemory ways;
    ways.next_drawing();
    CHECK_FALSE(ways.find(ends, field, number));
    field.look_anew();
    static_cast<void>(field.price(way, {}, 1e9));
    ways.keep({ends, of_the_two}, field, number, way);
    REQUIRE(ways.find(ends, field, number));
    CHECK(*ways.find(ends, field, number) == way);
    CHECK_FALSE(ways.find(ends + 1, field, number));
    SECTION("in the haste of a day it stays whatever comes") {
        field.add_line({{20, -10}, {20, 10}});
        CHECK_FALSE(ways.last_way(of_the_two));
        ways.hurry(TieHaste::of_day);
        ways.next_drawing();
        REQUIRE(ways.last_way(of_the_two));
        CHECK(*ways.last_way(of_the_two) == way);
        CHECK_FALSE(ways.last_way(of_the_two + 1));
        CHECK(ways.led_plainly() > 0);
    }
    SECTION("far away nothing matters") {
        field.add_line({{0, 900}, {100, 900}});
        CHECK(ways.find(ends, field, number));
    }
    SECTION("a line through it does") {
        field.add_line({{20, -10}, {20, 10}});
        CHECK_FALSE(ways.find(ends, field, number));
    }
    SECTION("itself does not stand in its way, another tie does") {
        field.set_tie(number, way);
        CHECK(ways.find(ends, field, number));
        field.set_tie(number + 1, way);
        CHECK_FALSE(ways.find(ends, field, number));
    }
    SECTION("what no drawing asks for is forgotten") {
        for (int i = 0; i < 20; ++i)
            ways.next_drawing();
        CHECK_FALSE(ways.find(ends, field, number));
    }
}

TEST_CASE("Ties of a thousand families by chance pass nobody", "[.long]") {
    std::string words;
    for (std::uint64_t seed = 1000; seed < 2000; ++seed) {
        const std::string met = met_by_ties(arranged(tied_family(seed), Effort::first));
        if (!met.empty()) words += fmt::format("family {}: {}\n", seed, met.substr(0, 200));
    }
    INFO(words);
    CHECK(words.empty());
}

}  // namespace kinscape
