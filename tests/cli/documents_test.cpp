#include "base/file.hpp"
#include "catch.hpp"
#include "cli/workplace.hpp"
#include "io/broken_documents.hpp"
#include "io/document_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace kinscape {
namespace {

std::string bytes_of(const std::string& path) {
    const auto bytes = read_file(path, max_file_bytes);
    REQUIRE(bytes);
    return *bytes;
}

std::string replaced(std::string text, const std::string& was, const std::string& is) {
    REQUIRE(text.find(was) != std::string::npos);
    return text.replace(text.find(was), was.size(), is);
}

}  // namespace

TEST_CASE("Reading a document and writing it back gives the same bytes") {
    const Workplace place;
    for (const char* name : {"cole-jayden.kinscape", "eco-1-first-flat.kinscape", "ref-curie.kinscape"}) {
        CHECK(place.run({"add", example(name), "-o", "out.kinscape"}).code == 0);
        CHECK(place.read("out.kinscape") == bytes_of(example(name)));
        CHECK(place.run({"add", example(name), "-o", "-"}, "\n  \n").output == bytes_of(example(name)));
    }
}

TEST_CASE("A document in another order keeps its bytes, and its file is not written without need") {
    const Workplace place;
    const std::string odd = "{ \"id\":\"d1\",\r\n\"kinscape\":1 , \"hobby\": [1.50] }";
    place.write("odd.kinscape", odd);
    const auto written_at = std::filesystem::last_write_time(place.path("odd.kinscape"));
    CHECK(place.run({"add", "odd.kinscape"}).code == 0);
    CHECK(place.read("odd.kinscape") == odd);
    CHECK(std::filesystem::last_write_time(place.path("odd.kinscape")) == written_at);
    CHECK(place.run({"add", "odd.kinscape", "-o", "copy.kinscape"}).code == 0);
    CHECK(place.read("copy.kinscape") == odd);
}

TEST_CASE("A typed line is added to the file, and one that fits nobody leaves it alone") {
    const Workplace place;
    const std::string client = R"({"kinscape": 1, "id": "d1", "about": {"index": ["p1"]},
        "people": [{"id": "p1", "name": {"given": "Ana", "family": "Reyes"}, "kind": "person"}]})";
    place.write("ana.kinscape", client);
    const Ran talk = place.run({"add", "ana.kinscape", "--on", "2025-11-05"},
                               "Rosa m/o me\r\n\n, b ~1958\nMaria sis/o me\n+ Maria d/o me, b 1999\n");
    INFO(talk.words);
    CHECK(talk.code == 0);
    CHECK(talk.words.empty());
    const auto saved = nlohmann::json::parse(place.read("ana.kinscape"));
    CHECK(saved.at("people").size() == 4);
    CHECK(saved.at("people").at(1).at("born") ==
          nlohmann::json::parse(R"({"date": "1958~", "said_on": "2025-11-05"})"));

    const Ran odd = place.run({"add", "ana.kinscape", "-o", "out.kinscape"},
                              "\nMaria b 1980\nme frend of Rosa\nme job nurse\nme job nurse\n");
    CHECK(odd.code == 1);
    CHECK(odd.words.find("line 2: which Maria? p4 Maria 1999, p3 Maria (not applied)") != std::string::npos);
    CHECK(odd.words.find("line 3: I read the name me but not “frend of”.") != std::string::npos);
    CHECK(odd.words.find("line 5: “me job nurse” is recorded already. Nothing changed.") !=
          std::string::npos);
    const auto out = nlohmann::json::parse(place.read("out.kinscape"));
    CHECK(out.at("people").at(0).at("occupation") == "nurse");
    CHECK(place.run({"add", "ana.kinscape", "-o", "no/such/folder.kinscape"}, "me b 1985\n").code == 4);
    CHECK(nlohmann::json::parse(place.read("ana.kinscape")) == saved);
}

TEST_CASE("A document that cannot be read gives one sentence, exit 3 and no file") {
    const Workplace place;
    const auto broken = broken_documents(bytes_of(example("cole-jayden.kinscape")));
    REQUIRE(broken.size() >= 40);
    const std::vector<std::vector<std::string>> calls = {{"render", "broken.kinscape", "-o", "out.svg"},
                                                         {"add", "broken.kinscape", "-o", "out.kinscape"},
                                                         {"check", "broken.kinscape"},
                                                         {"show", "broken.kinscape"},
                                                         {"layout", "broken.kinscape"}};
    for (std::size_t i = 0; i < broken.size(); ++i) {
        const auto& words = calls[i % calls.size()];
        INFO(broken[i].name + " " + words.front());
        place.write("broken.kinscape", broken[i].bytes);
        const Ran ran = place.run(words);
        INFO(ran.words);
        CHECK(ran.code == 3);
        CHECK(ran.output.empty());
        CHECK(ran.words.find("broken.kinscape: ") != std::string::npos);
        CHECK(ran.words.find(broken[i].in_message) != std::string::npos);
        CHECK(std::count(ran.words.begin(), ran.words.end(), '\n') == 1);
        CHECK(place.names() == std::vector<std::string>{"broken.kinscape"});
        const bool untouched = place.read("broken.kinscape") == broken[i].bytes;
        CHECK(untouched);
    }
}

TEST_CASE("A missing file is named, and the others are still worked on") {
    const Workplace place;
    const Ran ran = place.run({"show", "none.kinscape", example("ref-bronte.kinscape")});
    CHECK(ran.code == 3);
    CHECK(ran.words.find("none.kinscape: there is no such file") != std::string::npos);
    CHECK(ran.output.find("Emily") != std::string::npos);
}

TEST_CASE("Check names what is wrong with its line, as sentences and as JSON") {
    const Workplace place;
    std::string bytes = bytes_of(example("ref-bronte.kinscape"));
    bytes = replaced(bytes, "\"child\": \"", "\"child\": \"nobody");
    place.write("doubtful.kinscape", bytes);
    const Ran said = place.run({"check", "doubtful.kinscape"});
    CHECK(said.code == 1);
    CHECK(said.output.find("doubtful.kinscape:") != std::string::npos);

    const Ran ran = place.run({"check", "--json", "doubtful.kinscape"});
    CHECK(ran.code == 1);
    const auto answer = nlohmann::json::parse(ran.output);
    bool found = false;
    for (const auto& finding : answer.at("findings")) {
        if (finding.at("place") != "/child_links/0/child") continue;
        found = true;
        const std::size_t at = bytes.find("\"child\": \"nobody");
        const auto line =
            1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        CHECK(finding.at("line") == line);
        CHECK(finding.at("level") == "wrong");
        CHECK_FALSE(finding.at("says").get<std::string>().empty());
        CHECK_FALSE(finding.at("do").get<std::string>().empty());
    }
    CHECK(found);
}

TEST_CASE("For several files each answer is one line that names its file") {
    const Workplace place;
    const Ran ran =
        place.run({"check", "--json", example("ref-bronte.kinscape"), example("ref-curie.kinscape")});
    CHECK(std::count(ran.output.begin(), ran.output.end(), '\n') == 2);
    const auto first = nlohmann::ordered_json::parse(ran.output.substr(0, ran.output.find('\n')));
    CHECK(first.begin().key() == "file");
    CHECK(first.at("file") == example("ref-bronte.kinscape"));
}

TEST_CASE("Standard input is a document too") {
    const Workplace place;
    const Ran ran = place.run({"show", "-"}, bytes_of(example("ref-bronte.kinscape")));
    CHECK(ran.code == 0);
    CHECK(ran.output == place.run({"show", example("ref-bronte.kinscape")}).output);
    CHECK(place.run({"show", "-"}, "{").words.find("standard input: ") != std::string::npos);
}

}  // namespace kinscape
