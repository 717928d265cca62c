#include "catch.hpp"
#include "io/document_json.hpp"
#include "io/erase.hpp"
#include "rows.hpp"

namespace kinscape {
namespace {

const char* const family = R"({ "kinscape": 1, "id": "d1", "title": "A family", "about": { "index": ["p1"] },
  "people": [
    { "id": "p1", "name": { "given": "Ana" }, "kind": "person", "born": { "date": "1984",
      "also": [ { "date": "1985-zarzuela", "said_by": "p2" } ], "was": [ { "date": "1983-zarzuela" } ] },
      "occupation": "zarzuela", "strengths": ["one", "zarzuela", "three"], "hobby": "zarzuela",
      "said": { "occupation": { "was": [ { "occupation": "zarzuela clerk" } ] },
                "strengths/1": { "said_by": "zarzuela" }, "strengths/2": { "certainty": "uncertain" } } },
    { "id": "p2", "name": { "given": "Zarzuela" }, "kind": "person" } ],
  "ties": [ { "id": "t1", "from": "p1", "to": "p2", "spans": [ { "from": "2010", "caption": "zarzuela" },
        { "from": "2015" } ] } ],
  "notes": [ { "id": "n1", "about": "p1", "text": "zarzuela", "said_by": "p2" },
             { "id": "n2", "about": "p1", "text": "kept", "said_by": "p2" } ] })";

Document document() {
    auto parsed = parse_document(family);
    REQUIRE(parsed);
    return *parsed;
}

std::string erased(const Document& before, std::string_view place) {
    const auto after = without_trace(before, erase_place_from(place), day("2026-05-01"));
    REQUIRE(after);
    return write_document(*after);
}

std::size_t count(const std::string& text, std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("An erased member goes with all that was said of it") {
    const std::size_t all = count(write_document(document()), "zarzuela");
    CHECK(count(erased(document(), "p1/occupation"), "zarzuela") == all - 2);
    CHECK(count(erased(document(), "p1/born/date"), "zarzuela") == all - 2);
    CHECK(count(erased(document(), "p1/hobby"), "zarzuela") == all - 1);
    CHECK(count(erased(document(), "t1/spans/0"), "zarzuela") == all - 1);
}

TEST_CASE("What is said of the members behind an erased one moves up with them") {
    const std::string after = erased(document(), "p1/strengths/1");
    CHECK(after.find("\"strengths/1\": {\n          \"certainty\": \"uncertain\"") != std::string::npos);
    CHECK(after.find("strengths/2") == std::string::npos);
    CHECK(parse_document(after)->people.find(PersonId("p1"))->strengths ==
          std::vector<std::string>{"one", "three"});
}

TEST_CASE("An erased person leaves no name behind, and what they said stays without it") {
    const std::string after = erased(document(), "p2");
    CHECK(count(after, "Zarzuela") == 0);
    const auto left = parse_document(after);
    REQUIRE(left);
    CHECK(left->ties.empty());
    REQUIRE(left->notes.find(NoteId("n2")));
    CHECK(left->notes.find(NoteId("n2"))->said->said_by.empty());
}

TEST_CASE("The kind and the day alone are noted") {
    const auto noted = [&](std::string_view place) {
        return parse_document(erased(document(), place))->about.erased.back();
    };
    CHECK(noted("n1").what == "note");
    CHECK(noted("n1").on.text() == "2026-05-01");
    CHECK(noted("p1/strengths/1").what == "strengths");
    CHECK(noted("").what == "document");
}

TEST_CASE("Erasing everything leaves an empty document of the same id") {
    const std::string after = erased(document(), "");
    CHECK(count(after, "arzuela") == 0);
    CHECK(count(after, "A family") == 0);
    CHECK(parse_document(after)->id == "d1");
    CHECK(parse_document(after)->people.empty());
}

TEST_CASE("What is not there, or is needed, is refused and nothing is erased") {
    const auto error = [&](std::string_view place) {
        const auto after = without_trace(document(), erase_place_from(place), day("2026-05-01"));
        REQUIRE_FALSE(after);
        return after.error();
    };
    CHECK(error("p9") == EraseError::no_such_item);
    CHECK(error("p1/faith") == EraseError::no_such_member);
    CHECK(error("p1/strengths/7") == EraseError::no_such_member);
    CHECK(error("p1/kind") == EraseError::needed);
}

}  // namespace kinscape
