#include "base/file.hpp"
#include "catch.hpp"
#include "io/notation_json.hpp"
#include "workshop.hpp"

#include <filesystem>
#include <string>

namespace kinscape {
namespace {

std::string shipped() {
    const std::filesystem::path file = in_sources("assets/notation/plain.json");
    return *read_file(file, std::size_t{1} << 20);
}

std::string with_entry(const std::string& list, const std::string& entry) {
    return R"({"id": "x", "title": "X", "lists": {")" + list + R"(": [)" + entry + "]}}";
}

std::string told(const std::string& member) {
    return R"({"id": "a", "words": "A", "meaning": "m", "source": "s")" +
           (member.empty() ? "" : ", " + member) + "}";
}

std::string fault(const std::string& json) {
    const Result<Notation, NotationError> notation = notation_from(json);
    return notation ? std::string() : notation.error().sentence;
}

TEST_CASE("The shipped notation names words, meaning and source of every id") {
    const Result<Notation, NotationError> notation = notation_from(shipped());
    REQUIRE(notation);
    CHECK(notation->id == "plain");
    for (const auto& [list, entries] : notation->entries)
        for (const auto& [id, entry] : entries) {
            INFO(list << " " << id);
            CHECK_FALSE(entry.words.empty());
            CHECK_FALSE(entry.meaning.empty());
            CHECK_FALSE(entry.source.empty());
        }
}

TEST_CASE("Every union, child link, strength and kind of household has a line") {
    const Result<Notation, NotationError> notation = notation_from(shipped());
    REQUIRE(notation);
    const auto& lists = notation->vocabulary.lists;
    for (const std::string& id : lists.at("union-kind"))
        CHECK(notation->unions.contains(id));
    for (const std::string& id : lists.at("child-link-kind"))
        CHECK(notation->links.contains(id));
    for (const std::string& id : lists.at("household-kind"))
        CHECK(notation->homes.contains(id));
    for (const std::string& id : lists.at("strength"))
        CHECK(notation->strengths.contains(id));
}

TEST_CASE("An older spelling is read as the id of today") {
    const Result<Notation, NotationError> notation = notation_from(shipped());
    REQUIRE(notation);
    CHECK(notation->vocabulary.current("emotional-tie-kind", "enmeshed") == "fused");
    CHECK(notation->vocabulary.current("share", "half") == "part");
    CHECK(notation->vocabulary.knows("emotional-tie-kind", "fused"));
}

TEST_CASE("A mark of health knows its field") {
    const Result<Notation, NotationError> notation = notation_from(shipped());
    REQUIRE(notation);
    CHECK(notation->vocabulary.field_of_mark.at("depression") == "mental");
    CHECK(notation->vocabulary.field_of_mark.at("alcohol") == "substance");
}

TEST_CASE("A profile that is no JSON, or no object, is refused in one sentence") {
    CHECK(fault("{").starts_with("line 1, column 2: this is not JSON"));
    CHECK(fault("[]") == "line 1, /: an object is needed here");
    CHECK(fault("{}") == "line 1, /: `id` is missing");
    CHECK(fault(R"({"id": "x", "title": "X"})") == "line 1, /: `lists` is missing");
}

TEST_CASE("A fault of a profile names its line") {
    const std::string json = "{\"id\": \"x\", \"title\": \"X\", \"lists\": {\n  \"stress\": [\n    " +
                             told("") + "],\n" + "  \"flow\": [" + told(R"("slashs": 2)") + "\n  ]}}";
    CHECK(fault(json) == "line 4, /lists/flow/0/slashs: `slashs` is not a member here");
    CHECK(fault("{\n  \"id\": \"x\",\n}").starts_with("line 3, column "));
    CHECK(fault("{\"id\": \"x\",\n \"id\": \"y\"}") == "line 2, /id: `id` stands twice");
}

TEST_CASE("A fault of a profile names its place") {
    CHECK(fault(with_entry("flow", R"({"id": "a", "words": "A", "meaning": "m"})")) ==
          "line 1, /lists/flow/0: `source` is missing");
    CHECK(fault(with_entry("strength", told(R"("line": {"line": "wiggle"})"))) ==
          "line 1, /lists/strength/0/line/line: `wiggle` is not one of solid, dash, dot, dash-dot, none");
    CHECK(fault(with_entry("strength", told(R"("line": {"line": "dash", "on": 3})"))) ==
          "line 1, /lists/strength/0/line: the pattern lacks a length");
    CHECK(fault(with_entry("union-state", told(R"("slashes": "two")"))) ==
          "line 1, /lists/union-state/0/slashes: a number is needed here");
    CHECK(fault(with_entry("flow", told("") + ", " + told(""))) ==
          "line 1, /lists/flow/1: `a` stands twice in its list");
    CHECK(fault(with_entry("emotional-tie-kind",
                           told(R"("tie": {"family": "other", "rails": [{"at": 0, "line": 3}]})"))) ==
          "line 1, /lists/emotional-tie-kind/0/tie/rails/0/line: a text is needed here");
}

TEST_CASE("An older spelling may only name an id of its list") {
    CHECK(fault(R"({"id": "x", "title": "X", "lists": {"flow": [)" + told("") +
                R"(]}, "older": {"flow": {"old": "gone"}}})") ==
          "line 1, /older/flow/old: this names no id of the list");
}

Notation shipped_plain() { return std::move(*notation_from(shipped())); }

std::string fault_over_plain(const std::string& json) {
    const Notation plain = shipped_plain();
    const Result<Notation, NotationError> notation = notation_from(json, &plain);
    return notation ? std::string() : notation.error().sentence;
}

std::string house(const std::string& members) {
    return R"({"id": "house", "title": "House", "based_on": "plain", )" + members + "}";
}

TEST_CASE("A profile over another holds only what it changes") {
    const Notation plain = shipped_plain();
    const Result<Notation, NotationError> notation = notation_from(house(R"("lists": {
            "union-kind": [{"id": "cohabitation", "line": {"line": "dot", "diameter": 2, "pitch": 6}},
                           {"id": "marriage"}],
            "emotional-tie-kind": [
                {"id": "sexual-abuse", "as": "abuse"}, {"id": "love", "drawn": "words"},
                {"id": "soul-mates", "words": "Soul mates", "meaning": "m", "source": "us",
                 "tie": {"family": "closeness", "rails": [{"at": 0, "line": "solid", "w": 2}]}}]})"),
                                                                   &plain);
    REQUIRE(notation);
    CHECK(notation->based_on == "plain");
    CHECK(notation->unions.at("cohabitation").line.kind == LineKind::dot);
    CHECK(notation->unions.at("affair") == plain.unions.at("affair"));
    const auto drawn = [&](std::string_view list, std::string_view id) {
        return entry_of(*notation, list, id)->drawn;
    };
    CHECK(drawn("union-kind", "cohabitation") == Drawn::own);
    CHECK(drawn("union-kind", "marriage") == Drawn::own);
    CHECK(drawn("union-kind", "affair") == Drawn::plain);
    CHECK(drawn("emotional-tie-kind", "sexual-abuse") == Drawn::parent);
    CHECK(notation->ties.at("sexual-abuse") == plain.ties.at("abuse"));
    CHECK(drawn("emotional-tie-kind", "love") == Drawn::words);
    CHECK(notation->ties.at("soul-mates").rails.front().line.width == 2);
    CHECK(notation->vocabulary.lists.at("emotional-tie-kind").back() == "soul-mates");
    CHECK(words_of(*notation, "union-kind", "cohabitation") == "Living together");
}

TEST_CASE("What a profile over another may not say is refused") {
    CHECK(fault_over_plain(house(R"("lists": {"union-kinds": []})")) ==
          "line 1, /lists/union-kinds: there is no list of this name");
    CHECK(fault_over_plain(house(R"("lists": {"flow": [{"id": "new"}]})")) ==
          "line 1, /lists/flow/0: `words` is missing");
    CHECK(fault_over_plain(house(R"("lists": {"emotional-tie-kind": [{"id": "love", "as": "nobody"}]})"))
              .find("drawn as an id that there is not") != std::string::npos);
    CHECK(fault_over_plain(house(R"("lists": {"emotional-tie-kind": [{"id": "love", "as": "in-love"},
                                                                       {"id": "in-love", "as": "love"}]})"))
              .find("drawn as an id that there is not") != std::string::npos);
    CHECK(fault_over_plain(house(R"("rest": {"emotional-tie-kind": "loud"})")) ==
          "line 1, /rest/emotional-tie-kind: `loud` is not one of own, parent, plain, words, nothing");
    CHECK(fault_over_plain(house(R"("alike": {"stress": [["1", "9"]]})")) ==
          "line 1, /alike/stress: `9` is no id of it");
    CHECK(fault_over_plain(house(R"("habits": {"age": "above"})")) ==
          "line 1, /habits/age: `above` is not one of inside, below");
}

}  // namespace
}  // namespace kinscape
