#include "catch.hpp"
#include "cli/workplace.hpp"

#include <filesystem>

namespace kinscape {
namespace {

/// All bytes of all files of the folder.
std::string everything_in(const Workplace& place) {
    std::string bytes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place.path(".")))
        if (entry.is_regular_file())
            bytes += entry.path().string() + "\n" + place.read(entry.path().string());
    return bytes;
}

}  // namespace

TEST_CASE("An erased word is in no byte of the folder, nor of journal and recovery") {
    const Workplace place;
    const std::string document =
        R"({ "kinscape": 1, "id": "0c1e6f0e-77", "people": [ { "id": "p1", "kind": "person",
        "occupation": "zarzuela" } ] })";
    place.write("family.kinscape", document);
    place.write("family.kinscape.bak", document);
    place.write("other.kinscape", R"({ "kinscape": 1, "id": "another" })");
    std::filesystem::create_directories(place.path("state/kinscape/recovery"));
    place.write("state/kinscape/0c1e6f0e-77.journal", "zarzuela");
    place.write("state/kinscape/recovery/1.kinscape", document);
    place.write("state/kinscape/recovery/2.kinscape", R"({ "kinscape": 1, "id": "another" })");
    const Ran ran = place.run({"erase", "family.kinscape", "p1/occupation"});
    INFO(ran.words);
    CHECK(ran.code == 0);
    CHECK(everything_in(place).find("zarzuela") == std::string::npos);
    CHECK(place.read("family.kinscape").find("\"what\": \"occupation\"") != std::string::npos);
    CHECK(place.names("state/kinscape/recovery") == std::vector<std::string>{"2.kinscape"});
}

TEST_CASE("What was kept beside a file goes too when the file is erased from through a link") {
    const Workplace place;
    const std::string document =
        R"({ "kinscape": 1, "id": "0c1e6f0e-78", "people": [ { "id": "p1", "kind": "person",
        "occupation": "zarzuela" } ] })";
    std::filesystem::create_directories(place.path("case"));
    place.write("case/family.kinscape", document);
    place.write("case/family.kinscape.bak", document);
    std::filesystem::create_symlink("case/family.kinscape", place.path("link.kinscape"));
    const Ran ran = place.run({"erase", "link.kinscape", "p1/occupation"});
    INFO(ran.words);
    CHECK(ran.code == 0);
    CHECK(everything_in(place).find("zarzuela") == std::string::npos);
}

TEST_CASE("What cannot be erased leaves every file as it was") {
    const Workplace place;
    const std::string document =
        R"({ "kinscape": 1, "id": "d", "people": [ { "id": "p1", "kind": "person" } ] })";
    place.write("family.kinscape", document);
    place.write("family.kinscape.bak", document);
    for (const char* target : {"p2", "p1/occupation", "p1/kind"}) {
        const Ran ran = place.run({"erase", "family.kinscape", target});
        CHECK(ran.code == 2);
        CHECK(ran.words.find("Nothing was erased.") != std::string::npos);
    }
    CHECK(place.read("family.kinscape") == document);
    CHECK(place.read("family.kinscape.bak") == document);
}

}  // namespace kinscape
