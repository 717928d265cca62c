// Small named families for tests of every library. Each is a document and the ids that tests speak of.
#pragma once

#include "rows.hpp"

#include <string>
#include <utility>

namespace kinscape {

/// Grandmother Rosa and grandfather Emil; their daughter Anna with Karl; Mia and Jon are Anna and Karl's
/// children. Mia is the index person.
struct ThreeGenerations {
    Document document;
    PersonId grandmother{"p1"}, grandfather{"p2"}, anna{"p3"}, karl{"p4"}, mia{"p5"}, jon{"p6"};
    UnionId elders{"u1"}, parents{"u2"};
    ChildLinkId anna_by_birth{"c1"}, mia_by_birth{"c2"}, jon_by_birth{"c3"}, next_link{"c4"};
    ViewId view{"v1"};
};

inline ThreeGenerations three_generations() {
    ThreeGenerations family;
    Document& document = family.document;
    document.id = "three-generations";
    document.title = "Three generations";
    document.about.index = {family.mia};
    put(document.people,
        {dead(somebody("p1", "Rosa", "woman", "1938"), "2011-04-02"), somebody("p2", "Emil", "man", "1936~"),
         somebody("p3", "Anna", "woman", "1966-05-20"), somebody("p4", "Karl", "man", "1964"),
         somebody("p5", "Mia", "woman", "1994-03-12"), somebody("p6", "Jon", "man", "1997")});
    Union elders = couple("u1", family.grandmother, family.grandfather);
    elders.events = {event("married", "1960")};
    Union parents = couple("u2", family.anna, family.karl);
    parents.events = {event("married", "1990-08"), event("separated", "2004"), event("divorced", "2006")};
    put(document.unions, {elders, parents});
    put(document.child_links, {child_of("c1", family.anna, {family.grandmother, family.grandfather}),
                               child_of("c2", family.mia, {family.anna, family.karl}),
                               child_of("c3", family.jon, {family.anna, family.karl})});
    View view = genogram("v1", {family.mia});
    double x = 0;
    for (const Person& person : document.people) {
        Place place;
        place.id = person.id;
        place.at = {x, 0};
        view.places = view.places.with(place);
        x += 20;
    }
    put(document.views, {view});
    return family;
}

/// Nils, widower of Ingrid, lives with Astrid, widow of Arne, each with a child from before.
struct Remarried {
    Document document;
    PersonId astrid{"p1"}, arne{"p2"}, nils{"p3"}, ingrid{"p4"}, marit{"p5"}, erik{"p6"};
    UnionId first{"u1"}, his_first{"u2"}, second{"u3"};
    HouseholdId flat{"h1"};
};

inline Remarried remarried() {
    Remarried family;
    Document& document = family.document;
    document.id = "remarried";
    document.about.index = {family.astrid};
    put(document.people,
        {somebody("p1", "Astrid", "woman", "1938-10-27"),
         dead(somebody("p2", "Arne", "man", "1934"), "1987-03-15"), somebody("p3", "Nils", "man", "1933"),
         dead(somebody("p4", "Ingrid", "woman", "1935"), "1989"), somebody("p5", "Marit", "woman", "1960"),
         somebody("p6", "Erik", "man", "1962")});
    Union first = couple("u1", family.astrid, family.arne);
    first.events = {event("married", "1959")};
    Union his_first = couple("u2", family.nils, family.ingrid);
    Union second = couple("u3", family.astrid, family.nils);
    second.events = {event("moved-in", "1994"), event("married", "1996-08")};
    put(document.unions, {first, his_first, second});
    put(document.child_links, {child_of("c1", family.marit, {family.astrid, family.arne}),
                               child_of("c2", family.erik, {family.nils, family.ingrid}),
                               child_of("c3", family.erik, {family.astrid}, "step")});
    Household flat;
    flat.id = family.flat;
    flat.title = "Flat by the harbour";
    flat.members = {lives(family.astrid, "1994"), lives(family.nils, "1994", "2019-06")};
    put(document.households, {flat});
    return family;
}

/// Lena and Max, identical twins, and their elder brother Paul.
struct Twins {
    Document document;
    PersonId mother{"p1"}, father{"p2"}, paul{"p3"}, lena{"p4"}, max{"p5"};
    BirthId birth{"b1"};
};

inline Twins twins() {
    Twins family;
    Document& document = family.document;
    document.id = "twins";
    put(document.people,
        {somebody("p1", "Eva", "woman", "1980"), somebody("p2", "Ole", "man", "1979"),
         somebody("p3", "Paul", "man", "2004"), somebody("p4", "Lena", "woman", "2008-02-01"),
         somebody("p5", "Max", "man", "2008-02-01")});
    put(document.unions, {couple("u1", family.mother, family.father)});
    put(document.child_links, {child_of("c1", family.paul, {family.mother, family.father}),
                               child_of("c2", family.lena, {family.mother, family.father}),
                               child_of("c3", family.max, {family.mother, family.father})});
    Birth birth;
    birth.id = family.birth;
    birth.children = {family.lena, family.max};
    birth.zygosity = "fraternal";
    put(document.births, {birth});
    return family;
}

/// June was born to Ruth and adopted by Ada and Kat; the donor is known by a link alone.
struct Adoption {
    Document document;
    PersonId june{"p1"}, ruth{"p2"}, ada{"p3"}, kat{"p4"}, donor{"p5"};
    ChildLinkId by_birth{"c1"}, adopted{"c2"}, by_donor{"c3"};
};

inline Adoption adoption() {
    Adoption family;
    Document& document = family.document;
    document.id = "adoption";
    document.about.index = {family.june};
    Person donor = somebody("p5", "Donor", "unknown");
    put(document.people,
        {somebody("p1", "June", "woman", "2012-03-28"), somebody("p2", "Ruth", "woman", "1994"),
         somebody("p3", "Ada", "woman", "1980"), somebody("p4", "Kat", "woman", "1979"), donor});
    put(document.unions, {couple("u1", family.ada, family.kat)});
    ChildLink adopted = child_of("c2", family.june, {family.ada, family.kat}, "adoptive");
    adopted.from = on("2014-10");
    put(document.child_links, {child_of("c1", family.june, {family.ruth}), adopted,
                               child_of("c3", family.june, {family.donor}, "donor")});
    return family;
}

/// Sam and little Tia in one flat, with a school, a clinic and a benefit office around them.
struct Surroundings {
    Document document;
    PersonId sam{"p1"}, tia{"p2"}, neighbour{"p3"};
    HouseholdId flat{"h1"};
    SystemId school{"s1"}, clinic{"s2"}, office{"s3"};
    TieId to_school{"t1"}, to_clinic{"t2"}, to_neighbour{"t3"};
    ViewId view{"v1"};
};

inline Surroundings surroundings() {
    Surroundings family;
    Document& document = family.document;
    document.id = "surroundings";
    document.about.index = {family.sam};
    put(document.people, {somebody("p1", "Sam", "woman", "1999-06-10"),
                          somebody("p2", "Tia", "woman", "2021"), somebody("p3", "Mr Bell", "man")});
    put(document.child_links, {child_of("c1", family.tia, {family.sam})});
    Household flat;
    flat.id = family.flat;
    flat.title = "First flat";
    flat.members = {lives(family.sam, "2020"), lives(family.tia)};
    put(document.households, {flat});
    const auto system = [](std::string id, std::string title, std::string kind) {
        System made;
        made.id = SystemId(std::move(id));
        made.title = std::move(title);
        made.kind = std::move(kind);
        return made;
    };
    put(document.systems, {system("s1", "Elm Primary School", "school"), system("s2", "Clinic", "health"),
                           system("s3", "Benefit office", "income")});
    Tie to_school = tie("t1", family.flat, family.school);
    Span weak = span("2021", "2024-03");
    weak.strength = "weak";
    weak.stress = 2;
    Span strong = span("2024-03", {});
    strong.strength = "strong";
    strong.stress = 0;
    strong.flow = "both";
    strong.closeness = 7;
    to_school.spans = {weak, strong};
    Tie to_clinic = tie("t2", family.tia, family.clinic);
    Span stressful = span("2022", {});
    stressful.strength = "moderate";
    stressful.stress = 3;
    stressful.flow = "from";
    to_clinic.spans = {stressful};
    put(document.ties, {to_school, to_clinic, tie("t3", family.sam, family.neighbour, "close")});
    put(document.views, {ecomap("v1", family.flat)});
    return family;
}

}  // namespace kinscape
