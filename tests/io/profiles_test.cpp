#include "base/file.hpp"
#include "catch.hpp"
#include "io/profiles.hpp"
#include "io/value_json.hpp"
#include "workshop.hpp"

#include <filesystem>
#include <random>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// A user's folder of profiles that goes away with the test.
struct OwnFolder {
    OwnFolder() {
        static int number = 0;
        folder = fs::temp_directory_path() /
                 ("kinscape-profiles-" + std::to_string(std::random_device{}()) + std::to_string(++number));
        fs::create_directories(folder);
    }
    ~OwnFolder() { fs::remove_all(folder); }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;

    void put(const std::string& name, const std::string& bytes) const {
        REQUIRE(write_file(folder / name, bytes));
    }
    ProfileFolders folders() const { return {in_sources("assets/notation"), folder}; }

    fs::path folder;
};

std::string over(const std::string& base, const std::string& lists) {
    return "{\n\"id\": \"house\",\n\"title\": \"House\",\n\"based_on\": \"" + base + "\",\n\"lists\": {" +
           lists + "}\n}\n";
}

TEST_CASE("Every profile that is shipped can be read, plain first") {
    const OwnFolder own;
    const std::vector<std::string> ids = profile_ids(own.folders());
    CHECK(ids.front() == "plain");
    CHECK(ids.size() == 10);
    for (const std::string& id : ids) {
        INFO(id);
        const auto profile = read_profile(own.folders(), id);
        REQUIRE(profile);
        CHECK(profile->remark.empty());
        CHECK(profile->notation.id == id);
    }
}

TEST_CASE("Every entry of every shipped profile names its source") {
    for (const std::string& id : profile_ids({in_sources("assets/notation"), {}})) {
        const auto bytes = read_file(in_sources("assets/notation/" + id + ".json"), std::size_t{1} << 20);
        REQUIRE(bytes);
        const auto file = read_json(*bytes);
        REQUIRE(file);
        for (const JsonMember& list : file->find("lists")->members)
            for (const JsonValue& entry : list.value.items) {
                INFO(id << " " << list.name << " " << entry.find("id")->text);
                REQUIRE(entry.find("source"));
                CHECK_FALSE(entry.find("source")->text.empty());
            }
    }
}

TEST_CASE("A user's own profile stands beside those of the program and may be based on them") {
    const OwnFolder own;
    own.put("house.json", over("mcgoldrick", R"("union-kind": [{"id": "dating", "label": "seeing"}])"));
    CHECK(profile_ids(own.folders()).back() == "house");
    const auto profile = read_profile(own.folders(), "house");
    REQUIRE(profile);
    CHECK(profile->remark.empty());
    CHECK(entry_of(profile->notation, "union-kind", "dating")->label == "seeing");
    // What the house does not name is as in McGoldrick's.
    CHECK(entry_of(profile->notation, "health-field", "mental")->region == "left");
}

TEST_CASE("A user's profile of the name of one of ours is read over ours") {
    const OwnFolder own;
    own.put("mcgoldrick.json", over("mcgoldrick", R"("union-kind": [{"id": "dating", "label": "seeing"}])"));
    const auto profile = read_profile(own.folders(), "mcgoldrick");
    REQUIRE(profile);
    CHECK(entry_of(profile->notation, "union-kind", "dating")->label == "seeing");
    CHECK(entry_of(profile->notation, "health-field", "mental")->region == "left");
}

TEST_CASE("A broken profile is told by its line, and what it is based on stands in for it") {
    const OwnFolder own;
    own.put("house.json", over("genopro", "\n\"union-kind\": [{\"id\": \"dating\", \"slashs\": 1}]"));
    const auto profile = read_profile(own.folders(), "house");
    REQUIRE(profile);
    CHECK(profile->notation.id == "genopro");
    CHECK(profile->remark.find("house.json cannot be used: line 6, /lists/union-kind/0/slashs") !=
          std::string::npos);
    CHECK(profile->remark.find("built-in genopro") != std::string::npos);
    own.put("mcgoldrick.json", "{ \"id\": ");
    const auto ours = read_profile(own.folders(), "mcgoldrick");
    REQUIRE(ours);
    CHECK(ours->notation.id == "mcgoldrick");
    CHECK(ours->remark.find("line 1, column 9") != std::string::npos);
}

TEST_CASE("Profiles based on one another in a circle, or on nobody, are told") {
    const OwnFolder own;
    own.put("a.json", over("b", ""));
    own.put("b.json", over("a", ""));
    const auto circle = read_profile(own.folders(), "a");
    REQUIRE(circle);
    CHECK(circle->notation.id == "plain");
    CHECK(circle->remark.find("in a circle") != std::string::npos);
    own.put("c.json", over("nobody", ""));
    CHECK(read_profile(own.folders(), "c")->remark.find("line 4, /based_on: it is based on nobody") !=
          std::string::npos);
    own.put("d.json", over("d", ""));
    CHECK(read_profile(own.folders(), "d")
              ->remark.find("line 4, /based_on: a profile cannot be based on itself") != std::string::npos);
    CHECK_FALSE(read_profile(own.folders(), "not-there"));
    CHECK_FALSE(read_profile(own.folders(), "not/there.json"));
}

}  // namespace
}  // namespace kinscape
