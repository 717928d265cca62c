#include "catch.hpp"
#include "families.hpp"
#include "model/any_item.hpp"

namespace kinscape {
namespace {

AnyItem item(const Document& document, const AnyId& id) { return item_of(document, id).value(); }

}  // namespace

TEST_CASE("Every kind of member is read and changed by its path") {
    Person person = somebody("p1", "Ana", "woman", "1984~");
    person.marks.push_back({"depression", "active", on("2015"), {}, {}, {}});
    AnyItem ana = person;
    CHECK(text_at(ana, "name/given") == "Ana");
    CHECK(text_at(ana, "born/date") == "1984~");
    CHECK(text_at(ana, "marks/0/from") == "2015");
    CHECK(text_at(ana, "died/date").empty());
    CHECK(text_at(ana, "no/such").empty());

    REQUIRE(put_text(ana, "name/called", "Ani"));
    REQUIRE(put_text(ana, "count", "3"));
    REQUIRE(put_text(ana, "marks/0/state", "recovering"));
    REQUIRE(put_list(ana, "languages", {"Spanish", "English"}));
    const Person& changed = std::get<Person>(ana);
    CHECK(changed.name.called == "Ani");
    CHECK(changed.count == 3.0);
    CHECK(changed.marks[0].state == "recovering");
    CHECK(list_at(ana, "languages") == std::vector<std::string>{"Spanish", "English"});

    CHECK_FALSE(put_text(ana, "count", "many"));
    CHECK(std::get<Person>(ana).count == 3.0);
    CHECK_FALSE(put_text(ana, "marks/2/state", "active"));
    CHECK_FALSE(put_text(ana, "marks", "active"));
}

TEST_CASE("A part is made when something is put into it and goes when nothing is left") {
    AnyItem ana = somebody("p1", "Ana", "woman");
    REQUIRE(put_text(ana, "born/place", "Cali"));
    CHECK(std::get<Person>(ana).born->place == "Cali");
    REQUIRE(put_text(ana, "born/place", ""));
    CHECK_FALSE(std::get<Person>(ana).born);

    AnyItem bond = tie("t1", PersonId("p1"), PersonId("p2"), "close");
    REQUIRE(put_text(bond, "spans/0/strength", "strong"));
    CHECK(size_at(bond, "spans") == 1);
    REQUIRE(put_text(bond, "spans/1/stress", ""));
    CHECK(size_at(bond, "spans") == 1);
}

TEST_CASE("That somebody has died stays known when the date is taken back") {
    AnyItem rosa = dead(somebody("p1", "Rosa", "woman"), "2019");
    REQUIRE(put_text(rosa, "died/date", ""));
    CHECK(size_at(rosa, "died") == 1);
    REQUIRE(remove_at(rosa, "died"));
    CHECK(size_at(rosa, "died") == 0);
    REQUIRE(append_at(rosa, "died", "2020"));
    CHECK(text_at(rosa, "died/date") == "2020");
}

TEST_CASE("A list grows and shrinks, and what was said of its elements stays with them") {
    AnyItem ana = somebody("p1", "Ana", "woman");
    for (const char* strength : {"calm", "funny", "brave"})
        REQUIRE(append_at(ana, "strengths", strength));
    SaidMembers unsure;
    unsure.certainty = "uncertain";
    REQUIRE(put_said(ana, "strengths/2", unsure));
    REQUIRE(remove_at(ana, "strengths/0"));
    CHECK(list_at(ana, "strengths") == std::vector<std::string>{"funny", "brave"});
    CHECK(said_at(ana, "strengths/1") == unsure);
    REQUIRE(remove_at(ana, "strengths/1"));
    CHECK_FALSE(std::get<Person>(ana).said.present());

    REQUIRE(append_at(ana, "marks", "diabetes"));
    CHECK(text_at(ana, "marks/0/kind") == "diabetes");
    CHECK_FALSE(remove_at(ana, "marks/1"));
}

TEST_CASE("What is said stands where the format has it") {
    AnyItem ana = somebody("p1", "Ana", "woman", "1984");
    SaidMembers hidden;
    hidden.withhold = {true, {"client"}};
    REQUIRE(put_said(ana, "born", hidden));
    REQUIRE(put_said(ana, "occupation", hidden));
    REQUIRE(put_said(ana, "name/called", hidden));
    SaidMembers whole = said_at(ana, "");
    whole.withhold = hidden.withhold;
    REQUIRE(put_said(ana, "", whole));
    const Person& person = std::get<Person>(ana);
    CHECK(person.born->said->withhold.given);
    CHECK(person.said->withhold.given);
    REQUIRE(person.said->said.size() == 2);
    CHECK(person.said->said[0].path == "occupation");
    CHECK(person.said->said[1].path == "name/called");
    REQUIRE(put_said(ana, "occupation", {}));
    CHECK(said_at(ana, "occupation") == SaidMembers{});
    CHECK_FALSE(put_said(ana, "no-such-member", hidden));
}

TEST_CASE("Who told something is a member like others, behind a mark") {
    AnyItem ana = somebody("p1", "Ana", "woman", "1984");
    REQUIRE(put_text(ana, "#certainty", "uncertain"));
    REQUIRE(put_text(ana, "occupation#said_by", "p4"));
    REQUIRE(put_text(ana, "born#said_on", "2026-03-12"));
    CHECK(text_at(ana, "#certainty") == "uncertain");
    CHECK(text_at(ana, "occupation#said_by") == "p4");
    CHECK(std::get<Person>(ana).born->said->said_on.text() == "2026-03-12");
    CHECK_FALSE(put_text(ana, "#withhold", "client"));
    CHECK_FALSE(put_text(ana, "no-such-member#note", "x"));
}

TEST_CASE("An item of any kind is changed by one edit") {
    const ThreeGenerations family = three_generations();
    AnyItem couple = item(family.document, family.parents);
    REQUIRE(put_text(couple, "events/1/date", "2005"));
    const auto after = apply_edit(family.document, change_of(couple));
    REQUIRE(after);
    CHECK(after->unions.find(family.parents)->events[1].date.text() == "2005");
    CHECK_FALSE(item_of(family.document, AnyId("p99")));

    AnyItem about = family.document.about;
    REQUIRE(put_text(about, "author", "J. Okafor"));
    CHECK(apply_edit(family.document, change_of(about))->about.author == "J. Okafor");

    AnyItem view = item(family.document, family.view);
    REQUIRE(put_list(view, "labels", {"name"}));
    REQUIRE(put_text(view, "legend/rows", "short"));
    const auto shown = apply_edit(family.document, change_of(view));
    REQUIRE(shown);
    CHECK(shown->views.find(family.view)->labels.given);
    CHECK(shown->views.find(family.view)->legend->rows == "short");
}

}  // namespace kinscape
