#include "architecture/house_rules.hpp"
#include "catch.hpp"

namespace kinscape {
namespace {

// Our own sources, named as from the root; what a test holds as data is not.
std::vector<SourceFile> all_sources() {
    std::vector<SourceFile> files;
    for (const std::string folder : {"src", "shaders", "tests", "bench", "fuzz"}) {
        for (SourceFile& file : source_tree(folder)) {
            const std::string extension = std::filesystem::path(file.path).extension().string();
            if (extension != ".cpp" && extension != ".hpp" && extension != ".vert" && extension != ".frag" &&
                extension != ".txt")
                continue;
            if (file.path.find("goldens/") != std::string::npos) continue;
            file.path = folder + "/" + file.path;
            files.push_back(std::move(file));
        }
    }
    return files;
}

}  // namespace

TEST_CASE("No file is too long to be read in one go") { CHECK(joined(size_faults(all_sources())) == ""); }

TEST_CASE("Lines are short, without tabs, and no note to self is left behind") {
    CHECK(joined(line_faults(all_sources())) == "");
}

TEST_CASE("Nothing has a name that says nothing") { CHECK(joined(name_faults(all_sources())) == ""); }

TEST_CASE("The same document gives the same picture: no clock, chance, locale or environment is asked") {
    CHECK(joined(outside_faults(source_tree("src"))) == "");
}

TEST_CASE("Two public types do not share a name") {
    CHECK(joined(same_name_faults(source_tree("src"))) == "");
    CHECK(same_name_faults({made_up("a.hpp", "struct TieEnd {"), made_up("b.hpp", "class TieEnd : A {")})
              .size() == 1);
    CHECK(
        same_name_faults({made_up("a.hpp", "struct TieEnd;"), made_up("b.hpp", "struct TieEnd {")}).empty());
}

TEST_CASE("There are no dead files") {
    std::vector<SourceFile> all = all_sources();
    CHECK(joined(dead_file_faults(source_tree("src"), all)) == "");
}

TEST_CASE("The house rules see what breaks them") {
    const SourceFile long_header{"src/a.hpp", std::vector<std::string>(201, "x")};
    CHECK(joined(size_faults({long_header})) == "src/a.hpp: 201 lines, 200 are the most\n");
    CHECK(size_faults({{"src/a.cpp", std::vector<std::string>(600, "x")}}).empty());

    CHECK(line_faults({made_up("a.cpp", std::string(111, 'x'))}).size() == 1);
    CHECK(line_faults({made_up("a.cpp", "// TO"
                                        "DO later")})
              .size() == 1);
    CHECK(line_faults({made_up("a.cpp", "\tint a;")}).size() == 1);

    CHECK(name_faults({made_up("src/model/edit_utils.cpp", "")}).size() == 1);
    CHECK(name_faults({made_up("src/ui/a.cpp", "class PanelManager {")}).size() == 1);
    CHECK(name_faults({made_up("src/ui/a.cpp", "struct Information {")}).empty());

    CHECK(outside_faults({made_up("model/a.cpp", "auto now = std::chrono::system_clock::now();")}).size() ==
          1);
    CHECK(outside_faults({made_up("model/a.cpp", "const char* home = getenv(\"HOME\");")}).size() == 1);
    CHECK(outside_faults({made_up("app/a.cpp", "const char* home = getenv(\"HOME\");")}).empty());
    CHECK(outside_faults({made_up("model/a.cpp", "// never ask std::time(nullptr)")}).empty());

    const SourceFile alone{"model/alone.hpp", {}};
    CHECK(dead_file_faults({alone}, {}).size() == 1);
    CHECK(dead_file_faults({alone}, {made_up("src/a.cpp", "#include \"model/alone.hpp\"")}).empty());
}

}  // namespace kinscape
