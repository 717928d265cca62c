#include "catch.hpp"
#include "editor/talk.hpp"
#include "model/kinship.hpp"

#include <algorithm>

namespace kinscape {
namespace {

std::vector<PersonId> parents_by_birth(const Talk& talk, const std::string& name) {
    for (const ChildLink& link : talk.document.child_links)
        if (link.child == talk.person(name).id && link.kind == "birth") return link.parents;
    return {};
}

}  // namespace

TEST_CASE("A grandparent by a parent whose sex nobody told is asked about, not guessed") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me c/o Alex & Jo", "Max c/o Kim"});
    CHECK(talk.refused("Rosa mgm of me").sentence.find("Which of Alex and Jo is the mother?") !=
          std::string::npos);
    CHECK(talk.refused("Rosa mgm of Max").sentence.find("Is Kim the mother?") != std::string::npos);
    talk.say_all({"Alex female", "Rosa mgm of me"});
    CHECK(parents_by_birth(talk, "Alex") == std::vector<PersonId>{talk.person("Rosa").id});
}

TEST_CASE("What is known of the parents of either counts for both brothers") {
    Talk talk("Ana Reyes", "2026-03-12");
    // Zed has an unnamed mother, Lu an unnamed father.
    talk.say_all({"Ann mgm of Zed", "Ben pgf of Lu", "Zed b/o Lu", "Cleo m/o Lu"});
    const auto parents = parents_by_birth(talk, "Zed");
    CHECK(parents.size() == 2);
    CHECK(std::find(parents.begin(), parents.end(), talk.person("Cleo").id) != parents.end());
    CHECK(parents_by_birth(talk, "Cleo") == std::vector<PersonId>{talk.person("Ann").id});
    CHECK(talk.document.people.size() == 7);
}

TEST_CASE("A half-sister by somebody who is no parent is a question") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Rosa m/o me", "Hernán f/o me"});
    CHECK(talk.refused("Lia half-sister of me by Otto").sentence.find("`Lia c/o Otto`") != std::string::npos);
    talk.say_all({"Lia half-sister of me by Hernán"});
    CHECK(parents_by_birth(talk, "Lia") == std::vector<PersonId>{talk.person("Hernán").id});
}

TEST_CASE("A civil partnership that becomes a marriage keeps its day, and each can be corrected") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me & Inés cp 2015", "me & Inés m 2019", "me & Inés m 2018"});
    const Union& couple = *talk.document.unions.begin();
    CHECK(couple.kind == "marriage");
    REQUIRE(couple.events.size() == 2);
    CHECK(couple.events[0].date.text() == "2015");
    CHECK(couple.events[1].date.text() == "2018");
}

TEST_CASE("A number behind a street is part of its name") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me in Elm St 14", "me in Elm St", "me left Elm St 14", "me left Elm St 2025-08"});
    CHECK(talk.document.households.find(HouseholdId("h1"))->members.front().to.text() == "2026-03-12");
    CHECK(talk.document.households.find(HouseholdId("h2"))->members.front().to.text() == "2025-08");
    CHECK(talk.refused("me left Oak Lane 7").sentence.find("“Oak Lane 7”") != std::string::npos);
}

TEST_CASE("Two who are named before the bond are its ends") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"Rosa m/o me", "me & Rosa close 8", "me & Rosa conf @2020/2021"});
    REQUIRE(talk.document.ties.size() == 1);
    const Tie& tie = *talk.document.ties.begin();
    // What was told without a day holds now; a time that is over does not end it.
    REQUIRE(tie.spans.size() == 2);
    CHECK(tie.spans[0].kind == "conflict");
    CHECK(tie.spans[1].closeness == 8);
    CHECK(tie.spans[1].to.empty());
}

TEST_CASE("A note goes on behind a comma; a divorce that is told alone says nothing of the beginning") {
    Talk talk("Ana Reyes", "2026-03-12");
    talk.say_all({"me note quick, warm, and tired, b 1980", "me & Luis > Sam m 2005"});
    CHECK(talk.document.people.find(PersonId("p1"))->said->note == "quick, warm, and tired");
    const auto read = talk.say("me & Luis div 2016");
    REQUIRE(read);
    CHECK(read->warnings.empty());
}

}  // namespace kinscape
