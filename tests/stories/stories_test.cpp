// Every script beside this file is a story of a person at the editor; each is run on the real editor, off
// screen.
#include "app/replay.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "io/document_file.hpp"
#include "workshop.hpp"

#include <algorithm>
#include <filesystem>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

fs::path story(const std::string& name) { return in_sources("tests/stories/" + name + ".replay"); }

fs::path folder_of(const std::string& name) { return fs::temp_directory_path() / "kinscape-stories" / name; }

int tell(const std::string& name) {
    fs::remove_all(folder_of(name));
    return run_replay({story(name).string(), "-o", folder_of(name).string()});
}

}  // namespace

TEST_CASE("A worker opens a family, chooses somebody and reads what is known of her") {
    CHECK(tell("read_a_family") == 0);
}
TEST_CASE("The family is walked through without a mouse") { CHECK(tell("walk_by_keyboard") == 0); }
TEST_CASE("The same family is seen as a genogram and as an ecomap") {
    CHECK(tell("genogram_and_ecomap") == 0);
}
TEST_CASE("Light, dark and high contrast are chosen with a click") { CHECK(tell("how_it_looks") == 0); }
TEST_CASE("A broken file leaves the family that was open, and the reason is said") {
    CHECK(tell("broken_file") == 0);
}
TEST_CASE("A tidied family can be undone, and is not left unsaved without a word") {
    CHECK(tell("save_and_come_back") == 0);
}
TEST_CASE("A family that is too large for a page to be read goes over several") {
    CHECK(tell("over_several_pages") == 0);
}
TEST_CASE("A file is opened by typing its path") { CHECK(tell("open_by_dialog") == 0); }
TEST_CASE("The client's view is left only after a question") { CHECK(tell("client_view") == 0); }
TEST_CASE("A window that nobody touches draws no frame") { CHECK(tell("at_rest") == 0); }
TEST_CASE("People are selected with a rubber band and let go with a click") {
    CHECK(tell("rubber_band") == 0);
}

TEST_CASE("What is known of a person is changed in the panel, by mouse and by keyboard") {
    CHECK(tell("change_in_the_panel") == 0);
}

TEST_CASE("The family is seen as of an earlier day, and the day is named") {
    CHECK(tell("another_day") == 0);
}
TEST_CASE("The family is read and changed as sentences") { CHECK(tell("outline") == 0); }
TEST_CASE("A family is drawn with the pointer: handles, drags, menu, history") {
    CHECK(tell("draw_by_pointer") == 0);
}
TEST_CASE("A family is drawn without a mouse") { CHECK(tell("draw_by_keyboard") == 0); }

TEST_CASE("A tie is changed in time, and what was before stays") { CHECK(tell("change_ties_in_time") == 0); }
TEST_CASE("Every field is reached without a mouse") { CHECK(tell("fields_by_keyboard") == 0); }
TEST_CASE("Two windows on one family notice each other, and share what was copied") {
    CHECK(tell("two_windows") == 0);
}
TEST_CASE("Somebody is found by a word, and a group is followed along the map") {
    CHECK(tell("find_somebody") == 0);
}
TEST_CASE("A talk is typed into the entry bar, and drawn while it is typed") {
    CHECK(tell("type_a_talk") == 0);
}

TEST_CASE("A copy is made without a mouse") { CHECK(tell("export_by_keyboard") == 0); }

TEST_CASE("A family's whole course is kept, compared, seen in time and looked up again") {
    CHECK(tell("whole_course") == 0);
    constexpr std::size_t most_bytes = 10'000'000;
    const auto both = read_file(folder_of("whole_course") / "both.svg", most_bytes);
    REQUIRE(both);
    CHECK(both->find("what changed") != std::string::npos);
    CHECK(both->find("First talk") != std::string::npos);
    const auto years = read_file(folder_of("whole_course") / "years.svg", most_bytes);
    REQUIRE(years);
    CHECK(years->find("Call after three months") != std::string::npos);
    CHECK(years->find("what changed") == std::string::npos);
}

TEST_CASE("A sentence on the first page begins a family") { CHECK(tell("begin_by_typing") == 0); }
TEST_CASE("A key is changed in the program, and all are given back") { CHECK(tell("change_a_key") == 0); }
TEST_CASE("The others are dim while somebody is followed along the map") {
    CHECK(tell("follow_along_the_map") == 0);
}

TEST_CASE("What departs from a notation is found beside the drawing and mended with a button") {
    CHECK(tell("check_the_notation") == 0);
}
TEST_CASE("The key is put on the drawing, moved by hand and made a strip again") {
    CHECK(tell("key_by_hand") == 0);
}

TEST_CASE("A family is sealed before it is saved, and opened with its passphrase alone") {
    CHECK(tell("sealed") == 0);
    constexpr std::size_t most_bytes = 10'000'000;
    const fs::path file = folder_of("sealed") / "state" / "otters.kinscape";
    const auto bytes = read_file(file, most_bytes);
    REQUIRE(bytes);
    CHECK(bytes->starts_with("age-encryption.org/v1"));
    CHECK(bytes->find("Rosa") == std::string::npos);
    // What the file held while it had no seal is gone with it.
    const auto backup = read_file(backup_of(file), most_bytes);
    CHECK((!backup || backup->starts_with("age-encryption.org/v1")));
}

TEST_CASE("What a crash left of a sealed family is sealed, and comes back with the passphrase") {
    REQUIRE(tell("sealed_left") == 0);
    const fs::path out = folder_of("sealed_left"), journals = out / "state" / "journal";
    const fs::path left = fs::directory_iterator(journals)->path();
    const auto bytes = read_file(left, 1'000'000);
    REQUIRE(bytes);
    CHECK(bytes->starts_with("age-encryption.org/v1"));
    // A crash does not put it aside.
    fs::rename(left, journals / "crashed-1.journal");
    CHECK(run_replay({story("sealed_back").string(), "-o", out.string()}) == 0);
    CHECK(fs::is_empty(journals));
}

TEST_CASE("Somebody is erased for good: from the file, its backup, the journal and undo") {
    CHECK(tell("erase") == 0);
    const fs::path folder = folder_of("erase");
    for (const auto& file : fs::recursive_directory_iterator(folder / "state")) {
        if (!file.is_regular_file()) continue;
        const auto bytes = read_file(file.path(), 10'000'000);
        REQUIRE(bytes);
        INFO(file.path().string());
        CHECK(bytes->find("Zebedee") == std::string::npos);
        CHECK(bytes->find("ferryman") == std::string::npos);
    }
    const auto kept = open_document(folder / "state" / "erased.kinscape");
    REQUIRE(kept);
    CHECK(kept->document.people.size() == 3);
    CHECK(kept->document.about.erased.size() == 1);
}

TEST_CASE("The letters of a case are kept in a sealed key that the export window opens") {
    CHECK(tell("case_key") == 0);
    const auto key = read_file(folder_of("case_key") / "state" / "cole.key", 1'000'000);
    REQUIRE(key);
    CHECK(key->starts_with("age-encryption.org/v1"));
    CHECK(key->find("Jayden") == std::string::npos);
}

TEST_CASE("An old drawing is traced, and the client does not see it") { CHECK(tell("trace_a_drawing") == 0); }

TEST_CASE("No story is left untold") {
    std::size_t scripts = 0;
    for (const auto& file : fs::directory_iterator(story("any").parent_path()))
        scripts += file.path().extension() == ".replay" ? 1 : 0;
    CHECK(scripts == 35);
}

TEST_CASE("Opening and looking leaves a family's file as it was") {
    const fs::path out = folder_of("bytes");
    fs::remove_all(out);
    REQUIRE(run_replay({story("read_a_family").string(), "-o", out.string()}) == 0);
    const auto kept = open_document(out / "final.kinscape");
    const auto original = open_document(in_sources("examples/okafor-brandt.kinscape"));
    REQUIRE(kept);
    REQUIRE(original);
    CHECK(kept->document == original->document);
}

TEST_CASE("A step that cannot be done ends the story with its number") {
    const fs::path folder = folder_of("refused");
    fs::create_directories(folder);
    REQUIRE(write_file(folder / "a.replay", "wait 0\nclick \"Fly\"\n"));
    CHECK(run_replay({(folder / "a.replay").string(), "-o", (folder / "out").string()}) == 1);
    const auto log = read_file(folder / "out/steps.ndjson", 10000);
    REQUIRE(log);
    CHECK(std::count(log->begin(), log->end(), '\n') == 2);
}

TEST_CASE("A script that is not there is said, and nothing is drawn") {
    CHECK(run_replay({"/no/such.replay", "-o", "/tmp/kinscape-none"}) == 3);
    CHECK(run_replay({"only-a-script"}) == 2);
}

}  // namespace kinscape
