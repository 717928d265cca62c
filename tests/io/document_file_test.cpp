#include "catch.hpp"
#include "families.hpp"
#include "io/document_file.hpp"

#include <unistd.h>

#include <fstream>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

struct Saved {
    Saved() {
        fs::create_directories(folder);
        document = three_generations().document;
        auto saved = save_document(path, {}, document);
        REQUIRE(saved);
        opened = std::move(*saved);
    }
    ~Saved() { fs::remove_all(folder); }
    /// Somebody else writes into the file.
    void meddle(const char* bytes) const { std::ofstream(path, std::ios::trunc) << bytes; }

    fs::path folder = fs::temp_directory_path() / ("kinscape-document-file-" + std::to_string(::getpid()));
    fs::path path = folder / "family.kinscape";
    Document document;
    OpenedDocument opened;
};

std::string bytes_of(const fs::path& path) { return read_file(path, max_file_bytes).value(); }

}  // namespace

TEST_CASE("Saving keeps the version before as one backup that opens") {
    Saved saved;
    CHECK_FALSE(fs::exists(backup_of(saved.path)));
    Document changed = saved.document;
    changed.title = "Four generations";
    auto second = save_document(saved.path, saved.opened, changed);
    REQUIRE(second);
    const auto backup = open_document(backup_of(saved.path));
    REQUIRE(backup);
    CHECK(backup->document == saved.document);
    CHECK(open_document(saved.path)->document == changed);
}

TEST_CASE("Saving what is saved already leaves the backup of before") {
    Saved saved;
    Document changed = saved.document;
    changed.title = "Four generations";
    const auto second = save_document(saved.path, saved.opened, changed);
    REQUIRE(second);
    REQUIRE(save_document(saved.path, *second, changed));
    CHECK(open_document(backup_of(saved.path))->document == saved.document);
}

TEST_CASE("A file that another program replaced, cut, emptied or put away is told from one only touched") {
    Saved saved;
    const std::string bytes = bytes_of(saved.path);
    CHECK(state_on_disk(saved.path, saved.opened) == OnDisk::as_we_left_it);
    fs::last_write_time(saved.path, fs::last_write_time(saved.path) + std::chrono::seconds(5));
    CHECK(state_on_disk(saved.path, saved.opened) == OnDisk::as_we_left_it);
    REQUIRE(write_file(saved.path, bytes));
    CHECK(state_on_disk(saved.path, saved.opened) == OnDisk::as_we_left_it);

    REQUIRE(write_file(saved.path, bytes + "\n"));
    CHECK(state_on_disk(saved.path, saved.opened) == OnDisk::changed);
    saved.meddle(bytes.substr(0, 100).c_str());
    CHECK(state_on_disk(saved.path, saved.opened) == OnDisk::changed);
    saved.meddle("");
    CHECK(state_on_disk(saved.path, saved.opened) == OnDisk::changed);
    fs::remove(saved.path);
    CHECK(state_on_disk(saved.path, saved.opened) == OnDisk::gone);
    fs::create_directory(saved.path);
    CHECK(state_on_disk(saved.path, saved.opened) == OnDisk::changed);
}

TEST_CASE("A document that gets a seal leaves nothing of its clear text beside it") {
    Saved saved;
    Document changed = saved.document;
    changed.title = "Four generations";
    auto clear = save_document(saved.path, saved.opened, changed);
    REQUIRE(clear);
    REQUIRE(fs::exists(backup_of(saved.path)));
    constexpr int little_work = 4;
    clear->seal = Seal::of(Passphrase("seven quiet herons"), little_work).value();
    CHECK(state_on_disk(saved.path, *clear) == OnDisk::changed);
    auto closed = save_document(saved.path, *clear, changed);
    REQUIRE(closed);
    CHECK_FALSE(fs::exists(backup_of(saved.path)));
    CHECK(is_sealed(bytes_of(saved.path)));
    CHECK(state_on_disk(saved.path, *closed) == OnDisk::as_we_left_it);
    CHECK(open_document(saved.path).error().reason == UnreadableReason::sealed);
    CHECK(open_document(saved.path, {}, closed->seal)->document == changed);

    // From then on the version before is kept, sealed.
    changed.title = "Five generations";
    closed = save_document(saved.path, *closed, changed);
    REQUIRE(closed);
    CHECK(is_sealed(bytes_of(backup_of(saved.path))));
    CHECK(open_document(backup_of(saved.path), {}, closed->seal)->document.title == "Four generations");
}

}  // namespace kinscape
