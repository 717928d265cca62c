#include "catch.hpp"
#include "families.hpp"
#include "model/audience.hpp"

namespace kinscape {
namespace {

VisibleDocument for_client(const Document& document) {
    return visible_to(document, Audience{Reader::client});
}
VisibleDocument for_report(const Document& document) {
    return visible_to(document, Audience{Reader::report});
}

template <class Row>
void withhold_row(Table<Row>& table, const decltype(Row::id)& id, std::vector<std::string> readers) {
    Row row = *table.find(id);
    withhold(row.said, std::move(readers));
    table = table.with(row);
}

}  // namespace

TEST_CASE("Somebody withheld is there for the worker and gone for the reader who may not see them") {
    auto family = surroundings();
    withhold_row(family.document.people, family.neighbour, {"client"});
    CHECK(visible_to(family.document, Audience{}).document().people.contains(family.neighbour));
    CHECK(for_report(family.document).document().people.contains(family.neighbour));
    const auto visible = for_client(family.document);
    CHECK_FALSE(visible.document().people.contains(family.neighbour));
    CHECK_FALSE(visible.document().ties.contains(family.to_neighbour));
    CHECK(visible.undisclosed().empty());
}

TEST_CASE("A withheld parent stays for the line of descent, without a word") {
    auto family = three_generations();
    Person karl = *family.document.people.find(family.karl);
    karl.marks.resize(1);
    karl.marks[0].kind = "alcohol";
    karl.occupation = "baker";
    withhold(karl.said, {"report"});
    family.document.people = family.document.people.with(karl);
    put(family.document.ties, {tie("t1", family.karl, family.mia, "close")});
    put(family.document.notes, {note("n1", family.karl, "Was late.")});
    const auto visible = for_report(family.document);
    const Person* shown = visible.document().people.find(family.karl);
    REQUIRE(shown);
    CHECK(visible.undisclosed().contains(family.karl));
    CHECK(shown->gender == "undisclosed");
    CHECK(full_name(*shown).empty());
    CHECK_FALSE(shown->born);
    CHECK(shown->marks.empty());
    CHECK(shown->occupation.empty());
    CHECK(visible.document().child_links.find(family.mia_by_birth)->parents.size() == 2);
    CHECK(visible.document().ties.empty());
    CHECK(visible.document().notes.empty());
}

TEST_CASE("The union of somebody undisclosed is a plain line for a shown child, else it is gone") {
    auto family = three_generations();
    put(family.document.people, {somebody("p7", "Lea", "woman", "1970")});
    put(family.document.unions, {couple("u3", family.karl, PersonId("p7"), "affair")});
    withhold_row(family.document.people, family.karl, {"report"});
    const auto visible = for_report(family.document);
    const Union* parents = visible.document().unions.find(family.parents);
    REQUIRE(parents);
    CHECK(parents->kind == "marriage");
    CHECK(parents->events.empty());
    CHECK_FALSE(visible.document().unions.contains(UnionId("u3")));
}

TEST_CASE("Somebody withheld with no shown child is gone with their links") {
    auto family = three_generations();
    withhold_row(family.document.people, family.jon, {"report"});
    const auto visible = for_report(family.document);
    CHECK_FALSE(visible.document().people.contains(family.jon));
    CHECK_FALSE(visible.document().child_links.contains(family.jon_by_birth));
    CHECK(visible.document().child_links.contains(family.mia_by_birth));
    CHECK_FALSE(visible.document().views.find(family.view)->places.contains(family.jon));
}

TEST_CASE("A withheld grandparent of a withheld parent stays, because the line goes on") {
    auto family = three_generations();
    withhold_row(family.document.people, family.anna, {"report"});
    withhold_row(family.document.people, family.grandmother, {"report"});
    const auto visible = for_report(family.document);
    CHECK(visible.undisclosed() == std::set<PersonId>{family.grandmother, family.anna});
}

TEST_CASE("A secret affair is withheld from client and report unless it says otherwise") {
    auto family = three_generations();
    Union affair = couple("u3", family.karl, family.mia, "secret-affair");
    put(family.document.unions, {affair});
    CHECK(visible_to(family.document, Audience{}).document().unions.contains(affair.id));
    CHECK_FALSE(for_client(family.document).document().unions.contains(affair.id));
    CHECK_FALSE(for_report(family.document).document().unions.contains(affair.id));
    withhold(affair.said, {});
    family.document.unions = family.document.unions.with(affair);
    CHECK(for_client(family.document).document().unions.contains(affair.id));
}

TEST_CASE("A donor is withheld with the link that alone tells of them") {
    auto family = adoption();
    const auto visible = for_client(family.document);
    CHECK_FALSE(visible.document().child_links.contains(family.by_donor));
    CHECK_FALSE(visible.document().people.contains(family.donor));
    CHECK(visible.document().people.contains(family.ruth));
}

TEST_CASE("A donor who is also an uncle stays as an uncle") {
    auto family = adoption();
    put(family.document.ties, {tie("t1", family.donor, family.ada, "close")});
    const auto visible = for_client(family.document);
    CHECK_FALSE(visible.document().child_links.contains(family.by_donor));
    CHECK(visible.document().people.contains(family.donor));
}

TEST_CASE("The role of a family secret is withheld, the person is not") {
    auto family = three_generations();
    Person jon = *family.document.people.find(family.jon);
    jon.roles = {"family-secret", "informant"};
    family.document.people = family.document.people.with(jon);
    CHECK(for_client(family.document).document().people.find(family.jon)->roles ==
          std::vector<std::string>{"informant"});
    withhold_member(jon.said, "roles/0", {});
    family.document.people = family.document.people.with(jon);
    CHECK(for_client(family.document).document().people.find(family.jon)->roles.size() == 2);
}

TEST_CASE("A withheld member is absent, and what is said of the others follows them") {
    auto family = three_generations();
    Person mia = *family.document.people.find(family.mia);
    mia.strengths = {"secret courage", "humour"};
    mia.occupation = "student";
    mia.born->place = "Cali";
    withhold_member(mia.said, "strengths/0", {"client"});
    withhold_member(mia.said, "occupation", {"client"});
    withhold_member(mia.said, "born/place", {"client"});
    mia.said.alter([](SaidMembers& said) {
        SaidOfMember sure;
        sure.path = "strengths/1";
        sure.about.certainty = "uncertain";
        said.said.push_back(sure);
    });
    family.document.people = family.document.people.with(mia);
    const auto visible = for_client(family.document);
    const Person& shown = *visible.document().people.find(family.mia);
    CHECK(shown.strengths == std::vector<std::string>{"humour"});
    CHECK(shown.occupation.empty());
    CHECK(shown.born->place.empty());
    CHECK(shown.born->date == mia.born->date);
    REQUIRE(shown.said->said.size() == 1);
    CHECK(shown.said->said[0].path == "strengths/0");
}

TEST_CASE("A withheld word or mark is absent, the others stay") {
    auto family = three_generations();
    Person mia = *family.document.people.find(family.mia);
    mia.words.resize(2);
    mia.words[0].text = "Not for her.";
    withhold(mia.words[0].said, {"client"});
    mia.words[1].text = "For all.";
    family.document.people = family.document.people.with(mia);
    const auto shown = for_client(family.document);
    REQUIRE(shown.document().people.find(family.mia)->words.size() == 1);
    CHECK(shown.document().people.find(family.mia)->words[0].text == "For all.");
    CHECK(shown.left_out() == std::vector<std::pair<std::string, int>>{{"words", 1}});
}

TEST_CASE("A note that is the only thing withheld is gone") {
    auto family = three_generations();
    Note secret = note("n1", family.mia, "Only for us.");
    withhold(secret.said, {"report"});
    put(family.document.notes, {secret});
    const auto shown = for_report(family.document);
    CHECK(shown.document().notes.empty());
    CHECK(shown.left_out() == std::vector<std::pair<std::string, int>>{{"note", 1}});
}

TEST_CASE("A tie whose spans are all withheld is gone") {
    auto family = surroundings();
    Tie school = *family.document.ties.find(family.to_school);
    withhold(school.spans[0].said, {"report"});
    family.document.ties = family.document.ties.with(school);
    CHECK(for_report(family.document).document().ties.find(family.to_school)->spans.size() == 1);
    withhold(school.spans[1].said, {"report"});
    family.document.ties = family.document.ties.with(school);
    const auto visible = for_report(family.document);
    CHECK_FALSE(visible.document().ties.contains(family.to_school));
    CHECK(visible.left_out() == std::vector<std::pair<std::string, int>>{{"tie", 1}});
}

TEST_CASE("A tie that never had spans is shown") {
    const auto family = surroundings();
    CHECK(for_report(family.document).document().ties.contains(family.to_neighbour));
}

TEST_CASE("The home of somebody withheld is gone when nobody else lives there") {
    auto family = surroundings();
    Household refuge;
    refuge.id = HouseholdId("h2");
    refuge.title = "Where Mr Bell lives";
    refuge.members = {lives(family.neighbour)};
    put(family.document.households, {refuge});
    withhold_row(family.document.people, family.neighbour, {"client"});
    withhold_row(family.document.people, family.tia, {"client"});
    const auto visible = for_client(family.document);
    CHECK_FALSE(visible.document().households.contains(refuge.id));
    CHECK(visible.document().households.find(family.flat)->members.size() == 1);
}

TEST_CASE("What somebody withheld has said is told without their name") {
    auto family = surroundings();
    Person sam = *family.document.people.find(family.sam);
    sam.words.resize(1);
    sam.words[0].text = "She is brave.";
    sam.words[0].said.alter([](SaidMembers& said) {
        said.said_by = "p3";
        said.also = {{R"({"text":"He said so.","said_by":"p3"})"}, {R"({"text":"Brave."})"}};
        said.was = {{R"({"text":"She was brave."})"}};
    });
    family.document.people = family.document.people.with(sam);
    withhold_row(family.document.people, family.neighbour, {"client"});
    const auto visible = for_client(family.document);
    const OwnWords& shown = visible.document().people.find(family.sam)->words[0];
    CHECK(shown.said->said_by.empty());
    CHECK(shown.said->also.size() == 1);
    CHECK(shown.said->was.empty());
}

TEST_CASE("A record about something withheld is not shown, nor a record about that record") {
    auto family = surroundings();
    Goal goal;
    goal.id = GoalId("g1");
    goal.about = family.to_clinic;
    put(family.document.goals, {goal});
    put(family.document.notes, {note("n1", AnyId("g1"), "Agreed in April.")});
    withhold_row(family.document.ties, family.to_clinic, {"report"});
    const auto visible = for_report(family.document);
    CHECK(visible.document().goals.empty());
    CHECK(visible.document().notes.empty());
}

TEST_CASE("The traced picture is in no copy") {
    auto family = three_generations();
    View view = *family.document.views.find(family.view);
    Background picture;
    picture.image = "data:image/png;base64,AAAA";
    view.background.set(picture);
    family.document.views = family.document.views.with(view);
    CHECK(for_client(family.document).document().views.find(family.view)->background->image.empty());
    CHECK_FALSE(visible_to(family.document, Audience{})
                    .document()
                    .views.find(family.view)
                    ->background->image.empty());
}

TEST_CASE("An unchanged row is shared with the worker's document") {
    auto family = surroundings();
    withhold_row(family.document.people, family.neighbour, {"client"});
    const auto visible = for_client(family.document);
    CHECK(visible.document().people.find(family.sam) == family.document.people.find(family.sam));
}

TEST_CASE("A withheld note, goal, referral or measure is gone where nothing else is withheld") {
    auto family = three_generations();
    Note note;
    note.id = NoteId("n1");
    note.about = family.anna;
    note.text = "Rings on Sundays";
    withhold(note.said, {"client"});
    Goal goal;
    goal.id = GoalId("g1");
    goal.about = family.mia;
    withhold(goal.said, {"client"});
    family.document.notes = family.document.notes.with(note);
    family.document.goals = family.document.goals.with(goal);
    const VisibleDocument visible = visible_to(family.document, Audience{Reader::client});
    CHECK(visible.document().notes.empty());
    CHECK(visible.document().goals.empty());
    CHECK(visible_to(family.document, Audience{Reader::report}).document().notes.size() == 1);
}

}  // namespace kinscape
