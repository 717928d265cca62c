#include "catch.hpp"
#include "families.hpp"
#include "model/snapshot.hpp"
#include "plain_notation.hpp"
#include "rows.hpp"
#include "scene/notation_check.hpp"
#include "scene/notation_mend.hpp"

#include <algorithm>

namespace kinscape {
namespace {

Document couple_of(std::string kind) {
    Document document;
    document.id = "one";
    document.about.index = {PersonId("p1")};
    put(document.people, {somebody("p1", "Anna", "woman", "1980"), somebody("p2", "Karl", "man", "1980")});
    put(document.unions, {couple("u1", PersonId("p1"), PersonId("p2"), std::move(kind))});
    return document;
}

std::vector<Finding> found(const Document& document, const char* notation, std::string_view id) {
    std::vector<Finding> all = notation_findings(document, shipped_notation(notation));
    std::erase_if(all, [&](const Finding& finding) { return finding.id != id; });
    return all;
}

/// The document after the mend of its one finding of that kind.
Document mended(const Document& document, const char* notation, std::string_view id) {
    const auto findings = found(document, notation, id);
    REQUIRE(findings.size() == 1);
    const auto mend = mend_of(findings[0], document, views_of(document).front(), shipped_notation(notation));
    REQUIRE(mend);
    CHECK_FALSE(mend->words.empty());
    const auto after = apply_edits(document, mend->edits);
    REQUIRE(after);
    return *after;
}

TEST_CASE("A mend takes its finding away") {
    Document document = couple_of("marriage");
    View view = views_of(document).front();
    view.places = view.places.with({NodeId(PersonId("p1")), {0, 0}}).with({NodeId(PersonId("p2")), {40, 0}});
    view.labels.given = true;
    view.labels.of = {"name"};
    document.views = document.views.with(view);
    CHECK(found(mended(document, "mcgoldrick", "partner-order"), "mcgoldrick", "partner-order").empty());

    Birth birth;
    birth.id = BirthId("b1");
    birth.children = {PersonId("p1"), PersonId("p2")};
    document.births = document.births.with(birth);
    CHECK(found(mended(document, "plain", "zygosity-not-told"), "plain", "zygosity-not-told").empty());

    document.about.index.clear();
    view.center.of = {PersonId("p1")};
    document.views = document.views.with(view);
    CHECK(found(mended(document, "plain", "no-index-person"), "plain", "no-index-person").empty());

    document.ties = document.ties.with(tie("t1", PersonId("p1"), PersonId("p2"), "close"));
    const Document shown = mended(document, "nsgc", "not-drawn");
    CHECK(shows(views_of(shown).front(), "ties"));
    CHECK(found(shown, "nsgc", "not-drawn").empty());
    CHECK(found(shown, "nsgc", "drawn-as-plain").size() == 1);
}

TEST_CASE("Illnesses that one notation draws alike are named, and that no word tells them apart") {
    Document document = couple_of("marriage");
    const auto with_mark = [](const Person& one, const char* kind) {
        Person person = one;
        person.marks.push_back({});
        person.marks.back().kind = kind;
        return person;
    };
    document.people = document.people.with(with_mark(*document.people.find(PersonId("p1")), "depression"))
                          .with(with_mark(*document.people.find(PersonId("p2")), "heart"));
    CHECK(found(document, "plain", "drawn-alike").empty());
    REQUIRE(found(document, "mcgoldrick", "drawn-alike").size() == 2);
    CHECK(found(document, "mcgoldrick", "drawn-alike")[0].member == "marks/0/kind");
    View view = views_of(document).front();
    view.labels.given = true;
    view.labels.of = {"name"};
    document.views = document.views.with(view);
    CHECK(found(document, "mcgoldrick", "drawn-alike").empty());
    const auto findings = found(document, "mcgoldrick", "drawn-alike-without-a-word");
    REQUIRE(findings.size() == 2);
    const auto mend = mend_of(findings[0], document, view, shipped_notation("mcgoldrick"));
    REQUIRE(mend);
    const auto after = apply_edits(document, mend->edits);
    REQUIRE(after);
    CHECK(found(*after, "mcgoldrick", "drawn-alike-without-a-word").empty());
}

TEST_CASE("A map in its own notation has nothing to mend") {
    CHECK(notation_findings(couple_of("marriage"), shipped_notation("mcgoldrick")).empty());
    CHECK(notation_findings(couple_of("marriage"), shipped_notation("plain")).empty());
}

TEST_CASE("What a notation has no sign for is named with its item") {
    Document document = couple_of("marriage");
    document.ties = document.ties.with(tie("t1", PersonId("p1"), PersonId("p2"), "overfunctioning"));
    const auto findings = found(document, "genopro", "told-in-words");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].of == "t1");
    CHECK(findings[0].place == "/ties/0/kind");
    CHECK(findings[0].level == Level::notation);
    CHECK(findings[0].says.find("GenoPro has no sign for") == 0);
    CHECK_FALSE(findings[0].what_to_do.empty());
    CHECK(found(document, "plain", "told-in-words").empty());
    CHECK(found(document, "nsgc", "not-drawn").size() == 1);
    CHECK(found(document, "mcgoldrick", "drawn-as-plain").size() == 1);
}

TEST_CASE("Two ties that a notation draws alike are named where a map uses both") {
    Document document = couple_of("marriage");
    document.ties = document.ties.with(tie("t1", PersonId("p1"), PersonId("p2"), "plain"));
    CHECK(found(document, "genopro", "drawn-alike").empty());
    document.ties = document.ties.with(tie("t2", PersonId("p2"), PersonId("p1"), "harmony"));
    const auto findings = found(document, "genopro", "drawn-alike");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].says.find("like “Harmony”") != std::string::npos);
    CHECK(found(document, "plain", "drawn-alike").empty());
}

TEST_CASE("Of two bonds that a notation draws alike the one with a word is named, not every marriage") {
    Document document = couple_of("marriage");
    Union other = *document.unions.begin();
    other.id = UnionId("u2");
    other.kind = "civil-partnership";
    document.unions = document.unions.with(other);
    const auto findings = found(document, "mcgoldrick", "drawn-alike");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].of == "u2");
    CHECK(findings[0].says.find("like “Married”") != std::string::npos);
}

TEST_CASE("A man right of the woman departs from notations that put him left") {
    Document document = couple_of("marriage");
    View view = views_of(document).front();
    view.places = view.places.with({NodeId(PersonId("p1")), {0, 0}}).with({NodeId(PersonId("p2")), {40, 0}});
    document.views = document.views.with(view);
    const auto findings = found(document, "mcgoldrick", "partner-order");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].of == "u1");
    CHECK(found(document, "plain", "partner-order").empty());
}

TEST_CASE("Children out of the order of birth are named in every notation") {
    Document document = couple_of("marriage");
    document.people = document.people.with(somebody("p3", "Old", "man", "2001"));
    document.people = document.people.with(somebody("p4", "Young", "man", "2005"));
    for (const char* child : {"p3", "p4"})
        document.child_links = document.child_links.with(
            child_of(std::string("c") + child, PersonId(child), {PersonId("p1"), PersonId("p2")}));
    View view = views_of(document).front();
    view.places = view.places.with({NodeId(PersonId("p3")), {40, 0}}).with({NodeId(PersonId("p4")), {0, 0}});
    document.views = document.views.with(view);
    const auto findings = found(document, "plain", "child-order");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].of == "p3");
}

TEST_CASE("Twins without zygosity, marks on one place and a map about nobody are named") {
    Document document = couple_of("marriage");
    document.about.index.clear();
    Birth birth;
    birth.id = BirthId("b1");
    birth.children = {PersonId("p1"), PersonId("p2")};
    document.births = document.births.with(birth);
    Person ill = somebody("p5", "Ulla", "woman");
    for (const char* kind : {"depression", "heart"}) {
        ill.marks.push_back({});
        ill.marks.back().kind = kind;
    }
    document.people = document.people.with(ill);
    CHECK(found(document, "plain", "zygosity-not-told").size() == 1);
    CHECK(found(document, "plain", "no-index-person").size() == 1);
    // Mental and physical illness have a place each in plain, and one together in McGoldrick's.
    CHECK(found(document, "plain", "marks-share-a-place").empty());
    CHECK(found(document, "mcgoldrick", "marks-share-a-place").size() == 1);
}

}  // namespace
}  // namespace kinscape
