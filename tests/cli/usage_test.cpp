#include "catch.hpp"
#include "cli/workplace.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace kinscape {
namespace {

bool is_one_sentence(const std::string& words) {
    return words.starts_with("kinscape: ") && words.ends_with(".\n") &&
           std::count(words.begin(), words.end(), '\n') == 1;
}

}  // namespace

TEST_CASE("Help and version go to standard output and end with 0") {
    const Workplace place;
    const Ran help = place.run({"--help"});
    CHECK(help.code == 0);
    for (const char* verb : {"render", "layout", "check", "show", "notation", "add"})
        CHECK(help.output.find(verb) != std::string::npos);
    CHECK(help.words.empty());
    CHECK(place.run({"--version"}).output.starts_with("kinscape "));
    const Ran render = place.run({"render", "--help"});
    CHECK(render.code == 0);
    CHECK(render.output.find("--symbol-mm") != std::string::npos);
}

TEST_CASE("What a later version brings is not in the help and is refused in one sentence") {
    const Workplace place;
    const std::string help = place.run({"--help"}).output + place.run({"render", "--help"}).output;
    for (const char* verb : {"import", "settings"}) {
        CHECK(help.find(std::string("  ") + verb + " ") == std::string::npos);
        const Ran ran = place.run({verb, example("ref-curie.kinscape"), "-o", "out"});
        INFO(ran.words);
        CHECK(ran.code == 2);
        CHECK(is_one_sentence(ran.words));
    }
    CHECK(place.names().empty());
}

TEST_CASE("A preset stands for its options, and what the call itself says goes before it") {
    const Workplace place;
    const std::string family = example("ref-curie.kinscape");
    CHECK(place.run({"render", family, "-o", "a.svg", "--preset", "court report", "--page", "Letter"}).code ==
          0);
    CHECK(place
              .run({"render", family, "-o", "b.svg", "--for", "report", "--mono", "--page", "Letter",
                    "--who-said", "--pdfa"})
              .code == 0);
    CHECK(place.read("a.svg") == place.read("b.svg"));
    const Ran unknown = place.run({"render", family, "-o", "c.svg", "--preset", "Nobody's"});
    CHECK(unknown.code == 2);
    CHECK(unknown.words.find("Court report") != std::string::npos);
}

TEST_CASE("A mistake in a call ends it with one sentence and exit 2") {
    const Workplace place;
    const std::string family = example("ref-curie.kinscape");
    const std::vector<std::vector<std::string>> calls = {
        {"render"},
        {"render", family},
        {"render", family, "-o", "out.gif"},
        {"render", family, "-o", "out.svg", "--for", "everybody"},
        {"render", family, "-o", "out.svg", "--on", "last spring"},
        {"render", family, "-o", "out.svg", "--scale", "-1"},
        {"render", family, "-o", "out.svg", "--scale", "1", "--symbol-mm", "10"},
        {"render", family, "-o", "out.svg", "--view", "v99"},
        {"render", family, "-o", "out.svg", "--labels", "shoe-size"},
        {"render", family, "-o", "out.svg", "--notation", "nonsense"},
        {"render", family, "-o", "out", "--format", "gif"},
        {"render", family, family, "-o", "out.svg"},
        {"layout", family, "--first", "--tidy"},
        {"check", family, "--nonsense"},
        {"compare", family, "--from", "1900"},
        {"compare", family, "--from", "1900", "--to", "1910", "-o", "out.doc"},
        {"erase", family},
        {"erase", family, "p1", "p2"},
        {"kinship", family, "p1"},
        {"kinship", family, "p1", "p99"},
        {"kinship", family, "Pierre", "p1"},
        {"nonsense"},
    };
    for (const auto& call : calls) {
        const Ran ran = place.run(call);
        INFO(call.back() + ": " + ran.words);
        CHECK(ran.code == 2);
        CHECK(is_one_sentence(ran.words));
        CHECK(ran.output.empty());
    }
    CHECK(place.names().empty());
}

TEST_CASE("The notation lists its profiles, its vocabulary and, as JSON, every id") {
    const Workplace place;
    CHECK(place.run({"notation"}).output.find("plain") != std::string::npos);
    CHECK(place.run({"notation", "plain"}).output.find("cutoff-repaired") != std::string::npos);
    const Ran ran = place.run({"notation", "plain", "--json"});
    REQUIRE(ran.code == 0);
    const auto answer = nlohmann::json::parse(ran.output);
    CHECK(answer.at("profile") == "plain");
    CHECK(answer.at("entries").size() > 200);
    CHECK(answer.at("entries").at(0).at("list") == "person-kind");
}

TEST_CASE("With --quiet nothing is said about the work") {
    const Workplace place;
    const Ran ran = place.run({"render", example("ref-habsburg.kinscape"), "-o", "a.png", "--page", "A4",
                               "--dpi", "30", "--quiet"});
    CHECK(ran.code == 0);
    CHECK(ran.words.empty());
    CHECK(ran.output.empty());
}

}  // namespace kinscape
