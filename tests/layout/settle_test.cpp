#include "catch.hpp"
#include "layout/drawing.hpp"
#include "layout/family_story.hpp"
#include "layout/settle.hpp"
#include "layout/settle_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

/// Edits and then settles, as the desk does.
Document after(const Document& document, const std::vector<Edit>& edits,
               const std::vector<PersonId>& about = {}) {
    Document changed = apply_edits(document, edits).value();
    const View& view = *changed.views.begin();
    const Snapshot snapshot = snapshot_of(visible_to(changed, Audience{}), view, day("2026-01-01"));
    const Extents extents = usual_extents(snapshot);
    const std::vector<Place> places =
        settle({snapshot, view.places, extents, Spacing{}, {about.begin(), about.end()}});
    if (places.empty()) return changed;
    return apply_edit(changed, ArrangePlaces{view.id, places}).value();
}

const Table<Place>& places_of(const Document& document) { return document.views.begin()->places; }
Vec2 at(const Document& document, const std::string& id) { return places_of(document).find(NodeId(id))->at; }

Document moved_by_hand(const Document& document, const std::string& id, Vec2 by) {
    return after(document, {MovePlaces{document.views.begin()->id, {{NodeId(id), at(document, id) + by}}}});
}

/// Neighbours in a row whom the edit does not concern and who changed sides.
std::string swapped(const Document& before, const Document& now, const std::vector<PersonId>& about) {
    std::string found;
    const auto concerned = [&](const Place& place) {
        return std::ranges::find(about, place.id.as<PersonId>()) != about.end() ||
               !places_of(now).contains(place.id);
    };
    for (const Place& a : places_of(before))
        for (const Place& b : places_of(before)) {
            if (concerned(a) || concerned(b) || std::abs(a.at.y - b.at.y) > 2 || a.at.x >= b.at.x) continue;
            if (at(now, a.id.text()).x > at(now, b.id.text()).x)
                found += fmt::format("{} and {}; ", a.id.text(), b.id.text());
        }
    return found;
}

/// Nobody puts one symbol upon another on purpose.
bool is_beside_a_pin(const Document& document, const Place& moved, double to) {
    for (const Place& place : places_of(document))
        if (place.by_hand && place.id != moved.id && std::abs(place.at.x - to) < 30) return true;
    return false;
}

Document with_somebody_moved(const Document& document, FamilyStory& story) {
    auto place = places_of(document).begin();
    for (int i = story.chance(static_cast<int>(places_of(document).size())); i > 0; --i)
        ++place;
    const double by = story.chance(30) - 15;
    if (is_beside_a_pin(document, *place, place->at.x + by)) return document;
    return moved_by_hand(document, place->id.text(), {by, 0});
}

/// Plays a story and says what went wrong first.
std::string faults_of_story(std::uint64_t seed, int steps, bool with_pins) {
    FamilyStory story(seed);
    Document document = after(story.beginning(), {});
    for (int step = 0; step < steps; ++step) {
        if (with_pins && step % 5 == 4) document = with_somebody_moved(document, story);
        const auto told = story.next(document);
        const Document now = after(document, told.edits, told.about);
        std::string faults = faults_of(drawn(now, Keep::all));
        for (const Place& place : places_of(document))
            if (place.by_hand && places_of(now).contains(place.id) && at(now, place.id.text()) != place.at)
                faults += place.id.text() + " was moved from where a hand put it; ";
        if (!with_pins) faults += swapped(document, now, told.about);
        if (!faults.empty()) return fmt::format("story {}, step {}: {}", seed, step, faults);
        document = now;
    }
    return {};
}

}  // namespace

TEST_CASE("A child comes to its brothers and sisters, and their cousins make room") {
    Document document;
    document.id = "cousins";
    document.about.index = {PersonId("p3")};
    for (const auto& [id, gender, born] : {std::tuple{"p1", "woman", "1952"},
                                           {"p2", "man", "1949"},
                                           {"p3", "woman", "1980"},
                                           {"p4", "man", "1979"},
                                           {"p5", "man", "1983"},
                                           {"p6", "woman", "1984"},
                                           {"p7", "woman", "2010"},
                                           {"p8", "man", "2013"},
                                           {"p9", "man", "2011"},
                                           {"p10", "woman", "2014"}})
        document.people = document.people.with(somebody(id, id, gender, born));
    const auto person = [](const char* id) { return PersonId(id); };
    int number = 0;
    const auto children = [&](const char* mother, const char* father, std::initializer_list<const char*> of) {
        const std::string id = "u" + std::to_string(++number);
        document.unions = document.unions.with(couple(id, person(mother), person(father)));
        for (const char* child : of)
            document.child_links = document.child_links.with(
                child_of("c" + std::string(child), person(child), {person(mother), person(father)}));
    };
    children("p1", "p2", {"p3", "p5"});
    children("p3", "p4", {"p7", "p8"});
    children("p6", "p5", {"p9", "p10"});
    Document before = laid_out(document);
    REQUIRE(at(before, "p8").x < at(before, "p9").x);
    // Close beside one another, as they come to stand while a family grows.
    constexpr double close = 12.8, cousins_apart = 15.5;
    const Vec2 last = at(before, "p8");
    const Place first_cousin{NodeId("p9"), last + Vec2{close, 0}, false, {}},
        second_cousin{NodeId("p10"), last + Vec2{close + cousins_apart, 0}, false, {}};
    before =
        apply_edit(before, ArrangePlaces{before.views.begin()->id, {first_cousin, second_cousin}}).value();

    const Person born = somebody("p99", "Moritz", "man", "2013-08");
    const Document now = after(
        before, {Add<Person>{born}, Add<ChildLink>{child_of("c99", born.id, {person("p3"), person("p4")})}},
        {born.id});
    CHECK(at(now, "p8").x < at(now, "p99").x);
    CHECK(at(now, "p99").x < at(now, "p9").x);
    CHECK(swapped(before, now, {born.id}) == "");
}

TEST_CASE("A child who comes between two others gets room, and those to whom nothing happened stay") {
    auto family = three_generations();
    family.document.views = family.document.views.with(genogram("v1", {family.mia}));
    const Document before = laid_out(family.document);
    const Document now =
        after(before, {Add<Person>{somebody("p7", "Ida", "woman", "1995")},
                       Add<ChildLink>{child_of("c4", PersonId("p7"), {family.anna, family.karl})}});
    CHECK(faults_of(drawn(now, Keep::all)) == "");
    CHECK(at(now, "p5").x < at(now, "p7").x);
    CHECK(at(now, "p7").x < at(now, "p6").x);
    for (const char* stays : {"p1", "p2", "p3", "p4"})
        CHECK(at(now, stays) == at(before, stays));
}

TEST_CASE("A corrected date of birth brings a child to its place among the others, its partner too") {
    auto family = three_generations();
    put(family.document.people, {somebody("p7", "Ole", "man", "1995")});
    put(family.document.unions, {couple("u3", family.jon, PersonId("p7"))});
    family.document.views = family.document.views.with(genogram("v1", {family.mia}));
    const Document before = laid_out(family.document);
    Person jon = *before.people.find(family.jon);
    jon.born->date = PartialDate("1991");
    const Document now = after(before, {Change<Person>{jon}});
    CHECK(faults_of(drawn(now, Keep::all)) == "");
    CHECK(at(now, "p6").x < at(now, "p5").x);
    CHECK(at(now, "p3") == at(before, "p3"));
}

TEST_CASE("When one who stood apart turns out to be a parent, they come to stand above the child") {
    auto family = three_generations();
    put(family.document.people, {somebody("p7", "Eva", "woman", "1940")});
    family.document.views = family.document.views.with(genogram("v1", {family.mia}));
    const Document before = laid_out(family.document);
    const Document now = after(before, {Add<ChildLink>{child_of("c9", family.karl, {PersonId("p7")})}});
    CHECK(faults_of(drawn(now, Keep::all)) == "");
    CHECK(at(now, "p7").y < at(now, "p4").y - 20);
    CHECK(at(now, "p4") == at(before, "p4"));
}

TEST_CASE("Who is in the way of somebody put by hand makes room") {
    auto family = three_generations();
    family.document.views = family.document.views.with(genogram("v1", {family.mia}));
    const Document before = laid_out(family.document);
    const double to_karl = at(before, "p4").x - at(before, "p3").x;
    const Document now = moved_by_hand(before, "p3", {0.9 * to_karl, 0});
    CHECK(at(now, "p3").x == Approx(at(before, "p3").x + std::round(90 * to_karl) / 100));
    CHECK(faults_of(drawn(now, Keep::all)) == "");
}

TEST_CASE("Who is put between two rows has nobody's text upon them") {
    auto family = three_generations();
    family.document.views = family.document.views.with(genogram("v1", {family.mia}));
    const Document before = laid_out(family.document);
    const Document now = moved_by_hand(before, "p6", {0, -14});
    CHECK(faults_of(drawn(now, Keep::all)) == "");
}

TEST_CASE("The first person of all stands somewhere, and the whole family can be told after that") {
    FamilyStory story(1);
    const Document document = after(story.beginning(), {});
    CHECK(places_of(document).size() == 1);
}

TEST_CASE("The nearest places move as few as they can") {
    const auto at = nearest_places({{0, 10, 11, 40}, {3, 3, 3, 3}, {0, 5, 5, 5}});
    CHECK(at == std::vector<double>{0, 6, 11, 40});
    const auto within = nearest_places({{0, 10, 11}, {1, 1, 1}, {0, 5, 5}, 2, 14});
    CHECK(within == std::vector<double>{2, 7, 12});
}

TEST_CASE("However a family is told, nothing overlaps and nobody untouched changes sides") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        REQUIRE(faults_of_story(seed, 20, false) == "");
}

TEST_CASE("However a family is told, who was put by hand stays there") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed)
        REQUIRE(faults_of_story(seed, 20, true) == "");
}

TEST_CASE("However a long family is told, nothing overlaps and nobody untouched changes sides", "[.long]") {
    for (std::uint64_t seed = 1000; seed < 2000; ++seed)
        REQUIRE(faults_of_story(seed, 40, false) == "");
}

}  // namespace kinscape
