#include "base/file.hpp"
#include "catch.hpp"
#include "io/document_lock.hpp"

#include <unistd.h>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

fs::path document_in(const std::string& name) {
    const fs::path folder = fs::temp_directory_path() / "kinscape-lock" / name;
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder / "family.kinscape";
}

LockHolder window(const std::string& name) {
    return {"desk", "ana", ::getpid(), start_of_process(::getpid()), name, "2026-03-12 14:02"};
}

}  // namespace

TEST_CASE("A second window is told who has the family open, and gets it once the first is closed") {
    const fs::path document = document_in("two");
    DocumentLock second;
    {
        DocumentLock first;
        CHECK_FALSE(first.take(document, window("1")));
        CHECK_FALSE(first.take(document, window("1")));
        const auto holder = second.take(document, window("2"));
        REQUIRE(holder);
        CHECK(holder->since == "2026-03-12 14:02");
        CHECK_FALSE(second.is_held());
    }
    CHECK_FALSE(second.take(document, window("2")));
    CHECK(second.is_held());
}

TEST_CASE("The lock of a window that crashed is taken over") {
    const fs::path document = document_in("stale");
    for (const char* process : {"99999999", "1"}) {
        REQUIRE(write_file(lock_of(document), std::string("{\"host\":\"desk\",\"process\":") + process +
                                                  ",\"process_start\":\"12\",\"window\":\"0\"}"));
        DocumentLock lock;
        CHECK_FALSE(lock.take(document, window("1")));
        CHECK(lock.is_held());
    }
}

TEST_CASE("The lock of another computer is never broken by itself, an empty or torn one is") {
    const fs::path document = document_in("other");
    REQUIRE(write_file(lock_of(document),
                       "{\"host\":\"elsewhere\",\"process\":1,\"process_start\":\"1\",\"window\":\"0\"}"));
    DocumentLock lock;
    REQUIRE(lock.take(document, window("1")));
    CHECK(fs::exists(lock_of(document)));
    for (const char* torn : {"", "{\"host\":", "[]"}) {
        REQUIRE(write_file(lock_of(document), torn));
        DocumentLock mine;
        CHECK_FALSE(mine.take(document, window("1")));
    }
}

TEST_CASE("Where no lock can be made nobody is kept from the family") {
    DocumentLock lock;
    CHECK_FALSE(lock.take("/no/such/folder/family.kinscape", window("1")));
    CHECK_FALSE(lock.is_held());
}

}  // namespace kinscape
