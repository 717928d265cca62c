#include "catch.hpp"
#include "families.hpp"
#include "model/edit.hpp"

#include <limits>

namespace kinscape {
namespace {

/// Why the edit was refused; fails when it was not.
EditError refusal(const Document& document, const Edit& edit) {
    const auto after = apply_edit(document, edit);
    REQUIRE_FALSE(after);
    return after.error();
}

}  // namespace

TEST_CASE("A person who is added stands behind the others, and the old document is untouched") {
    const auto family = three_generations();
    const auto after = apply_edit(family.document, Add<Person>{somebody("p7", "Ida", "woman", "2020")});
    REQUIRE(after);
    REQUIRE(after->people.size() == 7);
    std::vector<std::string> ids;
    for (const Person& person : after->people)
        ids.push_back(person.id.text());
    CHECK(ids.back() == "p7");
    CHECK(family.document.people.size() == 6);
}

TEST_CASE("A changed person keeps their place in the document") {
    const auto family = three_generations();
    Person anna = *family.document.people.find(family.anna);
    anna.occupation = "nurse";
    const auto after = apply_edit(family.document, Change<Person>{anna});
    REQUIRE(after);
    CHECK(after->people.find(family.anna)->occupation == "nurse");
    CHECK(family.document.people.find(family.anna)->occupation.empty());
    CHECK(after->people.begin()->id == family.grandmother);
}

TEST_CASE("An id is used once in a document, whatever it names") {
    const auto family = three_generations();
    CHECK(refusal(family.document, Add<Person>{somebody("u1", "Ida", "woman")}) == EditError::id_taken);
    CHECK(refusal(family.document, Add<Person>{somebody("p 7", "Ida", "woman")}) == EditError::bad_id);
    CHECK(refusal(family.document, Add<Person>{somebody("", "Ida", "woman")}) == EditError::bad_id);
}

TEST_CASE("What is not there cannot be changed or removed") {
    const auto family = three_generations();
    CHECK(refusal(family.document, Change<Person>{somebody("p9", "Ida", "woman")}) ==
          EditError::no_such_item);
    CHECK(refusal(family.document, Remove{AnyId("p9")}) == EditError::no_such_item);
    CHECK(refusal(family.document, MovePlaces{ViewId("v9"), {}}) == EditError::no_such_item);
    CHECK(refusal(family.document, ArrangePlaces{ViewId("v9"), {}}) == EditError::no_such_item);
    CHECK(refusal(family.document, Unpin{ViewId("v9"), {}}) == EditError::no_such_item);
}

TEST_CASE("A child is linked to both its parents") {
    const auto family = three_generations();
    const Document with_ida =
        apply_edit(family.document, Add<Person>{somebody("p7", "Ida", "woman", "2020")}).value();
    const ChildLink birth = child_of("c4", PersonId("p7"), {family.anna, family.karl});
    const auto after = apply_edit(with_ida, Add<ChildLink>{birth});
    REQUIRE(after);
    CHECK(after->child_links.find(family.next_link)->parents.size() == 2);
}

TEST_CASE("Nobody becomes their own ancestor") {
    const auto family = three_generations();
    const ChildLink loop = child_of("c4", family.grandmother, {family.mia});
    CHECK(refusal(family.document, Add<ChildLink>{loop}) == EditError::own_ancestor);
    const ChildLink own = child_of("c4", family.mia, {family.mia});
    CHECK(refusal(family.document, Add<ChildLink>{own}) == EditError::own_ancestor);
}

TEST_CASE("A link may be turned from one child to another of the same parents") {
    const auto family = three_generations();
    ChildLink link = *family.document.child_links.find(family.mia_by_birth);
    link.parents = {family.anna};
    CHECK(apply_edit(family.document, Change<ChildLink>{link}));
    link.child = family.grandmother;
    CHECK(refusal(family.document, Change<ChildLink>{link}) == EditError::own_ancestor);
}

TEST_CASE("A child link has one or two parents") {
    const auto family = three_generations();
    const PersonId jon = family.jon;
    CHECK(refusal(family.document, Add<ChildLink>{child_of("c4", jon, {})}) ==
          EditError::wrong_number_of_parents);
    CHECK(refusal(family.document,
                  Add<ChildLink>{child_of("c4", jon, {family.anna, family.karl, family.grandfather})}) ==
          EditError::wrong_number_of_parents);
    CHECK(refusal(family.document, Add<ChildLink>{child_of("c4", jon, {family.anna, family.anna})}) ==
          EditError::wrong_number_of_parents);
}

TEST_CASE("Nothing new refers to nobody") {
    const auto family = three_generations();
    const PersonId nobody("p99");
    CHECK(refusal(family.document, Add<Union>{couple("u3", family.mia, nobody)}) ==
          EditError::refers_to_nobody);
    CHECK(refusal(family.document, Add<ChildLink>{child_of("c4", nobody, {family.mia})}) ==
          EditError::refers_to_nobody);
    CHECK(refusal(family.document, Add<Tie>{tie("t1", family.mia, nobody)}) == EditError::refers_to_nobody);
    CHECK(refusal(family.document, Add<Tie>{tie("t1", family.mia, family.elders)}) ==
          EditError::refers_to_nobody);
    CHECK(refusal(family.document, Add<Note>{note("n1", nobody, "Late.")}) == EditError::refers_to_nobody);
    CHECK(refusal(family.document, Add<View>{genogram("v2", {nobody})}) == EditError::refers_to_nobody);
    About about = family.document.about;
    about.index.push_back(nobody);
    CHECK(refusal(family.document, ChangeAbout{about}) == EditError::refers_to_nobody);
    Person mia = *family.document.people.find(family.mia);
    mia.said.alter([](SaidMembers& said) { said.source = SourceId("src9"); });
    CHECK(refusal(family.document, Change<Person>{mia}) == EditError::refers_to_nobody);
}

TEST_CASE("A tie joins two, not one") {
    const auto family = three_generations();
    CHECK(refusal(family.document, Add<Tie>{tie("t1", family.mia, family.mia)}) == EditError::tie_to_itself);
}

TEST_CASE("A union has two partners and a birth two children") {
    const auto family = twins();
    CHECK(refusal(family.document, Add<Union>{couple("u2", family.mother, family.mother)}) ==
          EditError::too_few_partners);
    Birth alone = *family.document.births.find(family.birth);
    alone.children = {family.lena};
    CHECK(refusal(family.document, Change<Birth>{alone}) == EditError::too_few_children);
}

TEST_CASE("A text that is no date is not taken for one") {
    const auto family = three_generations();
    Person anna = *family.document.people.find(family.anna);
    anna.born->date = on("last May");
    CHECK(refusal(family.document, Change<Person>{anna}) == EditError::unreadable_date);
}

TEST_CASE("Nobody dies before they are born, and nothing ends before it begins") {
    const auto family = three_generations();
    Person anna = *family.document.people.find(family.anna);
    anna.died.emplace();
    anna.died->date = on("1965");
    CHECK(refusal(family.document, Change<Person>{anna}) == EditError::contradictory_dates);
    Tie backwards = tie("t1", family.mia, family.jon, "close");
    backwards.spans = {span("2015", "2010")};
    CHECK(refusal(family.document, Add<Tie>{backwards}) == EditError::contradictory_dates);
}

TEST_CASE("A text has a limit, and a traced picture a larger one") {
    const auto family = three_generations();
    CHECK(apply_edit(family.document, ChangeTitle{std::string(max_text_bytes, 'a')}));
    CHECK(refusal(family.document, ChangeTitle{std::string(max_text_bytes + 1, 'a')}) ==
          EditError::text_too_long);
    CHECK(refusal(family.document, Add<Note>{note("n1", family.mia, std::string(max_text_bytes + 1, 'a'))}) ==
          EditError::text_too_long);
    View view = *family.document.views.find(family.view);
    Background picture;
    picture.image = std::string(max_image_bytes, 'a');
    view.background.set(picture);
    CHECK(apply_edit(family.document, Change<View>{view}));
    picture.image.push_back('a');
    view.background.set(picture);
    CHECK(refusal(family.document, Change<View>{view}) == EditError::text_too_long);
}

TEST_CASE("A text that is not UTF-8 does not come in") {
    const auto family = three_generations();
    CHECK(refusal(family.document, ChangeTitle{"\xff"}) == EditError::not_utf8);
    Person anna = *family.document.people.find(family.anna);
    anna.strengths = {"patient", "kind\xc3"};
    CHECK(refusal(family.document, Change<Person>{anna}) == EditError::not_utf8);
}

TEST_CASE("Closeness goes from 0 to 10 and stress from 0 to 3 in whole steps") {
    const auto family = surroundings();
    Tie school = *family.document.ties.find(family.to_school);
    school.spans[0].closeness = 10;
    school.spans[0].stress = 3;
    CHECK(apply_edit(family.document, Change<Tie>{school}));
    school.spans[0].closeness = 11;
    CHECK(refusal(family.document, Change<Tie>{school}) == EditError::number_out_of_range);
    school.spans[0].closeness = 10;
    school.spans[0].stress = 1.5;
    CHECK(refusal(family.document, Change<Tie>{school}) == EditError::number_out_of_range);
    school.spans[0].stress = std::numeric_limits<double>::quiet_NaN();
    CHECK(refusal(family.document, Change<Tie>{school}) == EditError::number_not_finite);
}

TEST_CASE("A goal is scored from -2 to 2, a measure within its own range") {
    const auto family = surroundings();
    Goal goal;
    goal.id = GoalId("g1");
    goal.about = family.sam;
    goal.scores.resize(1);
    goal.scores[0].level = -3;
    CHECK(refusal(family.document, Add<Goal>{goal}) == EditError::number_out_of_range);
    Measure measure;
    measure.id = MeasureId("q1");
    measure.about = family.sam;
    measure.kind = "phq9";
    measure.scores.resize(1);
    measure.scores[0].score = 27;
    CHECK(apply_edit(family.document, Add<Measure>{measure}));
    measure.scores[0].score = 28;
    CHECK(refusal(family.document, Add<Measure>{measure}) == EditError::number_out_of_range);
}

TEST_CASE("A bond or tie of another kind says which") {
    const auto family = three_generations();
    Union other = couple("u3", family.mia, family.grandfather, "other");
    CHECK(refusal(family.document, Add<Union>{other}) == EditError::caption_missing);
    other.caption = "business partners";
    CHECK(apply_edit(family.document, Add<Union>{other}));
    CHECK(refusal(family.document, Add<Tie>{tie("t1", family.mia, family.jon, "other")}) ==
          EditError::caption_missing);
}

TEST_CASE("What was doubtful before may stay while something else is changed") {
    auto family = three_generations();
    Union parents = *family.document.unions.find(family.parents);
    parents.partners.push_back(PersonId("p99"));
    family.document.unions = family.document.unions.with(parents);
    parents.caption = "Told by Mia";
    parents.partners = {PersonId("p99"), family.karl, family.anna};
    CHECK(apply_edit(family.document, Change<Union>{parents}));
    parents.partners.push_back(PersonId("p98"));
    CHECK(refusal(family.document, Change<Union>{parents}) == EditError::refers_to_nobody);
}

TEST_CASE("Of several edits all are made or none") {
    const auto family = three_generations();
    const Edit ida = Add<Person>{somebody("p7", "Ida", "woman", "2020")};
    const Edit birth = Add<ChildLink>{child_of("c4", PersonId("p7"), {family.mia})};
    const auto after = apply_edits(family.document, {ida, birth});
    REQUIRE(after);
    CHECK(after->child_links.size() == 4);
    CHECK_FALSE(apply_edits(family.document, {ida, birth, ida}));
}

}  // namespace kinscape
