#include "catch.hpp"
#include "families.hpp"
#include "model/as_of.hpp"

namespace kinscape {

TEST_CASE("A state holds from its first day to the day before it ended") {
    CHECK(holds_on(on("2010-05-01"), on("2015-05-01"), day("2010-04-30")) == Holds::no);
    CHECK(holds_on(on("2010-05-01"), on("2015-05-01"), day("2010-05-01")) == Holds::yes);
    CHECK(holds_on(on("2010-05-01"), on("2015-05-01"), day("2015-04-30")) == Holds::yes);
    CHECK(holds_on(on("2010-05-01"), on("2015-05-01"), day("2015-05-01")) == Holds::no);
}

TEST_CASE("A month or a year leaves open on which of its days a state began or ended") {
    CHECK(holds_on(on("2010"), on("2015"), day("2010-06-01")) == Holds::possibly);
    CHECK(holds_on(on("2010"), on("2015"), day("2012-06-01")) == Holds::yes);
    CHECK(holds_on(on("2010"), on("2015"), day("2015-12-31")) == Holds::possibly);
    CHECK(holds_on(on("2010"), on("2015"), day("2016-01-01")) == Holds::no);
}

TEST_CASE("What has no dates holds on any day") {
    CHECK(holds_on({}, {}, day("1900-01-01")) == Holds::yes);
    CHECK(holds_on(on("2010"), {}, day("2030-01-01")) == Holds::yes);
    CHECK(holds_on({}, on("2010"), day("1850-01-01")) == Holds::yes);
    CHECK(holds_on(on("2010/.."), {}, day("2030-01-01")) == Holds::possibly);
}

TEST_CASE("A couple is married, then separated, then divorced") {
    const auto family = three_generations();
    const Union& parents = *family.document.unions.find(family.parents);
    CHECK_FALSE(union_state(family.document, parents, day("1990-07-31")));
    CHECK(union_state(family.document, parents, day("1991-01-01")) == "together");
    CHECK(union_state(family.document, parents, day("2005-01-01")) == "separated");
    CHECK(union_state(family.document, parents, day("2010-01-01")) == "divorced");
}

TEST_CASE("The death of a partner widows a couple that had not ended, and no other") {
    const auto family = remarried();
    const Union& first = *family.document.unions.find(family.first);
    CHECK(union_state(family.document, first, day("1987-03-14")) == "together");
    CHECK(union_state(family.document, first, day("1987-03-15")) == "widowed");
    auto divorced = three_generations();
    divorced.document.people =
        divorced.document.people.with(dead(*divorced.document.people.find(divorced.karl), "2015"));
    CHECK(union_state(divorced.document, *divorced.document.unions.find(divorced.parents),
                      day("2020-01-01")) == "divorced");
}

TEST_CASE("A couple that marries again is remarried, and after three reunions on and off") {
    auto family = three_generations();
    Union parents = *family.document.unions.find(family.parents);
    parents.events.push_back(event("married", "2008"));
    CHECK(union_state(family.document, parents, day("2010-01-01")) == "remarried-same");
    for (const char* year : {"2011", "2013"}) {
        parents.events.push_back(event("separated", year));
        parents.events.push_back(event("reunited", year));
    }
    CHECK(union_state(family.document, parents, day("2012-01-01")) == "reunited");
    CHECK(union_state(family.document, parents, day("2014-01-01")) == "unstable");
}

TEST_CASE("A couple without dates begins when both can have lived") {
    auto family = three_generations();
    const Union undated = couple("u3", family.mia, family.jon);
    CHECK_FALSE(union_state(family.document, undated, day("1996-12-31")));
    CHECK(union_state(family.document, undated, day("1997-01-01")) == "together");
}

TEST_CASE("A tie without spans holds always, another only in its spans") {
    const auto family = surroundings();
    CHECK(tie_on(*family.document.ties.find(family.to_neighbour), day("1900-01-01")).holds);
    const Tie& school = *family.document.ties.find(family.to_school);
    CHECK_FALSE(tie_on(school, day("2020-12-31")).holds);
    CHECK(tie_on(school, day("2022-01-01")).span->strength == "weak");
    CHECK(tie_on(school, day("2024-03-15")).span->strength == "strong");
}

TEST_CASE("Age is what the dates allow: exact, one of two, about, or at death") {
    const Person exact = somebody("p1", "Ana", "woman", "1984-03-12");
    CHECK(age_on(exact, day("2026-03-11"))->least == 41);
    CHECK(age_on(exact, day("2026-03-12"))->most == 42);
    const auto either = age_on(somebody("p1", "Ana", "woman", "1984"), day("2026-03-11"));
    CHECK(either->least == 41);
    CHECK(either->most == 42);
    CHECK_FALSE(either->about);
    CHECK(age_on(somebody("p1", "Ana", "woman", "1984~"), day("2026-03-11"))->about);
    const auto at_death = age_on(dead(exact, "2000-03-11"), day("2026-01-01"));
    CHECK(at_death->most == 15);
    CHECK(at_death->at_death);
}

TEST_CASE("Nobody who is missing, unborn, expected or dead since nobody knows when has an age") {
    Person person = somebody("p1", "Samir", "man", "1971");
    CHECK_FALSE(age_on(person, day("1970-12-31")));
    person.status = "missing";
    person.since = on("2013-08-19");
    CHECK(age_on(person, day("2013-08-18")));
    CHECK_FALSE(age_on(person, day("2013-08-19")));
    person.status.clear();
    CHECK_FALSE(age_on(dead(person, ""), day("2020-01-01")));
    person.kind = "pregnancy";
    CHECK_FALSE(age_on(person, day("2020-01-01")));
}

TEST_CASE("A pregnancy is there before the day on which it is due") {
    Person expected = somebody("p1", "", "unknown", "2026-08-01");
    expected.kind = "pregnancy";
    CHECK(born_by(expected, day("2026-02-10")));
    CHECK_FALSE(born_by(expected, day("2025-09-01")));
    CHECK_FALSE(born_by(somebody("p2", "Mia", "woman", "2026-08-01"), day("2026-02-10")));
    CHECK(born_by(somebody("p3", "Ida", "woman"), day("1700-01-01")));
}

TEST_CASE("A stay that is uncertain is possible, not certain") {
    auto family = surroundings();
    Household flat = *family.document.households.find(family.flat);
    flat.members[1].said.alter([](SaidMembers& said) { said.certainty = "uncertain"; });
    family.document.households = family.document.households.with(flat);
    const auto mates = lives_with(family.document, family.sam, day("2022-01-01"));
    REQUIRE(mates.size() == 1);
    CHECK(mates[0].who == family.tia);
    CHECK(mates[0].holds == Holds::possibly);
}

TEST_CASE("A visit is no living together") {
    auto family = surroundings();
    Household flat = *family.document.households.find(family.flat);
    flat.members[1].share = "visiting";
    family.document.households = family.document.households.with(flat);
    CHECK(lives_with(family.document, family.sam, day("2022-01-01")).empty());
}

}  // namespace kinscape
