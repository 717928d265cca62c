// `--key`: the letters of a case stay the same from copy to copy, and who is who stands in a sealed file
// alone.
#include "catch.hpp"
#include "cli/workplace.hpp"

namespace kinscape {

TEST_CASE("A case keeps its letters through a key that is sealed") {
    const Workplace place;
    const auto copy = [&](const std::string& file, const std::string& passphrase) {
        return place.run({"render", example("eco-1-first-flat.kinscape"), "-o", file, "--deidentify", "--key",
                          "case.key", "--passphrase-fd", "0"},
                         passphrase + "\n");
    };
    const Ran first = copy("first.svg", "a long walk by the sea");
    INFO(first.words);
    REQUIRE(first.code == 0);
    CHECK(place.read("case.key").starts_with("age-encryption.org/v1"));
    CHECK(copy("second.svg", "a long walk by the sea").code == 0);
    CHECK(place.read("first.svg") == place.read("second.svg"));
    const std::string key = place.read("case.key");
    CHECK(copy("third.svg", "another walk").code == 3);
    CHECK(place.names() == std::vector<std::string>{"case.key", "first.svg", "second.svg"});
    CHECK(place.read("case.key") == key);
}

TEST_CASE("A key goes with a de-identified copy alone") {
    const Workplace place;
    const Ran ran =
        place.run({"render", example("eco-1-first-flat.kinscape"), "-o", "a.svg", "--key", "case.key"});
    CHECK(ran.code == 2);
    CHECK(place.names().empty());
}

}  // namespace kinscape
