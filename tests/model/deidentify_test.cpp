#include "catch.hpp"
#include "families.hpp"
#include "model/as_of.hpp"
#include "model/audience.hpp"
#include "model/family_roles.hpp"
#include "model/sentences.hpp"

#include <memory>

namespace kinscape {
namespace {

constexpr Day drawn{2026, 3, 12};

Audience without_names(Deidentify how = {}) {
    how.day = drawn;
    how.words = std::make_shared<const Words>();
    Audience audience;
    audience.deidentify = std::make_shared<const Deidentify>(std::move(how));
    return audience;
}

std::string name_in(const VisibleDocument& copy, const PersonId& of) {
    const PersonId id = copy.deidentified()->people.at(of);
    return copy.document().people.find(id)->name.given;
}

}  // namespace

TEST_CASE("A de-identified family has letters by generation, in birth order") {
    const ThreeGenerations family = three_generations();
    const VisibleDocument copy = visible_to(family.document, without_names());
    CHECK(name_in(copy, family.grandfather) == "A1");
    CHECK(name_in(copy, family.grandmother) == "A2");
    CHECK(name_in(copy, family.karl) == "B1");
    CHECK(name_in(copy, family.anna) == "B2");
    CHECK(name_in(copy, family.mia) == "C1");
    CHECK(name_in(copy, family.jon) == "C2");
}

TEST_CASE("A de-identified family has ages in bands, also those at death, and no dates of birth") {
    const ThreeGenerations family = three_generations();
    const VisibleDocument copy = visible_to(family.document, without_names());
    const Deidentified& told = *copy.deidentified();
    CHECK(told.ages.at(told.people.at(family.mia)) == "30–39");
    CHECK(told.ages.at(told.people.at(family.grandmother)) == "70–79");
    for (const Person& person : copy.document().people)
        CHECK_FALSE(person.born);
}

TEST_CASE("Bands are narrow for children, since a year is much for them") {
    CHECK(age_band(0) == "0–4");
    CHECK(age_band(9) == "5–9");
    CHECK(age_band(13) == "10–13");
    CHECK(age_band(17) == "14–17");
    CHECK(age_band(19) == "18–19");
    CHECK(age_band(20) == "20–29");
    CHECK(age_band(104) == "100–109");
}

TEST_CASE("Events are years before the drawn day, to the nearest five") {
    const ThreeGenerations family = three_generations();
    const VisibleDocument copy = visible_to(family.document, without_names());
    const Union& parents = *copy.document().unions.find(UnionId("u2"));
    REQUIRE(parents.events.size() == 3);
    CHECK(parents.events[0].date.text() == "35 y before");  // 1990-08
    CHECK(parents.events[1].date.text() == "20 y before");  // 2004
    CHECK(parents.events[2].date.text() == "20 y before");  // 2006
}

TEST_CASE("A de-identified copy keeps the state that a bond has on the day") {
    const ThreeGenerations family = three_generations();
    const VisibleDocument copy = visible_to(family.document, without_names());
    const Document& document = copy.document();
    CHECK(union_state(document, *document.unions.begin(), drawn) == "widowed");
    CHECK(union_state(document, *document.unions.find(UnionId("u2")), drawn) == "divorced");
}

TEST_CASE("Nothing of the old document's names, texts and ids is in a de-identified one") {
    ThreeGenerations family = three_generations();
    Person mia = *family.document.people.find(family.mia);
    mia.occupation = "glassblower";
    mia.words.emplace_back();
    mia.words.back().text = "I keep us together.";
    mia.said.alter([](SaidMembers& said) { said.note = "seen in Oak Lane"; });
    family.document.people = family.document.people.with(mia);
    const VisibleDocument copy = visible_to(family.document, without_names());
    std::string told;
    for (const Sentence& sentence : sentences(copy, drawn, Words{}))
        told += sentence.text + "\n";
    for (const char* word :
         {"Mia", "Rosa", "Karl", "glassblower", "together", "Oak Lane", "Three", "2026", "1994"})
        CHECK(told.find(word) == std::string::npos);
    CHECK(told.find("C1") != std::string::npos);
}

TEST_CASE("A text that was ticked stays, and is pointed out") {
    ThreeGenerations family = three_generations();
    Person mia = *family.document.people.find(family.mia);
    mia.occupation = "glassblower";
    family.document.people = family.document.people.with(mia);
    Deidentify how;
    how.keep = {"p5/occupation", "p9/occupation"};
    const VisibleDocument copy = visible_to(family.document, without_names(how));
    const Deidentified& told = *copy.deidentified();
    CHECK(copy.document().people.find(told.people.at(family.mia))->occupation == "glassblower");
    CHECK(told.not_kept == std::vector<std::string>{"p9/occupation"});
    CHECK(told.hints.size() == 2);
}

TEST_CASE("A case keeps its letters, and somebody new gets the next one") {
    const ThreeGenerations family = three_generations();
    Deidentify how;
    how.letters = {{family.jon, "C1"}};
    const VisibleDocument copy = visible_to(family.document, without_names(how));
    CHECK(name_in(copy, family.jon) == "C1");
    CHECK(name_in(copy, family.mia) == "C2");
}

TEST_CASE("Roles tell who somebody is to the index person") {
    const ThreeGenerations family = three_generations();
    const auto roles = family_roles(family.document, Words{});
    CHECK(roles.at(family.mia) == "index person");
    CHECK(roles.at(family.anna) == "mother");
    CHECK(roles.at(family.jon) == "brother");
    CHECK(roles.at(family.grandmother) == "mother's mother");
    Deidentify how;
    how.names = Deidentify::Names::roles;
    CHECK(name_in(visible_to(family.document, without_names(how)), family.grandfather) == "mother's father");
}

TEST_CASE("A withheld person whom a line needs has neither letter nor age in a de-identified copy") {
    ThreeGenerations family = three_generations();
    Person karl = *family.document.people.find(family.karl);
    withhold(karl.said, {"report"});
    family.document.people = family.document.people.with(karl);
    const VisibleDocument copy = visible_to(family.document, without_names());
    const PersonId id = copy.deidentified()->people.at(family.karl);
    CHECK(copy.undisclosed().contains(id));
    CHECK(name_in(copy, family.karl).empty());
    CHECK_FALSE(copy.deidentified()->ages.contains(id));
}

TEST_CASE("Who is born after the drawn day is not in the copy") {
    ThreeGenerations family = three_generations();
    Person jon = *family.document.people.find(family.jon);
    jon.born->date = PartialDate("2030");
    family.document.people = family.document.people.with(jon);
    const VisibleDocument copy = visible_to(family.document, without_names());
    CHECK(copy.document().people.size() == 5);
}

}  // namespace kinscape
