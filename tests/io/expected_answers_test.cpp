#include "catch.hpp"
#include "io/answers.hpp"
#include "io/document_json.hpp"
#include "model/as_of.hpp"
#include "model/audience.hpp"
#include "model/inspect.hpp"
#include "model/sentences.hpp"
#include "model/snapshot.hpp"

#include <map>
#include <set>
#include <string>

namespace kinscape {
namespace {

/// All texts of the outline in one: what a reader of that audience can find out.
std::string outline_of(const VisibleDocument& visible, const Day& day) {
    std::string all;
    for (const Sentence& sentence : sentences(visible, day, Words{}))
        all += sentence.text + '\n';
    return all;
}

VisibleDocument for_reader(const Document& document, const std::string& reader) {
    return visible_to(document, Audience{reader == "client" ? Reader::client : Reader::report});
}

}  // namespace

TEST_CASE("Everybody's age is what the dates allow") {
    for (const Json& answer : answers()["ages"]) {
        INFO(answer.dump());
        const Document document = example(text(answer, "doc"));
        const Person* person = document.people.find(PersonId(text(answer, "who")));
        REQUIRE(person);
        const auto age = age_on(*person, day_in(answer));
        REQUIRE(age);
        CHECK(age->least == answer["age"][0].get<int>());
        CHECK(age->most == answer["age"][1].get<int>());
    }
}

TEST_CASE("Somebody whose birth is not known has no age") {
    for (const Json& answer : answers()["ages_absent"]) {
        INFO(answer.dump());
        const Document document = example(text(answer, "doc"));
        CHECK_FALSE(age_on(*document.people.find(PersonId(text(answer, "who"))), day_in(answer)));
    }
}

TEST_CASE("A couple's state follows from what happened until the day") {
    for (const Json& answer : answers()["union_states"]) {
        INFO(answer.dump());
        const Document document = example(text(answer, "doc"));
        const Union* couple = document.unions.find(UnionId(text(answer, "union")));
        REQUIRE(couple);
        CHECK(union_state(document, *couple, day_in(answer)) == text(answer, "state"));
    }
}

TEST_CASE("On a day those couples are there that can have begun") {
    for (const Json& answer : answers()["unions_on"]) {
        INFO(answer.dump());
        const Document document = example(text(answer, "doc"));
        std::map<std::string, std::string> states;
        for (const Union& couple : document.unions)
            if (auto state = union_state(document, couple, day_in(answer))) states[couple.id.text()] = *state;
        CHECK(states == answer["states"].get<std::map<std::string, std::string>>());
    }
}

TEST_CASE("A tie on a day is its last span that can have begun and has not surely ended") {
    for (const Json& answer : answers()["ties_on"]) {
        INFO(answer.dump());
        const Document document = example(text(answer, "doc"));
        const Tie* tie = document.ties.find(TieId(text(answer, "tie")));
        REQUIRE(tie);
        const TieOnDay found = tie_on(*tie, day_in(answer));
        if (answer["is"].is_null()) {
            CHECK_FALSE(found.holds);
            continue;
        }
        REQUIRE(found.span);
        Json is = Json::object();
        const std::string& kind = found.span->kind.empty() ? tie->kind : found.span->kind;
        if (!kind.empty()) is["kind"] = kind;
        if (!found.span->strength.empty()) is["strength"] = found.span->strength;
        if (found.span->stress) is["stress"] = *found.span->stress;
        if (!found.span->flow.empty()) is["flow"] = found.span->flow;
        if (found.span->closeness) is["closeness"] = *found.span->closeness;
        CHECK(is == answer["is"]);
    }
}

TEST_CASE("Who lived with whom is certain where the dates are, else possible") {
    for (const Json& answer : answers()["lived_with"]) {
        INFO(answer.dump());
        const Document document = example(text(answer, "doc"));
        std::map<std::string, std::string> with;
        for (const Housemate& mate : lives_with(document, PersonId(text(answer, "who")), day_in(answer)))
            with[mate.who.text()] = mate.holds == Holds::yes ? "yes" : "possibly";
        CHECK(with == answer["with"].get<std::map<std::string, std::string>>());
    }
}

TEST_CASE("A copy for client or report says nothing of what is withheld from them") {
    const Day day{2026, 3, 12};
    for (const Json& answer : answers()["reports"]) {
        INFO(answer.dump());
        const VisibleDocument visible = for_reader(example(text(answer, "doc")), text(answer, "for"));
        const Document& document = visible.document();
        const std::string outline = outline_of(visible, day) + write_document(document);
        for (const Json& hidden : answer.value("must_not_appear", Json::array()))
            CHECK(outline.find(hidden.get<std::string>()) == std::string::npos);
        for (const Json& shown : answer.value("must_appear", Json::array()))
            CHECK(outline.find(shown.get<std::string>()) != std::string::npos);
        for (const Json& id : answer.value("gone", Json::array()))
            CHECK_FALSE(names_an_item(document, AnyId(id.get<std::string>())));
        for (const Json& id : answer.value("links_gone", Json::array()))
            CHECK_FALSE(document.child_links.contains(ChildLinkId(id.get<std::string>())));
        for (const Json& id : answer.value("ties_gone", Json::array()))
            CHECK_FALSE(document.ties.contains(TieId(id.get<std::string>())));
        for (const Json& id : answer.value("unnamed", Json::array())) {
            const PersonId unnamed(id.get<std::string>());
            REQUIRE(document.people.contains(unnamed));
            CHECK(visible.undisclosed().contains(unnamed));
            CHECK(full_name(*document.people.find(unnamed)).empty());
        }
    }
}

TEST_CASE("A report counts what was left out by kind") {
    const VisibleDocument visible = for_reader(example("cole-jayden"), "report");
    const std::vector<std::pair<std::string, int>> counts{{"note", 1}, {"person", 1}};
    CHECK(visible.left_out() == counts);
}

TEST_CASE("The worker sees the document as it is") {
    const Document document = example("cole-jayden");
    const VisibleDocument visible = visible_to(document, Audience{Reader::worker});
    CHECK(visible.document() == document);
    CHECK(visible.left_out().empty());
}

TEST_CASE("Nothing wrong is found in the example families") {
    for (const char* name :
         {"arrieta-solberg", "cole-jayden", "haddad-leila", "lindqvist-astrid", "mercer-thomas",
          "okafor-brandt", "ref-bronte", "ref-curie", "ref-darwin-wedgwood", "ref-habsburg",
          "eco-1-first-flat", "eco-2-new-baby", "eco-3-hospital-home", "eco-4-school-refusal",
          "eco-5-leaving-violence", "eco-6-farm-debt"})
        for (const Finding& finding : inspect(example(name), Vocabulary{}, Day{2026, 11, 22})) {
            INFO(name << " " << finding.place << " " << finding.id << ": " << finding.says);
            CHECK(finding.level == Level::unlikely);
            // Names, unions and numbers of a true document speak against nothing in it.
            for (const char* id : {"step-away-from-the-couple", "named-like-other-parents",
                                   "parents-without-a-union", "closeness-against-the-kind"})
                CHECK(finding.id != id);
        }
}

TEST_CASE("Of the twenty errors in the exercise thirteen are found, which the document itself gives away") {
    const Document document = example("exercises/lindqvist-20-errors");
    std::set<std::string> found;
    for (const Finding& finding : inspect(document, Vocabulary{}, Day{2026, 11, 22}))
        found.insert(finding.id + " " + finding.of);
    INFO([&] {
        std::string all;
        for (const std::string& one : found)
            all += one + '\n';
        return all;
    }());
    CHECK(found.contains("parent-too-young c5"));
    CHECK(found.contains("mark-after-death p6"));
    CHECK(found.contains("step-away-from-the-couple c11"));
    CHECK(found.contains("named-like-other-parents c12"));
    CHECK(found.contains("parents-without-a-union c4"));
    CHECK(found.contains("closeness-against-the-kind t6"));
    CHECK(found.contains("lives-there-after-death h1"));
    CHECK(found.contains("born-before-the-couple c14"));
    CHECK(found.contains("two-birth-fathers c16"));
    CHECK(found.contains("third-birth-parent c10"));
    CHECK(found.contains("parent-too-old c18"));
    CHECK(found.contains("marriage-without-wedding u8"));
    CHECK(found.contains("moments-out-of-order m4"));
}

TEST_CASE("Everybody born by the day is on the genogram of their family") {
    const Document document = example("haddad-leila");
    const VisibleDocument visible = visible_to(document, Audience{Reader::worker});
    const View view = find_view(document, "genogram").value();
    CHECK(snapshot_of(visible, view, Day{2026, 1, 1}).people.size() == document.people.size());
    CHECK(snapshot_of(visible, view, Day{1960, 1, 1}).people.size() < document.people.size());
}

}  // namespace kinscape
