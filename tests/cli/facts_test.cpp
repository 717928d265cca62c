#include "catch.hpp"
#include "cli/workplace.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace kinscape {
namespace {

using Json = nlohmann::json;

}  // namespace

TEST_CASE("The facts of a day are sentences, or JSON in the order of the format") {
    const Workplace place;
    const std::string family = example("cole-jayden.kinscape");
    const Ran told = place.run({"facts", family, "--on", "2021-05-01"});
    CHECK(told.code == 0);
    CHECK(told.output.starts_with("As of 1 May 2021.\n"));
    CHECK(told.output.find("Jayden Cole, 8 years old, lives with Grace Abbott, Tom Abbott, Ella Abbott and "
                           "Kofi.") != std::string::npos);
    const Ran printed = place.run({"facts", family, "--on", "2021-05-01", "--json"});
    const auto facts = nlohmann::ordered_json::parse(printed.output);
    std::vector<std::string> members;
    for (const auto& member : facts.items())
        members.push_back(member.key());
    const std::vector<std::string> first = {"on",          "people",     "unions", "ties",
                                            "child_links", "households", "ecomap", "goals"};
    REQUIRE(members.size() >= first.size());
    CHECK(std::equal(first.begin(), first.end(), members.begin()));
    CHECK(facts["on"] == "2021-05-01");
}

TEST_CASE("The day of the facts is that of the call, else of the view, else today") {
    const Workplace place;
    place.write("family.kinscape",
                R"({ "kinscape": 1, "id": "d", "views": [ { "id": "v1", "kind": "genogram" },)"
                R"( { "id": "v2", "kind": "genogram", "on": "2019-06" } ] })");
    const auto day = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"facts", "family.kinscape", "--json"});
        return Json::parse(place.run(words).output)["on"].get<std::string>();
    };
    CHECK(day({}) == "2026-03-12");
    CHECK(day({"--view", "v2"}) == "2019-06-30");
    CHECK(day({"--view", "v2", "--on", "2020-01-02"}) == "2020-01-02");
}

TEST_CASE("Reading aids are for the worker, not for the client") {
    const Workplace place;
    const std::string family = example("mercer-thomas.kinscape");
    CHECK(Json::parse(place.run({"facts", family, "--json"}).output)["aids"].size() > 5);
    CHECK(Json::parse(place.run({"facts", family, "--json", "--for", "client"}).output)["aids"].empty());
}

TEST_CASE("Facts of several families are one line each, named") {
    const Workplace place;
    const std::vector<std::string> files = {example("ref-curie.kinscape"), example("ref-bronte.kinscape")};
    const Ran ran = place.run({"facts", files[0], files[1], "--json"});
    CHECK(std::count(ran.output.begin(), ran.output.end(), '\n') == 2);
    const std::string second = ran.output.substr(ran.output.find('\n') + 1);
    CHECK(Json::parse(second)["file"] == files[1]);
}

TEST_CASE("Two days are compared as sentences and as JSON, on standard output or into a file") {
    const Workplace place;
    const std::vector<std::string> call = {
        "compare", example("eco-1-first-flat.kinscape"), "--from", "2024-06-10", "--to", "2025-06-10"};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> words = call;
        words.insert(words.end(), more.begin(), more.end());
        return place.run(words);
    };
    CHECK(with({}).output.starts_with("From 10 June 2024 to 10 June 2025."));
    const std::string printed = with({"--json"}).output;
    CHECK(Json::parse(printed)["family"].size() == 6);
    CHECK(with({"-o", "out.json"}).code == 0);
    CHECK(place.read("out.json") == printed);
    CHECK(with({"-o", "out.txt"}).code == 0);
    CHECK(place.read("out.txt") == with({}).output);
}

TEST_CASE("Two days are drawn side by side, for the reader who is named") {
    const Workplace place;
    const std::string family = example("mercer-thomas.kinscape");
    const auto drawn_for = [&](const char* reader) {
        const Ran ran = place.run({"compare", family, "--from", "2024-10-16", "--to", "2025-11-09", "--for",
                                   reader, "-o", "days.svg", "-o", "days.pdf"});
        CHECK(ran.code == 0);
        return place.read("days.svg");
    };
    const std::string all = drawn_for("worker");
    CHECK(place.read("days.pdf").starts_with("%PDF-"));
    for (const char* words : {"16 October 2024", "Call, a year on", "Changed in the family: 8", "suicide"})
        CHECK(all.find(words) != std::string::npos);
    const std::string report = drawn_for("report");
    CHECK(report.find("Changed in the family") != std::string::npos);
    CHECK(report.find("suicide") == std::string::npos);
}

TEST_CASE("Kinship of two people is a sentence, of all pairs a line each") {
    const Workplace place;
    const std::string family = example("ref-darwin-wedgwood.kinscape");
    CHECK(place.run({"kinship", family, "p23", "p32"}).output ==
          "Emma Darwin is to Charles Robert Darwin: first cousin.\nCoefficient of kinship: 1/16.\n");
    CHECK(place.run({"kinship", family, "Charles Robert Darwin", "Emma Darwin", "--json"}).output ==
          "{ \"kinship\": \"1/16\",\n  \"words\": \"first cousin\" }\n");
    const Ran all = place.run({"kinship", family, "--all"});
    CHECK(all.output.find("{\"a\":\"p23\",\"b\":\"p32\",\"kinship\":\"1/16\"}\n") != std::string::npos);
    CHECK(all.output.find("\"kinship\":\"0\"") == std::string::npos);
}

TEST_CASE("The closing page is sentences, and goes with the map into a PDF for the client") {
    const Workplace place;
    const std::string family = example("cole-jayden.kinscape");
    const Ran told = place.run({"show", family, "--closing", "--for", "client", "--on", "2025-01-17"});
    CHECK(told.code == 0);
    CHECK(told.output.find("Who carries on\n  Mill Lane School, for Jayden Cole.\n") != std::string::npos);
    const Ran drawn = place.run({"render", family, "-o", "closing.pdf", "--for", "client", "--with",
                                 "map,legend,closing", "--page", "A4", "--on", "2025-01-17"});
    INFO(drawn.words);
    CHECK(drawn.code == 0);
    CHECK(place.read("closing.pdf").size() > 1000);
}

}  // namespace kinscape
