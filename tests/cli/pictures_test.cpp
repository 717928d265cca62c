#include "catch.hpp"
#include "cli/workplace.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <set>

namespace kinscape {

TEST_CASE("One call draws one family as SVG, PDF and PNG") {
    const Workplace place;
    const Ran ran = place.run({"render", example("ref-bronte.kinscape"), "-o", "a.svg", "-o", "a.pdf", "-o",
                               "a.png", "--dpi", "40"});
    CHECK(ran.code == 0);
    CHECK(place.names() == std::vector<std::string>{"a.pdf", "a.png", "a.svg"});
    CHECK(place.read("a.svg").find("<svg") != std::string::npos);
    CHECK(place.read("a.pdf").starts_with("%PDF-"));
    CHECK(place.read("a.png").starts_with("\x89PNG"));
}

TEST_CASE("A folder gets every view of every document") {
    const Workplace place;
    const Ran ran = place.run({"render", example("cole-jayden.kinscape"),
                               example("eco-1-first-flat.kinscape"), "-o", "out", "--format", "svg"});
    CHECK(ran.code == 0);
    CHECK(place.names("out") ==
          std::vector<std::string>{"cole-jayden-v2.svg", "cole-jayden.svg", "eco-1-first-flat.svg"});
    const Ran one = place.run(
        {"render", example("cole-jayden.kinscape"), "-o", "one", "--format", "svg", "--view", "ecomap"});
    CHECK(one.code == 0);
    CHECK(place.names("one") == std::vector<std::string>{"cole-jayden.svg"});
}

TEST_CASE("Several jobs draw the same files as one, go on after a bad file and name it at the end") {
    const Workplace place;
    place.write("broken.kinscape", "{");
    std::vector<std::string> call = {"render",
                                     example("ref-curie.kinscape"),
                                     "broken.kinscape",
                                     example("ref-bronte.kinscape"),
                                     example("eco-1-first-flat.kinscape"),
                                     "--format",
                                     "svg",
                                     "-o"};
    const auto with = [&](const std::string& folder, const std::string& jobs) {
        std::vector<std::string> words = call;
        words.insert(words.end(), {folder, "--jobs", jobs});
        return place.run(words);
    };
    const Ran one = with("one", "1"), three = with("three", "3");
    CHECK(one.code == 3);
    CHECK(three.code == 3);
    CHECK(place.names("one") == place.names("three"));
    for (const std::string& name : place.names("one"))
        CHECK((place.read("one/" + name) == place.read("three/" + name)));
    CHECK(three.words.find("3 of 4 documents done.") != std::string::npos);
    CHECK(three.words.find("broken.kinscape  cannot be read") != std::string::npos);
}

TEST_CASE("Two runs give the same bytes") {
    const Workplace place;
    for (const char* name : {"1.svg", "2.svg", "1.pdf", "2.pdf"})
        CHECK(place.run({"render", example("cole-jayden.kinscape"), "-o", name}).code == 0);
    const bool same_svg = place.read("1.svg") == place.read("2.svg");
    const bool same_pdf = place.read("1.pdf") == place.read("2.pdf");
    CHECK(same_svg);
    CHECK(same_pdf);
}

TEST_CASE("A picture goes to standard output, and words about the work do not") {
    const Workplace place;
    const Ran ran =
        place.run({"render", example("ref-curie.kinscape"), "-o", "-", "--format", "svg", "--times"});
    CHECK(ran.code == 0);
    CHECK(ran.output.starts_with("<"));
    CHECK(ran.output.find(" ms ") == std::string::npos);
    CHECK(ran.words.find(" ms ") != std::string::npos);
}

TEST_CASE("Two inputs of one name are refused before anything is written") {
    const Workplace place;
    place.write("ref-curie.kinscape", "{\"kinscape\":1,\"id\":\"d\"}");
    const Ran ran = place.run(
        {"render", "ref-curie.kinscape", example("ref-curie.kinscape"), "-o", "out", "--format", "svg"});
    CHECK(ran.code == 2);
    CHECK(place.names() == std::vector<std::string>{"ref-curie.kinscape"});
}

TEST_CASE("A folder is made if its parent exists, else exit 4") {
    const Workplace place;
    const Ran ran = place.run({"render", example("ref-curie.kinscape"), "-o", "no/such", "--format", "svg"});
    CHECK(ran.code == 4);
    CHECK(place.names().empty());
    CHECK(place.run({"render", example("ref-curie.kinscape"), "-o", "no/such.svg"}).code == 4);
    CHECK(place.names().empty());
}

TEST_CASE("A client's copy does not hold what is withheld from them") {
    const Workplace place;
    place.write("family.kinscape", R"({"kinscape":1,"id":"d","people":[
        {"id":"p1","kind":"person","name":{"given":"Ana"}},
        {"id":"p2","kind":"person","name":{"given":"Zebedee"},"withhold":["client"]}]})");
    CHECK(place.run({"render", "family.kinscape", "-o", "worker.svg"}).code == 0);
    CHECK(place.run({"render", "family.kinscape", "-o", "client.svg", "--for", "client"}).code == 0);
    CHECK(place.read("worker.svg").find("Zebedee") != std::string::npos);
    CHECK(place.read("client.svg").find("Zebedee") == std::string::npos);
    CHECK(place.read("client.svg").find("Ana") != std::string::npos);
}

TEST_CASE("Layout prints a box for everybody, once, with at most three decimals") {
    const Workplace place;
    const Ran ran = place.run({"layout", example("ref-bronte.kinscape")});
    REQUIRE(ran.code == 0);
    const auto answer = nlohmann::json::parse(ran.output);
    CHECK(answer.at("unit") == "mm");
    CHECK(answer.at("kind") == "genogram");
    std::set<std::string> ids;
    for (const auto& person : answer.at("people")) {
        CHECK(ids.insert(person.at("id")).second);
        CHECK(person.at("box").size() == 4);
        for (const auto& number : person.at("box")) {
            const double thousandfold = number.get<double>() * 1000;
            CHECK(thousandfold == Approx(std::round(thousandfold)).margin(1e-6));
        }
    }
    CHECK(ids.size() == 17);
    std::set<std::string> roles;
    for (const auto& line : answer.at("lines"))
        roles.insert(line.at("role"));
    CHECK(roles.contains("union"));
    CHECK(roles.contains("child"));
}

TEST_CASE("The layout of an ecomap has its centre and all its systems") {
    const Workplace place;
    const Ran ran = place.run({"layout", example("eco-2-new-baby.kinscape")});
    REQUIRE(ran.code == 0);
    const auto answer = nlohmann::json::parse(ran.output);
    CHECK(answer.at("kind") == "ecomap");
    CHECK(answer.at("systems").size() >= 5);
    CHECK(answer.at("households").size() + answer.count("center") >= 1);
}

TEST_CASE("Who was placed by hand stays there in the layout") {
    const Workplace place;
    place.write("family.kinscape", R"({"kinscape":1,"id":"d","people":[
        {"id":"p1","kind":"person"},{"id":"p2","kind":"person"}],
        "views":[{"id":"v1","kind":"genogram","places":[{"of":"p1","at":[70.0,30.0],"by_hand":true}]}]})");
    for (const char* option : {"--quiet", "--tidy", "--first"}) {
        const Ran ran = place.run({"layout", "family.kinscape", option});
        REQUIRE(ran.code == 0);
        const auto first = nlohmann::json::parse(ran.output).at("people").at(0);
        CHECK(first.at("by_hand") == true);
        CHECK(first.at("box").at(0).get<double>() + first.at("box").at(2).get<double>() / 2 ==
              Approx(70).margin(0.002));
        CHECK(first.at("box").at(1).get<double>() + first.at("box").at(3).get<double>() / 2 ==
              Approx(30).margin(0.002));
    }
}

TEST_CASE("One option redraws the map in another notation") {
    const Workplace place;
    const std::string family = example("okafor-brandt.kinscape");
    CHECK(place.run({"render", family, "-o", "plain.svg"}).code == 0);
    CHECK(place.run({"render", family, "-o", "other.svg", "--notation", "mcgoldrick"}).code == 0);
    CHECK(place.read("plain.svg").find("Notation: Plain.") != std::string::npos);
    CHECK(place.read("other.svg").find("Notation: McGoldrick.") != std::string::npos);
    CHECK(place.run({"layout", family, "--notation", "nsgc"}).code == 0);
    const Ran unknown = place.run({"render", family, "-o", "none.svg", "--notation", "klingon"});
    CHECK(unknown.code == 2);
    CHECK(unknown.words.find("Known are: plain, ") != std::string::npos);
}

TEST_CASE("A broken profile is named with its line and the map is drawn all the same") {
    const Workplace place;
    place.write("house.json", "{\"id\": \"house\", \"title\": \"House\",\n \"based_on\": \"genopro\",\n"
                              " \"lists\": {\"union-kind\": [{\"id\": \"dating\", \"labl\": \"x\"}]}}");
    const Ran ran =
        place.run({"render", example("ref-curie.kinscape"), "-o", "a.svg", "--notation", "./house.json"});
    CHECK(ran.code == 0);
    CHECK(ran.words.find("house.json cannot be used: line 3, /lists/union-kind/0/labl") != std::string::npos);
    CHECK(place.read("a.svg").find("Notation: GenoPro.") != std::string::npos);
}

TEST_CASE("A notation is drawn as a catalogue") {
    const Workplace place;
    CHECK(place.run({"notation", "mcgoldrick", "-o", "c.pdf", "-o", "c.svg"}).code == 0);
    CHECK(place.read("c.pdf").starts_with("%PDF-"));
    CHECK(place.read("c.svg").find("McGoldrick") != std::string::npos);
    CHECK(place.names().size() > 3);
    CHECK(place.run({"notation", "-o", "c.pdf"}).code == 2);
}

TEST_CASE("check names what departs from a notation") {
    const Workplace place;
    const Ran ran = place.run({"check", example("okafor-brandt.kinscape"), "--notation", "nsgc", "--json"});
    CHECK(ran.code == 1);
    CHECK(ran.output.find("\"level\":\"notation\"") != std::string::npos);
    CHECK(ran.output.find("\"id\":\"not-drawn\"") != std::string::npos);
}

TEST_CASE("The key goes to a page of its own where that is asked for") {
    const Workplace place;
    const Ran ran =
        place.run({"render", example("ref-curie.kinscape"), "-o", "a.svg", "--legend", "own-page"});
    CHECK(ran.code == 0);
    CHECK(place.names() == std::vector<std::string>{"a-page2.svg", "a.svg"});
    CHECK(place.read("a-page2.svg").find(">Key<") != std::string::npos);
    CHECK(place.read("a.svg").find(">Key<") == std::string::npos);
}

TEST_CASE("Letters come from the font that was asked for, and a font that is not there is said") {
    const Workplace place;
    const std::string family = example("ref-curie.kinscape");
    CHECK(place.run({"render", family, "-o", "own.svg"}).code == 0);
    CHECK(place.run({"render", family, "-o", "noto.svg", "--font", "Noto Sans"}).code == 0);
    CHECK(place.read("own.svg").find("font-family=\"Noto Sans, ") == std::string::npos);
    CHECK(place.read("noto.svg").find("font-family=\"Noto Sans, ") != std::string::npos);
    const Ran missing = place.run({"render", family, "-o", "none.svg", "--font", "Nowhere Grotesk"});
    CHECK(missing.code == 2);
    CHECK(missing.words.find("there is no Nowhere Grotesk on this machine") != std::string::npos);
    CHECK(place.names() == std::vector<std::string>{"noto.svg", "own.svg"});
}

}  // namespace kinscape
