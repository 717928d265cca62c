#include "base/child_process.hpp"
#include "base/file.hpp"
#include "catch.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone afterwards.
struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "kinscape-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
};

std::string bytes_of(const fs::path& path) { return read_file(path, 1 << 20).value(); }

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("A file is written whole and read back, and nothing else is left in the folder") {
    const Folder folder;
    const fs::path file = folder.path / "family.kinscape";
    REQUIRE(write_file(file, "one"));
    REQUIRE(write_file(file, std::string(300'000, 'x')));
    CHECK(bytes_of(file).size() == 300'000);
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("The rights of a file and the link that leads to it stay as they are") {
    const Folder folder;
    const fs::path file = folder.path / "family.kinscape", link = folder.path / "link";
    REQUIRE(write_file(file, "one"));
    ::chmod(file.c_str(), 0640);
    fs::create_symlink("family.kinscape", link);
    REQUIRE(write_file(link, "two"));
    CHECK(fs::is_symlink(link));
    CHECK(bytes_of(file) == "two");
    struct stat facts {};
    ::stat(file.c_str(), &facts);
    CHECK((facts.st_mode & 07777) == 0640);
}

TEST_CASE("A file that cannot be written says why and stays as it was") {
    const Folder folder;
    CHECK(write_file(folder.path, "x").error() == FileError::is_folder);
    CHECK(write_file(folder.path / "none" / "family.kinscape", "x").error() == FileError::no_folder);
    CHECK(read_file(folder.path / "none", 10).error() == FileError::not_found);
    const fs::path file = folder.path / "family.kinscape";
    REQUIRE(write_file(file, "0123456789"));
    CHECK(read_file(file, 5).error() == FileError::too_large);
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("A backup holds what the file held before, whatever is written then") {
    const Folder folder;
    const fs::path file = folder.path / "family.kinscape";
    REQUIRE(keep_backup(file));
    CHECK(files_in(folder.path) == 0);
    for (const char* version : {"first", "second", "third"}) {
        REQUIRE(keep_backup(file));
        REQUIRE(write_file(file, version));
    }
    CHECK(*read_file(file, 100) == "third");
    CHECK(*read_file(backup_of(file), 100) == "second");
    CHECK(backup_of(file).filename() == "family.kinscape.bak");
    // Twice without a write in between.
    REQUIRE(keep_backup(file));
    REQUIRE(keep_backup(file));
    CHECK(*read_file(backup_of(file), 100) == "third");
    CHECK(files_in(folder.path) == 2);
}

TEST_CASE("Behind a symbolic link the backup lies beside the real file") {
    const Folder folder;
    fs::create_directories(folder.path / "real");
    const fs::path file = folder.path / "real/family.kinscape", link = folder.path / "link.kinscape";
    REQUIRE(write_file(file, "old"));
    fs::create_symlink(file, link);
    REQUIRE(keep_backup(link));
    CHECK(fs::exists(folder.path / "real/family.kinscape.bak"));
    CHECK(files_in(folder.path) == 2);
}

TEST_CASE("A stamp tells a file that was replaced, written into or only touched") {
    const Folder folder;
    const fs::path file = folder.path / "family.kinscape";
    CHECK_FALSE(stamp_of(file));
    REQUIRE(write_file(file, "old"));
    const auto first = stamp_of(file);
    CHECK(stamp_of(file) == first);
    REQUIRE(write_file(file, "new"));
    const auto second = stamp_of(file);
    CHECK(second != first);
    fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(5));
    CHECK(stamp_of(file) != second);
}

TEST_CASE("What an interrupted write left behind is cleared, what another program writes is not") {
    const Folder folder;
    const fs::path file = folder.path / "family.kinscape";
    const fs::path ours = folder.path / (".family.kinscape." + std::to_string(::getpid()) + "-0.tmp");
    const fs::path left = folder.path / ".family.kinscape.999999999-0.tmp";
    std::ofstream(ours) << "busy";
    std::ofstream(left) << "half";
    remove_leftovers(file);
    CHECK(fs::exists(ours));
    CHECK_FALSE(fs::exists(left));
}

TEST_CASE("A child is fed and its answer read, however long") {
    const std::string text(3'000'000, 'k');
    const auto answer = run_child({.command = {"cat"}, .input = text});
    REQUIRE(answer);
    CHECK(answer->exit_code == 0);
    CHECK(answer->output == text);
}

TEST_CASE("A child that is late, crashes, talks too much or does not exist does no harm") {
    using namespace std::chrono_literals;
    CHECK(run_child({.command = {"sleep", "30"}, .input = "", .deadline = 50ms}).error() ==
          ChildError::too_late);
    CHECK(run_child({.command = {"sh", "-c", "kill -9 $$"}, .input = ""}).error() == ChildError::crashed);
    CHECK(run_child({.command = {"no-such-program-here"}, .input = ""}).error() == ChildError::not_started);
    CHECK(run_child({.command = {"yes"}, .input = "", .max_output = 1000}).error() ==
          ChildError::too_much_output);
    const std::atomic<bool> stop{true};
    CHECK(run_child({.command = {"sleep", "30"}, .input = "", .stop = &stop}).error() ==
          ChildError::cancelled);
    const auto deaf = run_child({.command = {"true"}, .input = std::string_view("unread")});
    REQUIRE(deaf);
    CHECK(deaf->exit_code == 0);
    CHECK(run_child({.command = {"sh", "-c", "exit 3"}, .input = ""})->exit_code == 3);
}

}  // namespace kinscape
