#include "catch.hpp"
#include "editor/entry_line.hpp"
#include "editor/talk.hpp"

namespace kinscape {
namespace {

/// A line that is typed into a talk.
struct Typing {
    Talk talk{"Ana Reyes", "2026-03-12"};
    EntryLine line;

    EntryScene scene() const { return {talk.document, talk.focus, talk.today, {}, {}}; }
    void type(const std::string& text) {
        line.type(text, text.size());
        line.read(scene(), shipped_vocabulary());
    }
    bool enter(EntryLine::Sure sure = EntryLine::Sure::certain) {
        const auto step = line.enter(scene(), shipped_vocabulary(), sure);
        if (!step) return false;
        const auto after = apply_edits(talk.document, step->edits);
        REQUIRE(after);
        talk.document = *after;
        line.read(scene(), shipped_vocabulary());
        return true;
    }
};

}  // namespace

TEST_CASE("Enter records what was understood and empties the bar") {
    Typing typing;
    typing.type("Rosa m/o me");
    CHECK(typing.line.is_understood());
    CHECK(typing.line.reading().edits.size() >= 2);
    CHECK(typing.enter());
    CHECK(typing.line.is_empty());
    CHECK(typing.talk.document.people.size() == 2);
    typing.type(", b ~1958");
    CHECK(typing.enter());
    CHECK(typing.talk.person("Rosa").born->date.text() == "1958~");
    typing.type("me job nurse");
    CHECK(typing.enter(EntryLine::Sure::uncertain));
    CHECK(typing.talk.person("Ana").said->said.front().about.certainty == "uncertain");
}

TEST_CASE("A line that is not understood stays, and a second Enter keeps it as a note") {
    Typing typing;
    typing.type("Ana frend of Rosa");
    CHECK_FALSE(typing.enter());
    CHECK(typing.line.text() == "Ana frend of Rosa");
    CHECK(typing.line.message().find("Enter again") != std::string::npos);
    CHECK(typing.enter());
    CHECK(typing.line.is_empty());
    CHECK(typing.talk.document.notes.begin()->text == "Ana frend of Rosa");
}

TEST_CASE("A digit answers which one is meant") {
    Typing typing;
    typing.talk.say_all({"Maria Novak m/o me", "+ Maria Dvorak d/o me, b 1999"});
    typing.type("Maria job nurse");
    CHECK_FALSE(typing.line.asks_which_one());
    CHECK_FALSE(typing.enter());
    REQUIRE(typing.line.asks_which_one());
    typing.line.choose(1);
    typing.line.read(typing.scene(), shipped_vocabulary());
    CHECK(typing.line.is_understood());
    CHECK(typing.enter());
    CHECK(typing.talk.person("Maria Dvorak").occupation == "nurse");
}

TEST_CASE("Two letters and Tab complete a known name, in any case") {
    Typing typing;
    typing.talk.say_all({"Hernán Soto f/o me", "*home Elm Street: me"});
    typing.type("me close he");
    REQUIRE(typing.line.completion());
    CHECK(typing.line.complete());
    CHECK(typing.line.text() == "me close Hernán");
    typing.type("Sam in Elm");
    CHECK(typing.line.complete());
    CHECK(typing.line.text() == "Sam in Elm Street");
    typing.type("me contr");
    CHECK(typing.line.complete());
    CHECK(typing.line.text() == "me controls");
    typing.type("me has diab");
    CHECK(typing.line.complete());
    CHECK(typing.line.text() == "me has diabetes");
    typing.type("me");
    CHECK_FALSE(typing.line.completion());
}

TEST_CASE("Names that are hidden are not completed") {
    Typing typing;
    typing.talk.say_all({"Zuzana d/o me !c"});
    EntryScene scene = typing.scene();
    scene.hidden = {typing.talk.person("Zuzana").id};
    typing.line.type("me close zu", 11);
    typing.line.read(scene, shipped_vocabulary());
    CHECK_FALSE(typing.line.completion());
}

TEST_CASE("A chip is chosen with Tab, changed with the arrows and removed") {
    Typing typing;
    typing.talk.say_all({"Rosa m/o me"});
    typing.type("Sam, s/o me, b 2014, close Rosa");
    typing.line.next_chip(-1);
    REQUIRE(typing.line.chip() == 3u);
    typing.line.change_chip(1);
    CHECK(typing.line.text() != "Sam, s/o me, b 2014, close Rosa");
    CHECK(typing.line.text().starts_with("Sam, s/o me, b 2014, "));
    typing.line.read(typing.scene(), shipped_vocabulary());
    CHECK(typing.line.is_understood());
    CHECK(typing.line.chip() == 3u);
    typing.line.next_chip(-1);
    typing.line.change_chip(1);
    CHECK(typing.line.text().find("b 2015") != std::string::npos);
    typing.line.read(typing.scene(), shipped_vocabulary());
    typing.line.remove_chip();
    CHECK(typing.line.text().find("b 20") == std::string::npos);
    typing.line.read(typing.scene(), shipped_vocabulary());
    CHECK(typing.line.is_understood());
}

TEST_CASE("Up brings earlier lines back") {
    Typing typing;
    for (const char* text : {"me b 1985", "me job nurse"}) {
        typing.type(text);
        CHECK(typing.enter());
    }
    typing.line.recall(1);
    CHECK(typing.line.text() == "me job nurse");
    typing.line.recall(1);
    CHECK(typing.line.text() == "me b 1985");
    typing.line.recall(1);
    CHECK(typing.line.text() == "me b 1985");
    typing.line.recall(-1);
    typing.line.recall(-1);
    CHECK(typing.line.text().empty());
}

}  // namespace kinscape
