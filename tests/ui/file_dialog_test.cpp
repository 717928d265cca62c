#include "catch.hpp"
#include "ui/file_dialog.hpp"

#include <filesystem>
#include <fstream>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// A folder with two families, a folder, a hidden file and something else.
fs::path folder_with_families() {
    const fs::path folder = fs::temp_directory_path() / "kinscape-file-dialog-test";
    fs::remove_all(folder);
    fs::create_directories(folder / "Older");
    for (const char* name : {"vega.kinscape", "Delgado.kinscape", "letter.odt", ".hidden.kinscape"})
        std::ofstream(folder / name) << "{}";
    return folder;
}

}  // namespace

TEST_CASE("The dialog lists folders first and then families, whatever the case of their names") {
    const auto entries = entries_of(folder_with_families(), {".kinscape"});
    REQUIRE(entries);
    std::vector<std::string> names;
    for (const FolderEntry& entry : *entries)
        names.push_back(entry.name);
    CHECK(names == std::vector<std::string>{"Older", "Delgado.kinscape", "vega.kinscape"});
}

TEST_CASE("A folder that cannot be read has no list") { CHECK_FALSE(entries_of("/no/such/folder", {})); }

TEST_CASE("A name that is typed stands in the folder shown and gets its ending") {
    CHECK(path_typed("vega", "/home/ana", ".kinscape") == "/home/ana/vega.kinscape");
    CHECK(path_typed(" vega.kinscape ", "/home/ana", ".kinscape") == "/home/ana/vega.kinscape");
    CHECK(path_typed("/srv/vega.kinscape", "/home/ana", "") == "/srv/vega.kinscape");
    CHECK(path_typed("../vega.kinscape", "/home/ana", "") == "/home/vega.kinscape");
}

}  // namespace kinscape
