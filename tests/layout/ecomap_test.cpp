#include "catch.hpp"
#include "layout/drawing.hpp"
#include "layout/settle.hpp"
#include "layout/tie_ways.hpp"

#include <fmt/format.h>

#include <cmath>

namespace kinscape {
namespace {

System service(int number, const std::string& kind = "work") {
    System system;
    system.id = SystemId(fmt::format("s{}", number));
    system.title = "Service";
    system.kind = kind;
    return system;
}

/// Anna and Karl with a child, and so many systems around their home, each with a tie.
Document around_a_home(int systems) {
    auto family = three_generations();
    Household home;
    home.id = HouseholdId("h1");
    home.members = {lives(family.anna), lives(family.karl), lives(family.mia)};
    family.document.households = family.document.households.with(home);
    for (int s = 1; s <= systems; ++s) {
        family.document.systems = family.document.systems.with(service(s));
        family.document.ties =
            family.document.ties.with(tie(fmt::format("t{}", s), AnyId("h1"), AnyId(fmt::format("s{}", s))));
    }
    family.document.views = {};
    family.document.views = family.document.views.with(ecomap("v2", AnyId("h1")));
    return family.document;
}

double from_the_middle(const Drawing& drawing, const std::string& id) {
    return distance(drawing.at(id), drawing.geometry.centre.front().at);
}

/// Systems upon one another or upon the centre.
std::string overlaps(const Drawing& drawing) {
    std::string found;
    const auto& systems = drawing.geometry.systems;
    for (std::size_t i = 0; i < systems.size(); ++i) {
        const Vec2 at = systems[i].symbol.centre();
        const double radius = systems[i].symbol.width() / 2;
        const CentreCircle& centre = drawing.geometry.centre.front();
        if (distance(at, centre.at) < radius + centre.radius)
            found += systems[i].id.text() + " in the centre; ";
        for (std::size_t j = 0; j < i; ++j)
            if (distance(at, systems[j].symbol.centre()) < radius + systems[j].symbol.width() / 2)
                found += systems[i].id.text() + " on " + systems[j].id.text() + "; ";
    }
    return found;
}

}  // namespace

TEST_CASE("A new system finds room, and none of the others moves") {
    for (int systems : {1, 5, 8, 9, 14, 20}) {
        const Document before = laid_out(around_a_home(systems));
        Document after = before;
        after.systems = after.systems.with(service(99, "school"));
        const Drawing now = drawn(after, Keep::all);
        CHECK(overlaps(now) == "");
        for (const Place& place : before.views.begin()->places)
            CHECK(now.at(place.id.text()) == place.at);
    }
}

TEST_CASE("A system that was put by hand stays when everything is tidied") {
    Document document = laid_out(around_a_home(7));
    View view = *document.views.begin();
    view.places = view.places.with({NodeId("s3"), {80, -70}, true, {}});
    document.views = document.views.with(view);
    for (const Keep keep : {Keep::all, Keep::by_hand}) {
        const Drawing drawing = drawn(document, keep);
        CHECK(drawing.at("s3") == Vec2{80, -70});
        CHECK(overlaps(drawing) == "");
    }
}

TEST_CASE("When the family in the middle grows, systems that are too near give way outward") {
    Document document = laid_out(around_a_home(6));
    Household home = *document.households.begin();
    for (int i = 20; i < 26; ++i) {
        const PersonId child(fmt::format("p{}", i));
        document.people = document.people.with(somebody(child.text(), "Child", "woman", "2001"));
        document.child_links = document.child_links.with(
            child_of(fmt::format("c{}", i), child, {PersonId("p3"), PersonId("p4")}));
        home.members.push_back(lives(child));
    }
    document.households = document.households.with(home);
    CHECK(overlaps(drawn(document, Keep::all)) == "");
}

TEST_CASE("Distance says how close a tie is only where the view asks for it") {
    Document document = around_a_home(6);
    int closeness = 0;
    const Table<Tie> ties = document.ties;
    for (const Tie& one : ties) {
        Tie told = one;
        told.spans = {span("2020", "")};
        told.spans.front().closeness = closeness;
        closeness += 2;
        document.ties = document.ties.with(told);
    }
    const Drawing plain = drawn(document);
    CHECK(std::abs(from_the_middle(plain, "s1") - from_the_middle(plain, "s6")) < 0.1);
    View view = *document.views.begin();
    view.show = {"nearer-is-closer"};
    document.views = document.views.with(view);
    const Drawing asked = drawn(document);
    CHECK(overlaps(asked) == "");
    CHECK(from_the_middle(asked, "s6") < from_the_middle(asked, "s3"));
    CHECK(from_the_middle(asked, "s3") < from_the_middle(asked, "s1"));
}

TEST_CASE("Several households stand in one circle, each in its outline, and each with its own ties") {
    Document document = around_a_home(2);
    const auto family = three_generations();
    Household other;
    other.id = HouseholdId("h2");
    other.members = {lives(family.jon)};
    document.households = document.households.with(other);
    document.ties = document.ties.with(tie("t9", AnyId("h2"), AnyId("s1")));
    View view = *document.views.begin();
    view.center = {{AnyId("h1"), AnyId("h2")}, true};
    document.views = document.views.with(view);
    const Drawing drawing = drawn(laid_out(document), Keep::all);

    REQUIRE(drawing.geometry.homes.size() == 2);
    const CentreCircle& centre = drawing.geometry.centre.front();
    for (const HomeOutline& home : drawing.geometry.homes)
        for (const Vec2 corner : home.outline)
            CHECK(distance(corner, centre.at) < centre.radius);
    for (const RoutedLine& line : drawing.geometry.lines) {
        if (line.role != LineRole::tie) continue;
        const HomeOutline& home = drawing.geometry.homes[line.of == AnyId("t9") ? 1 : 0];
        const TieEnd outline{AnyId(home.of), {}, {}, false, 0, &home.outline};
        const Vec2 out = normalized(line.points[1] - line.points[0]) * 0.01;
        INFO(line.of.text());
        CHECK(is_within(line.points.front() - out, outline));
        CHECK_FALSE(is_within(line.points.front() + out, outline));
    }
}

}  // namespace kinscape
