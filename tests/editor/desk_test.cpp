#include "catch.hpp"
#include "editor/desk.hpp"

namespace kinscape {
namespace {

constexpr Day today{2026, 3, 12};

Document family() {
    Document document;
    document.title = "Vega";
    for (const char* id : {"p1", "p2", "p3"}) {
        Person person;
        person.id = PersonId(id);
        document.people = document.people.with(person);
    }
    Household home;
    home.id = HouseholdId("h1");
    Member member;
    member.who = PersonId("p1");
    home.members = {member};
    document.households = document.households.with(home);
    document.about.index = {PersonId("p1")};
    return document;
}

Desk desk_with(const Document& document) {
    Desk desk(today);
    desk.open({document, "/tmp/vega.kinscape"});
    return desk;
}

}  // namespace

TEST_CASE("A family that was just opened is saved and has nothing to undo") {
    const Desk desk = desk_with(family());
    CHECK(desk.is_open());
    CHECK(desk.is_saved());
    CHECK_FALSE(desk.history().can_undo());
    CHECK(desk.view().kind == "genogram");
}

TEST_CASE("What was changed is undone in one step and done again in one") {
    Desk desk = desk_with(family());
    REQUIRE(desk.commit({ChangeTitle{"Delgado"}, Remove{AnyId("p3")}}, "Two things at once"));
    CHECK(desk.document().title == "Delgado");
    CHECK_FALSE(desk.is_saved());

    REQUIRE(desk.undo());
    CHECK(desk.document() == family());
    CHECK(desk.is_saved());

    REQUIRE(desk.redo());
    CHECK(desk.document().title == "Delgado");
    CHECK(desk.document().people.size() == 2);
}

TEST_CASE("Whoever is added gets a place in the same step, and undo takes both back") {
    Desk desk = desk_with(family());
    std::vector<NodeId> touched;
    desk.settling = [&touched](const ToSettle& wanted) {
        touched = wanted.touched;
        std::vector<Place> places;
        for (const Person& person : wanted.document.people)
            if (!wanted.view.places.contains(person.id)) places.push_back({person.id, {10, 20}, false, {}});
        return places;
    };
    Person born;
    born.id = PersonId("p4");
    REQUIRE(desk.commit({Add<Person>{born}}, "Add a child"));
    // The view was a proposal until now: it is stored with the places.
    REQUIRE(desk.document().views.size() == 1);
    CHECK(desk.document().views.begin()->places.size() == 4);
    CHECK(desk.view().places.contains(NodeId("p4")));
    CHECK(touched == std::vector<NodeId>{NodeId("p4")});

    REQUIRE(desk.undo());
    CHECK(desk.document() == family());
    CHECK_FALSE(desk.history().can_undo());
}

TEST_CASE("If one of several changes is refused, none happens and there is nothing to undo") {
    Desk desk = desk_with(family());
    const auto done = desk.commit({ChangeTitle{"Delgado"}, Remove{AnyId("p99")}}, "Half of it");
    REQUIRE_FALSE(done);
    CHECK(done.error() == EditError::no_such_item);
    CHECK(desk.document() == family());
    CHECK_FALSE(desk.history().can_undo());
}

TEST_CASE("A view that was only proposed is stored with the first edit of it, in the same step") {
    Desk desk = desk_with(family());
    REQUIRE(desk.commit({MovePlaces{desk.view().id, {{AnyId("p1"), {10, 20}}}}}, "Move somebody"));
    REQUIRE(desk.document().views.size() == 1);
    CHECK(desk.document().views.begin()->places.find(AnyId("p1"))->by_hand);
    REQUIRE(desk.undo());
    CHECK(desk.document() == family());
}

TEST_CASE("A new change forgets what was undone") {
    Desk desk = desk_with(family());
    REQUIRE(desk.commit({ChangeTitle{"One"}}, "One"));
    REQUIRE(desk.undo());
    REQUIRE(desk.commit({ChangeTitle{"Two"}}, "Two"));
    CHECK_FALSE(desk.history().can_redo());
}

TEST_CASE("Undo lets go of somebody who is not there any more") {
    Desk desk = desk_with(family());
    Person person;
    person.id = PersonId("p4");
    REQUIRE(desk.commit({Add<Person>{person}}, "Add somebody"));
    desk.selection = only(desk.selection, AnyId("p4"));
    REQUIRE(desk.undo());
    CHECK(desk.selection.selected.empty());
}

TEST_CASE("An ecomap that nobody has made yet is proposed around the index person's household") {
    Desk desk = desk_with(family());
    REQUIRE(desk.show_view("ecomap"));
    CHECK(is_ecomap(desk.view()));
    CHECK(desk.view().center.of == std::vector{AnyId("h1")});
    CHECK(desk.is_saved());
}

TEST_CASE("A family of nobody has no ecomap") {
    Desk desk(today);
    desk.open({Document{}, {}});
    CHECK_FALSE(desk.show_view("ecomap"));
    CHECK_FALSE(desk.is_saved());
}

TEST_CASE("A view with a day of its own shows that day, others today") {
    Desk desk = desk_with(family());
    CHECK(desk.day() == today);
    Document dated = family();
    View view;
    view.id = ViewId("v1");
    view.kind = "genogram";
    view.on = PartialDate("2020-06-01");
    dated.views = dated.views.with(view);
    CHECK(desk_with(dated).day() == Day{2020, 6, 1});
}

}  // namespace kinscape
