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
    CHECK(fault("{") == "/: this is not JSON");
    CHECK(fault("[]") == "/: an object is needed here");
    CHECK(fault("{}") == "/: `id` is missing");
    CHECK(fault(R"({"id": "x", "title": "X"})") == "/: `lists` is missing");
}

TEST_CASE("A fault of a profile names its place") {
    CHECK(fault(with_entry("flow", R"({"id": "a", "words": "A", "meaning": "m"})")) ==
          "/lists/flow/0: `source` is missing");
    CHECK(fault(with_entry("strength", told(R"("line": {"line": "wiggle"})"))) ==
          "/lists/strength/0/line/line: `wiggle` is not a word of this member");
    CHECK(fault(with_entry("strength", told(R"("line": {"line": "dash", "on": 3})"))) ==
          "/lists/strength/0/line: the pattern lacks a length");
    CHECK(fault(with_entry("union-state", told(R"("slashes": "two")"))) ==
          "/lists/union-state/0/slashes: a number is needed here");
    CHECK(fault(with_entry("flow", told("") + ", " + told(""))) ==
          "/lists/flow/1: `a` stands twice in its list");
    CHECK(fault(with_entry("emotional-tie-kind",
                           told(R"("tie": {"family": "other", "rails": [{"at": 0, "line": 3}]})"))) ==
          "/lists/emotional-tie-kind/0/tie/rails/0/line: a text is needed here");
}

TEST_CASE("An older spelling may only name an id of its list") {
    CHECK(fault(R"({"id": "x", "title": "X", "lists": {"flow": [)" + told("") +
                R"(]}, "older": {"flow": {"old": "gone"}}})") ==
          "/older/flow/old: this names no id of the list");
}

}  // namespace
}  // namespace kinscape
