#include "base/file.hpp"
#include "catch.hpp"
#include "io/broken_documents.hpp"
#include "io/document_json.hpp"
#include "workshop.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace kinscape {
namespace {

const std::string least = R"({
  "kinscape": 1,
  "id": "d1",
  "title": "",
  "about": {},
  "people": [],
  "unions": [],
  "child_links": [],
  "births": [],
  "households": [],
  "systems": [],
  "ties": [],
  "moments": [],
  "goals": [],
  "referrals": [],
  "measures": [],
  "notes": [],
  "sources": [],
  "views": []
}
)";

std::string replaced(std::string text, const std::string& was, const std::string& is) {
    return text.replace(text.find(was), was.size(), is);
}

std::string with_people(const std::string& people) { return replaced(least, "\"people\": []", people); }

Document document_of(const std::string& bytes) {
    auto document = parse_document(bytes);
    INFO((document ? "" : sentence_of(document.error())));
    REQUIRE(document);
    return *document;
}

std::vector<std::filesystem::path> documents_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error))
        if (entry.path().extension() == ".kinscape") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("Every example is written as the same bytes that it was read from") {
    const auto files = documents_in(in_sources("examples"));
    REQUIRE(files.size() >= 17);
    for (const auto& file : files) {
        INFO(file.string());
        const std::string bytes =
            example_bytes(std::filesystem::relative(file, in_sources("examples")).string());
        CHECK(write_document(document_of(bytes)) == bytes);
    }
}

TEST_CASE("An empty document is written with all its collections") {
    CHECK(write_document(document_of(R"({"kinscape":1,"id":"d1"})")) == least);
}

TEST_CASE("A document that nobody changed keeps the bytes it came in") {
    const std::string odd = "{ \"title\" : \"Ana\",\r\n\"id\":\"d1\",\"kinscape\":1}";
    auto opened = read_document(odd);
    REQUIRE(opened);
    CHECK(bytes_to_save(*opened, opened->document) == odd);
    Document changed = opened->document;
    changed.title = "Ana and Karl";
    CHECK(bytes_to_save(*opened, changed) ==
          replaced(least, "\"title\": \"\"", "\"title\": \"Ana and Karl\""));
}

TEST_CASE("Each broken document gives one clear error with its place and what to do") {
    const auto broken = broken_documents(example_bytes("cole-jayden.kinscape"));
    CHECK(broken.size() >= 40);
    for (const BrokenDocument& one : broken) {
        INFO(one.name);
        const auto document = parse_document(one.bytes);
        REQUIRE_FALSE(document);
        const std::string says = sentence_of(document.error());
        INFO(says);
        CHECK(document.error().reason == one.reason);
        CHECK(document.error().line >= 1);
        CHECK(says.find(one.in_message) != std::string::npos);
        CHECK(says.size() < 400);
        CHECK(says.find('\n') == std::string::npos);
    }
}

TEST_CASE("Limits are passed only beyond their number") {
    const std::string deep = std::string(31, '[') + std::string(31, ']');
    CHECK(parse_document(replaced(least, "\"about\": {}", "\"about\": {}, \"extra\": " + deep)));
    const std::string text(max_text_bytes, 'x');
    CHECK(parse_document(replaced(least, "\"title\": \"\"", "\"title\": \"" + text + "\"")));
    CHECK_FALSE(parse_document(replaced(least, "\"title\": \"\"", "\"title\": \"" + text + "x\"")));
    const std::string image(max_image_bytes, 'x');
    const std::string view = R"("views": [{"id":"v1","kind":"genogram","background":{"image":")" + image;
    CHECK(parse_document(replaced(least, "\"views\": []", view + "\"}}]")));
}

TEST_CASE("A file over 256 MiB is refused before it is looked at") {
    const auto document = parse_document(std::string(max_file_bytes + 1, ' '));
    REQUIRE_FALSE(document);
    CHECK(document.error().reason == UnreadableReason::too_large);
}

TEST_CASE("What a newer program wrote stays where it stood, also after an edit") {
    const std::string newer = with_people(R"("people": [
    {
      "sooner": true,
      "id": "p1",
      "name": {
        "given": "Ana",
        "nick": [
          "Ani",
          1.50,
          12345678901234567890123
        ],
        "called": "A"
      },
      "kind": "person",
      "shoe": {
        "size": 38.0
      },
      "hat": {},
      "born": {
        "date": "1984",
        "hour": "07:10"
      },
      "certainty": "certain",
      "later": null
    }
  ],
  "dreams": [
    {
      "of": "p1"
    }
  ],
  "fears": [])");
    Document document = document_of(newer);
    CHECK(write_document(document) == newer);
    Person ana = *document.people.find(PersonId("p1"));
    ana.name.given = "Anna";
    ana.born.reset();
    document.people = document.people.with(ana);
    const std::string after = write_document(document);
    CHECK(after.find("\"Anna\",\n        \"nick\"") != std::string::npos);
    CHECK(after.find("\"hat\": {},\n      \"certainty\"") != std::string::npos);
}

TEST_CASE("What is said of members, by others and before is kept") {
    const std::string said = with_people(R"("people": [
    {
      "id": "p1",
      "kind": "person",
      "born": {
        "date": "1984",
        "certainty": "disputed",
        "also": [
          {
            "date": "1985",
            "said_by": "p3"
          }
        ]
      },
      "occupation": "nurse",
      "said": {
        "occupation": {
          "said_by": "p4",
          "withhold": [
            "report"
          ],
          "was": [
            {
              "occupation": "clerk",
              "until": "2026-03-12"
            }
          ]
        },
        "name/called": {
          "certainty": "uncertain",
          "mood": "sure"
        }
      },
      "withhold": []
    }
  ])");
    const Document document = document_of(said);
    const Person& ana = *document.people.find(PersonId("p1"));
    CHECK(ana.said->withhold.given);
    CHECK(ana.said->withhold.from.empty());
    REQUIRE(said_of(ana.said, "occupation"));
    CHECK(said_of(ana.said, "occupation")->said_by == "p4");
    CHECK(write_document(document) == said);
}

TEST_CASE("Older spellings are read as the current ones, faith and culture under their older names too") {
    Vocabulary vocabulary;
    vocabulary.lists["union-kind"] = {"civil-partnership"};
    vocabulary.older["union-kind"]["civil_partnership"] = "civil-partnership";
    const std::string older = R"({"kinscape":1,"id":"d","people":[{"id":"p1","kind":"person",
        "spirituality":"Buddhist","ethnicity":"Irish"}],
        "unions":[{"id":"u1","partners":["p1"],"kind":"civil_partnership"}]})";
    const auto document = parse_document(older, vocabulary);
    REQUIRE(document);
    CHECK(document->unions.find(UnionId("u1"))->kind == "civil-partnership");
    CHECK(document->people.find(PersonId("p1"))->faith == "Buddhist");
    CHECK(document->people.find(PersonId("p1"))->culture == std::vector<std::string>{"Irish"});
    CHECK_FALSE(document->people.find(PersonId("p1"))->unknown.present());
}

TEST_CASE("What is only doubtful opens and is kept as told") {
    const Document document = document_of(R"({"kinscape":1,"id":"d","people":[
        {"id":"p1","kind":"wizard","born":{"date":"a while ago"},"weeks":-3}],
        "unions":[{"id":"u1","partners":["nobody"],"kind":""}],
        "ties":[{"id":"t1","from":"p1","to":"p1","kind":"other","spans":[{"stress":99.5}]}]})");
    const Person& person = *document.people.find(PersonId("p1"));
    CHECK(person.kind == "wizard");
    CHECK(person.born->date.text() == "a while ago");
    CHECK(document_of(write_document(document)) == document);
}

TEST_CASE("Lengths keep their point and other whole numbers have none") {
    const std::string bytes = replaced(least, "\"views\": []", R"("views": [
    {
      "id": "v1",
      "kind": "genogram",
      "center": [
        "p1",
        "h1"
      ],
      "within": 3,
      "labels": [],
      "legend": {
        "rows": "full",
        "at": [
          12.0,
          240.25
        ]
      },
      "page": {
        "size": "A4",
        "scale": 1.0,
        "tile": false
      },
      "places": [
        {
          "of": "p1",
          "at": [
            120.0,
            -0.5
          ],
          "by_hand": true
        }
      ]
    }
  ])");
    CHECK(write_document(document_of(bytes)) == bytes);
}

TEST_CASE("Very many members that nobody knows are read and written in a straight line") {
    std::string extra;
    for (int i = 0; i < 50'000; ++i)
        extra += ",\"x" + std::to_string(i) + "\":0";
    const Document document =
        document_of(with_people(R"("people": [{"id":"p1","kind":"person")" + extra + "}]"));
    CHECK(document_of(write_document(document)) == document);
}

TEST_CASE("The layout cases and sessions of the shared folder come back byte for byte") {
    const auto files = documents_in(in_shared(""));
    if (files.empty()) WARN("skipped: no documents under KINSCAPE_SHARED");
    for (const auto& file : files) {
        INFO(file.string());
        const auto bytes = read_file(file, max_file_bytes);
        REQUIRE(bytes);
        CHECK(write_document(document_of(*bytes)) == *bytes);
    }
}

}  // namespace kinscape
