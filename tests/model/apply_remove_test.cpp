#include "catch.hpp"
#include "families.hpp"
#include "model/edit.hpp"

namespace kinscape {

TEST_CASE("With a person go the union of the one left, the birth of one and the place on each view") {
    const auto family = three_generations();
    const auto after = apply_edit(family.document, Remove{family.karl});
    REQUIRE(after);
    CHECK_FALSE(after->people.contains(family.karl));
    CHECK_FALSE(after->unions.contains(family.parents));
    CHECK(after->unions.contains(family.elders));
    CHECK_FALSE(after->views.find(family.view)->places.contains(family.karl));
    CHECK(family.document.people.contains(family.karl));
}

TEST_CASE("A child keeps the link to the parent who stays") {
    const auto family = three_generations();
    const auto after = apply_edit(family.document, Remove{family.karl});
    REQUIRE(after);
    const ChildLink* link = after->child_links.find(family.mia_by_birth);
    REQUIRE(link);
    CHECK(link->parents == std::vector<PersonId>{family.anna});
    const auto orphaned = apply_edit(*after, Remove{family.anna});
    REQUIRE(orphaned);
    CHECK_FALSE(orphaned->child_links.contains(family.mia_by_birth));
}

TEST_CASE("A twin alone is no multiple birth") {
    const auto family = twins();
    const auto after = apply_edit(family.document, Remove{family.lena});
    REQUIRE(after);
    CHECK(after->births.empty());
    CHECK(after->people.contains(family.max));
}

TEST_CASE("With a union goes the note about it, and the note about that note") {
    auto family = three_generations();
    put(family.document.notes,
        {note("n1", family.parents, "Quarrels about money."), note("n2", AnyId("n1"), "Told twice."),
         note("n3", family.mia, "Likes drawing.")});
    const auto after = apply_edit(family.document, Remove{family.parents});
    REQUIRE(after);
    CHECK(after->notes.size() == 1);
    CHECK(after->notes.contains(NoteId("n3")));
    CHECK(after->child_links.contains(family.mia_by_birth));
}

TEST_CASE("A household loses the member and keeps its other members and its ties") {
    const auto family = surroundings();
    const auto after = apply_edit(family.document, Remove{family.tia});
    REQUIRE(after);
    CHECK(after->households.find(family.flat)->members.size() == 1);
    CHECK(after->ties.contains(family.to_school));
    CHECK_FALSE(after->ties.contains(family.to_clinic));
}

TEST_CASE("The removed person is neither index person nor the centre of a view") {
    auto family = three_generations();
    View view = *family.document.views.find(family.view);
    view.collapsed = {family.mia};
    family.document.views = family.document.views.with(view);
    const auto after = apply_edit(family.document, Remove{family.mia});
    REQUIRE(after);
    CHECK(after->about.index.empty());
    CHECK(after->views.find(family.view)->center.of.empty());
    CHECK(after->views.find(family.view)->collapsed.empty());
}

TEST_CASE("What a removed person said is kept under their name, and a removed source is named no more") {
    auto family = three_generations();
    Source file;
    file.id = SourceId("src1");
    put(family.document.sources, {file});
    Person mia = *family.document.people.find(family.mia);
    OwnWords words;
    words.text = "She never complained.";
    words.said.alter([&](SaidMembers& said) {
        said.said_by = "p3";
        said.source = SourceId("src1");
    });
    mia.words = {words};
    family.document.people = family.document.people.with(mia);

    const auto without_anna = apply_edit(family.document, Remove{family.anna});
    REQUIRE(without_anna);
    CHECK(without_anna->people.find(family.mia)->words[0].said->said_by == "Anna");
    const auto without_file = apply_edit(family.document, Remove{AnyId("src1")});
    REQUIRE(without_file);
    CHECK(without_file->people.find(family.mia)->words[0].said->source.empty());
    CHECK(without_file->people.find(family.mia)->words[0].said->said_by == "p3");
}

TEST_CASE("A goal loses its person, a referral its system, custody its parent") {
    auto family = three_generations();
    System school;
    school.id = SystemId("s1");
    put(family.document.systems, {school});
    Goal goal;
    goal.id = GoalId("g1");
    goal.about = family.mia;
    goal.with = "p6";
    put(family.document.goals, {goal});
    Referral referral;
    referral.id = ReferralId("r1");
    referral.about = family.mia;
    referral.to = AnyId("s1");
    put(family.document.referrals, {referral});
    const auto after = apply_edits(family.document, {Remove{family.jon}, Remove{AnyId("s1")}});
    REQUIRE(after);
    CHECK(after->goals.find(GoalId("g1"))->with.empty());
    CHECK(after->referrals.find(ReferralId("r1"))->to.empty());
    const auto without_mia = apply_edit(*after, Remove{family.mia});
    REQUIRE(without_mia);
    CHECK(without_mia->goals.empty());
    CHECK(without_mia->referrals.empty());
}

}  // namespace kinscape
