#include "catch.hpp"
#include "families.hpp"
#include "model/inspect.hpp"

#include <algorithm>

namespace kinscape {
namespace {

const Day today{2026, 3, 12};

/// The findings of that id.
Diagnostics found(const Document& document, const std::string& id, const Vocabulary& vocabulary = {}) {
    Diagnostics all = inspect(document, vocabulary, today);
    std::erase_if(all, [&](const Finding& finding) { return finding.id != id; });
    return all;
}

/// The one finding of that id; its place and its sentence are there.
Finding only(const Document& document, const std::string& id) {
    const Diagnostics all = found(document, id);
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].says.empty());
    CHECK_FALSE(all[0].what_to_do.empty());
    return all[0];
}

ThreeGenerations with_person(const PersonId& id, void (*change)(Person&)) {
    auto family = three_generations();
    Person person = *family.document.people.find(id);
    change(person);
    family.document.people = family.document.people.with(person);
    return family;
}

}  // namespace

TEST_CASE("A family in which all is well has no findings") {
    CHECK(inspect(three_generations().document, {}, today).empty());
    CHECK(inspect(remarried().document, {}, today).empty());
    CHECK(inspect(twins().document, {}, today).empty());
    CHECK(inspect(adoption().document, {}, today).empty());
    CHECK(inspect(surroundings().document, {}, today).empty());
}

TEST_CASE("A reference to nobody is named with its place") {
    auto family = three_generations();
    put(family.document.child_links, {child_of("c4", family.jon, {PersonId("p99")}, "foster")});
    const Finding finding = only(family.document, "refers-to-nobody");
    CHECK(finding.of == "c4");
    CHECK(finding.member == "parents/0");
    CHECK(finding.place == "/child_links/3/parents/0");
    CHECK(finding.level == Level::wrong);
}

TEST_CASE("A circle of ancestry is named once") {
    auto family = three_generations();
    put(family.document.child_links, {child_of("c4", family.grandmother, {family.mia}, "adoptive")});
    CHECK(only(family.document, "cycle-of-ancestry").of == "c4");
}

TEST_CASE("A tie to itself, a union of one, a birth of one and a link without parents are named") {
    auto family = twins();
    put(family.document.ties, {tie("t1", family.lena, family.lena, "close")});
    put(family.document.unions, {couple("u2", family.mother, family.mother)});
    put(family.document.child_links, {child_of("c4", family.mother, {})});
    Birth birth = *family.document.births.find(family.birth);
    birth.children.pop_back();
    family.document.births = family.document.births.with(birth);
    CHECK(only(family.document, "tie-to-itself").of == "t1");
    CHECK(only(family.document, "too-few-partners").of == "u2");
    CHECK(only(family.document, "no-parent").of == "c4");
    CHECK(only(family.document, "too-few-children").of == "b1");
}

TEST_CASE("Three parents in one link are named") {
    auto family = three_generations();
    put(family.document.child_links,
        {child_of("c4", family.jon, {family.anna, family.karl, family.grandfather}, "foster")});
    CHECK(only(family.document, "wrong-number-of-parents").of == "c4");
}

TEST_CASE("A text that is no date is kept and named") {
    const auto family =
        with_person(PersonId("p3"), [](Person& anna) { anna.born->date = on("in the spring"); });
    CHECK(only(family.document, "unreadable-date").place == "/people/2/born/date");
}

TEST_CASE("A death before the birth is named") {
    const auto family = with_person(PersonId("p3"), [](Person& anna) { anna = dead(anna, "1960"); });
    CHECK(only(family.document, "died-before-born").member == "died/date");
}

TEST_CASE("A birth after today is named, a child that is expected is not") {
    auto family = with_person(PersonId("p6"), [](Person& jon) { jon.born->date = on("2031"); });
    CHECK(only(family.document, "after-today").of == "p6");
    family = with_person(PersonId("p6"), [](Person& jon) {
        jon.born->date = on("2026-08");
        jon.kind = "pregnancy";
    });
    CHECK(found(family.document, "after-today").empty());
}

TEST_CASE("Numbers outside their range and a missing caption are named") {
    auto family = surroundings();
    Tie school = *family.document.ties.find(family.to_school);
    school.spans[0].stress = 4;
    school.spans[1].closeness = 11;
    family.document.ties = family.document.ties.with(school);
    put(family.document.ties, {tie("t4", family.sam, family.tia, "other")});
    CHECK(found(family.document, "out-of-range").size() == 2);
    CHECK(only(family.document, "caption-missing").of == "t4");
}

TEST_CASE("A word that is in no list is named, and one that is in the list is not") {
    const auto family = three_generations();
    Vocabulary vocabulary;
    vocabulary.lists["union-kind"] = {"marriage"};
    vocabulary.lists["union-event"] = {"married", "separated"};
    const Diagnostics findings = found(family.document, "unknown-word", vocabulary);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].place == "/unions/1/events/2/kind");
    vocabulary.older["union-event"]["divorced"] = "separated";
    CHECK(found(family.document, "unknown-word", vocabulary).empty());
}

TEST_CASE("A parent of eleven and a mother of sixty are unlikely") {
    auto family = with_person(PersonId("p3"), [](Person& anna) { anna.born->date = on("1983"); });
    const Diagnostics young = found(family.document, "parent-too-young");
    REQUIRE(young.size() == 1);
    CHECK(young[0].of == "c2");
    CHECK(young[0].level == Level::unlikely);
    family = with_person(PersonId("p3"), [](Person& anna) {
        anna.sex = "female";
        anna.born->date = on("1938-05-20");
    });
    CHECK(found(family.document, "parent-too-old").size() == 2);
}

TEST_CASE("A child older than its parent and a child born after its mother's death are named") {
    auto family = with_person(PersonId("p3"), [](Person& anna) { anna.born->date = on("1996"); });
    CHECK(only(family.document, "born-before-parent").of == "c2");
    family = with_person(PersonId("p3"), [](Person& anna) {
        anna.sex = "female";
        anna = dead(anna, "1995");
    });
    CHECK(only(family.document, "born-after-death").of == "c3");
}

TEST_CASE("A child born within months of its father's death is well") {
    auto family = with_person(PersonId("p4"), [](Person& karl) {
        karl.sex = "male";
        karl = dead(karl, "1996-12-20");
    });
    CHECK(found(family.document, "born-after-death").empty());
}

TEST_CASE("A third parent by birth and two mothers by birth are named") {
    auto family = three_generations();
    put(family.document.child_links, {child_of("c4", family.mia, {family.grandfather})});
    CHECK(only(family.document, "third-birth-parent").of == "c4");
    auto two = with_person(PersonId("p3"), [](Person& anna) { anna.sex = "female"; });
    put(two.document.people, {somebody("p7", "Ida", "woman", "1970")});
    Person ida = *two.document.people.find(PersonId("p7"));
    ida.sex = "female";
    two.document.people = two.document.people.with(ida);
    put(two.document.people, {somebody("p8", "Lea", "woman", "2001")});
    put(two.document.child_links, {child_of("c4", PersonId("p8"), {two.anna, PersonId("p7")})});
    CHECK(only(two.document, "two-birth-mothers").of == "c4");
}

TEST_CASE("A wedding before birth, in childhood or after a death is named") {
    auto family = three_generations();
    Union parents = *family.document.unions.find(family.parents);
    parents.events[0].date = on("1960");
    family.document.unions = family.document.unions.with(parents);
    CHECK(found(family.document, "event-before-birth").size() == 2);
    parents.events[0].date = on("1972");
    family.document.unions = family.document.unions.with(parents);
    CHECK(found(family.document, "partner-too-young").size() == 2);
    Union elders = *family.document.unions.find(family.elders);
    elders.events.push_back(event("divorced", "2015"));
    family.document.unions = family.document.unions.with(elders);
    CHECK(only(family.document, "event-after-death").of == "u1");
}

TEST_CASE("Events out of order, and a marriage of which only the moving in is told, are unlikely") {
    auto family = three_generations();
    Union parents = *family.document.unions.find(family.parents);
    std::swap(parents.events[1], parents.events[2]);
    family.document.unions = family.document.unions.with(parents);
    CHECK(only(family.document, "events-out-of-order").level == Level::unlikely);
    Union elders = *family.document.unions.find(family.elders);
    elders.events = {event("moved-in", "1962")};
    family.document.unions = family.document.unions.with(elders);
    CHECK(only(family.document, "marriage-without-wedding").of == "u1");
}

TEST_CASE("A child born years before anything is told of the couple is unlikely") {
    auto family = three_generations();
    Union parents = *family.document.unions.find(family.parents);
    parents.events = {event("moved-in", "2000"), event("married", "2001")};
    family.document.unions = family.document.unions.with(parents);
    CHECK(only(family.document, "born-before-the-couple").of == "c2");
}

TEST_CASE("Parents by birth of whom nothing is told as a couple are named once for all their children") {
    auto family = three_generations();
    family.document.unions = family.document.unions.without(family.parents);
    CHECK(only(family.document, "parents-without-a-union").of == "c2");
    family = three_generations();
    put(family.document.child_links,
        {child_of("c4", family.jon, {family.anna, family.grandfather}, "foster")});
    CHECK(found(family.document, "parents-without-a-union").empty());
}

TEST_CASE("A child named like an uncle and like neither parent may be his") {
    auto family = three_generations();
    const auto rename = [&](const PersonId& id, const char* name) {
        Person person = *family.document.people.find(id);
        person.name.family = name;
        family.document.people = family.document.people.with(person);
    };
    put(family.document.people,
        {somebody("p7", "Ida", "woman", "1970"), somebody("p8", "Uwe", "man", "1969")});
    put(family.document.child_links,
        {child_of("c4", PersonId("p7"), {family.grandmother, family.grandfather})});
    put(family.document.unions, {couple("u3", PersonId("p7"), PersonId("p8"))});
    rename(family.anna, "Roth");
    rename(family.karl, "Sand");
    rename(PersonId("p8"), "Holm");
    rename(family.mia, "Sand");
    rename(family.jon, "Holm");
    CHECK(only(family.document, "named-like-other-parents").of == "c3");
    rename(family.jon, "Berg");
    CHECK(found(family.document, "named-like-other-parents").empty());
}

TEST_CASE("A step-parent who comes years away from anything told of the couple is unlikely") {
    auto family = remarried();
    ChildLink step = *family.document.child_links.find(ChildLinkId("c3"));
    const auto begins = [&](const char* date) {
        step.from = on(date);
        family.document.child_links = family.document.child_links.with(step);
    };
    begins("1996-08");
    CHECK(found(family.document, "step-away-from-the-couple").empty());
    begins("1993");
    CHECK(found(family.document, "step-away-from-the-couple").empty());
    begins("2001");
    CHECK(only(family.document, "step-away-from-the-couple").of == "c3");
    begins("1985");
    CHECK(only(family.document, "step-away-from-the-couple").member == "from");
}

TEST_CASE("A tie whose closeness says the opposite of its kind is unlikely") {
    auto family = surroundings();
    Tie bell = *family.document.ties.find(family.to_neighbour);
    bell.spans = {span("2020", "2021"), span("2021", {})};
    bell.spans[0].closeness = 9;
    bell.spans[1].kind = "distant";
    bell.spans[1].closeness = 9;
    family.document.ties = family.document.ties.with(bell);
    CHECK(only(family.document, "closeness-against-the-kind").member == "spans/1/closeness");
}

TEST_CASE("Twins born apart and identical twins of two sexes are named") {
    auto family = twins();
    Person max = *family.document.people.find(family.max);
    max.born->date = on("2009-02-01");
    max.sex = "male";
    Person lena = *family.document.people.find(family.lena);
    lena.sex = "female";
    family.document.people = family.document.people.with(max).with(lena);
    Birth birth = *family.document.births.find(family.birth);
    birth.zygosity = "identical";
    family.document.births = family.document.births.with(birth);
    CHECK(only(family.document, "born-apart").of == "b1");
    CHECK(only(family.document, "identical-twins-of-two-sexes").of == "b1");
}

TEST_CASE("Nobody lives in a home before birth or after death") {
    auto family = remarried();
    family.document.people =
        family.document.people.with(dead(*family.document.people.find(family.astrid), "2020"));
    CHECK(only(family.document, "lives-there-after-death").member == "members/0/to");
    auto early = surroundings();
    Household flat = *early.document.households.find(early.flat);
    flat.members[1].from = on("2019");
    early.document.households = early.document.households.with(flat);
    CHECK(only(early.document, "lives-there-before-birth").member == "members/1/from");
}

TEST_CASE("Somebody of 140 years is unlikely, unless nobody knows whether they live") {
    auto family = with_person(PersonId("p2"), [](Person& emil) { emil.born->date = on("1880"); });
    CHECK(only(family.document, "older-than-anybody").of == "p2");
    family = with_person(PersonId("p2"), [](Person& emil) {
        emil.born->date = on("1880");
        emil.status = "deceased";
    });
    CHECK(found(family.document, "older-than-anybody").empty());
}

TEST_CASE("A status against a death, a since without a status and a mark before birth are named") {
    const auto family = with_person(PersonId("p1"), [](Person& rosa) {
        rosa.status = "alive";
        Mark mark;
        mark.kind = "depression";
        mark.from = on("1930");
        Mark late = mark;
        late.from = on("2015");
        rosa.marks = {mark, late};
    });
    CHECK(only(family.document, "alive-and-dead").of == "p1");
    CHECK(only(family.document, "mark-before-birth").member == "marks/0");
    CHECK(only(family.document, "mark-after-death").member == "marks/1");
    const auto other = with_person(PersonId("p2"), [](Person& emil) { emil.since = on("2019"); });
    CHECK(only(other.document, "since-without-status").of == "p2");
}

TEST_CASE("Moments that do not stand in their order are unlikely") {
    auto family = three_generations();
    Moment second;
    second.id = MomentId("m1");
    second.date = on("2025-07-05");
    Moment first = second;
    first.id = MomentId("m2");
    first.date = on("2025-05-20");
    put(family.document.moments, {second, first});
    CHECK(only(family.document, "moments-out-of-order").of == "m2");
}

TEST_CASE("Two who were put by hand on one another are named, whoever stands beside them is not") {
    auto family = three_generations();
    View view = *family.document.views.find(ViewId("v1"));
    view.places = {};
    put(view.places,
        {Place{NodeId(family.karl), {60, 0}, true, {}}, Place{NodeId(family.jon), {64, 3}, true, {}},
         Place{NodeId(family.mia), {75, 3}, true, {}}, Place{NodeId(family.anna), {60, 1}, false, {}}});
    family.document.views = family.document.views.with(view);
    const Finding finding = only(family.document, "pinned-on-another");
    CHECK(finding.place == "/views/0/places/1/at");
    CHECK(finding.level == Level::unlikely);
}

TEST_CASE("A goal of four levels, a referral against its last step and a nameless measure are named") {
    auto family = three_generations();
    Goal goal;
    goal.id = GoalId("g1");
    goal.about = family.mia;
    goal.levels = {"a", "b", "c", "d"};
    put(family.document.goals, {goal});
    Referral referral;
    referral.id = ReferralId("r1");
    referral.about = family.mia;
    referral.state = "offered";
    referral.steps.resize(1);
    referral.steps[0].state = "accepted";
    put(family.document.referrals, {referral});
    Measure measure;
    measure.id = MeasureId("q1");
    measure.about = family.mia;
    measure.kind = "other";
    put(family.document.measures, {measure});
    CHECK(only(family.document, "not-five-levels").of == "g1");
    CHECK(only(family.document, "state-of-another-step").of == "r1");
    CHECK(only(family.document, "measure-not-named").of == "q1");
}

TEST_CASE("Spans that overlap, a moment without a date and scores out of order are named") {
    auto family = three_generations();
    Tie bond = tie("t1", family.mia, family.jon, "close");
    bond.spans = {span("2001", "2012"), span("2008", {}, "conflict")};
    put(family.document.ties, {bond});
    Moment moment;
    moment.id = MomentId("m1");
    put(family.document.moments, {moment});
    Measure measure;
    measure.id = MeasureId("q1");
    measure.about = family.mia;
    measure.kind = "phq9";
    for (const char* day : {"2026-02-01", "2026-01-01"}) {
        MeasureScore score;
        score.on = on(day);
        score.score = 4;
        measure.scores.push_back(score);
    }
    put(family.document.measures, {measure});
    CHECK(only(family.document, "spans-overlap").place == "/ties/0/spans/1/from");
    CHECK(only(family.document, "moment-without-date").of == "m1");
    CHECK(only(family.document, "scores-out-of-order").place == "/measures/0/scores/1/on");
}

TEST_CASE("What is told in two ways is listed with its place, and neither is wrong") {
    const auto family = with_person(PersonId("p5"), [](Person& person) {
        person.born->said.alter([](SaidMembers& said) { said.also = {Version{R"({"date":"1995"})"}}; });
    });
    const Finding finding = only(family.document, "told-differently");
    CHECK(finding.place == "/people/4/born");
    CHECK(finding.level == Level::unlikely);
}

}  // namespace kinscape
