#include "catch.hpp"
#include "families.hpp"
#include "model/document.hpp"
#include "model/vocabulary.hpp"

namespace kinscape {

TEST_CASE("A new id is one more than the highest of its letter, in whatever table") {
    auto family = three_generations();
    CHECK(free_id(family.document, "p") == "p7");
    CHECK(free_id(family.document, "src") == "src1");
    put(family.document.people, {somebody("p40", "Ida", "woman"), somebody("page", "Pia", "woman")});
    put(family.document.notes, {note("p41", family.mia, "Strange id.")});
    CHECK(free_id(family.document, "p") == "p42");
}

TEST_CASE("An id tells what kind of item it names") {
    const auto family = three_generations();
    CHECK(kind_of(family.document, family.mia) == "person");
    CHECK(kind_of(family.document, family.mia_by_birth) == "child link");
    CHECK(kind_of(family.document, AnyId("x")).empty());
    CHECK_FALSE(names_an_item(family.document, AnyId()));
}

TEST_CASE("A document is called by its title, else by its index person") {
    auto family = three_generations();
    CHECK(title_of(family.document) == "Three generations");
    family.document.title.clear();
    CHECK(title_of(family.document) == "Mia");
    CHECK_FALSE(title_of(Document{}).empty());
}

TEST_CASE("A name stands in its own order") {
    Person person = somebody("p1", "Ana", "woman");
    person.name.family = "Reyes";
    CHECK(full_name(person) == "Ana Reyes");
    person.name.order = "family-first";
    CHECK(full_name(person) == "Reyes Ana");
    person.name.called = "Ani";
    CHECK(short_name(person) == "Ani");
    person.name = {};
    CHECK(full_name(person).empty());
}

TEST_CASE("An older spelling is read as the id of today") {
    Vocabulary vocabulary;
    vocabulary.lists["union-kind"] = {"cohabitation"};
    vocabulary.older["union-kind"]["common-law"] = "cohabitation";
    CHECK(vocabulary.current("union-kind", "common-law") == "cohabitation");
    CHECK(vocabulary.current("union-kind", "new-word") == "new-word");
    CHECK(vocabulary.knows("union-kind", "cohabitation"));
    CHECK_FALSE(vocabulary.knows("union-kind", "common-law"));
}

}  // namespace kinscape
