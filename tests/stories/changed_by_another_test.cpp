// A file that somebody else writes while it is open in the editor: a sync service, a colleague, a second
// window.
#include "app/stand_in.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "families.hpp"
#include "io/document_file.hpp"

#include <unistd.h>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

struct Desktop {
    Desktop() {
        fs::create_directories(folder);
        REQUIRE(write_file(path, write_document(three_generations().document)));
        auto made = StandIn::create({places_for_replay(folder), {2026, 3, 12}, nullptr}, ScreenSize{});
        REQUIRE(made);
        person = std::move(*made);
        REQUIRE(person->session().open(path));
        person->settle();
    }
    ~Desktop() {
        person.reset();
        fs::remove_all(folder);
    }
    void rename_family(const char* title) {
        Desk& desk = person->session().desk();
        REQUIRE(desk.commit({ChangeTitle{title}}, "Rename"));
        person->settle();
    }
    std::string title_on_disk(const fs::path& file) const { return open_document(file)->document.title; }
    std::string theirs() const {
        Document document = three_generations().document;
        document.title = "Theirs";
        return write_document(document);
    }

    fs::path folder = fs::temp_directory_path() / ("kinscape-changed-" + std::to_string(::getpid()));
    fs::path path = folder / "family.kinscape";
    std::unique_ptr<StandIn> person;
};

constexpr const char* notice = "Another program has changed family.kinscape";

}  // namespace

TEST_CASE("What another program wrote is not replaced before the worker says so, and stays as the backup") {
    Desktop desk;
    desk.rename_family("Ours");
    REQUIRE(write_file(desk.path, desk.theirs()));
    desk.person->press("ctrl+s");
    desk.person->settle();
    CHECK(desk.title_on_disk(desk.path) == "Theirs");
    CHECK(desk.person->shows_text(notice));
    CHECK_FALSE(desk.person->session().desk().is_saved());
    desk.person->press("ctrl+s");
    desk.person->settle();
    CHECK(desk.title_on_disk(desk.path) == "Ours");
    CHECK(desk.title_on_disk(backup_of(desk.path)) == "Theirs");
    CHECK(desk.person->session().desk().is_saved());
}

TEST_CASE("An answer holds only for what was asked about") {
    Desktop desk;
    desk.rename_family("Ours");
    REQUIRE(write_file(desk.path, desk.theirs()));
    desk.person->press("ctrl+s");
    desk.person->settle();
    REQUIRE(write_file(desk.path, desk.theirs() + "\n"));
    desk.person->press("ctrl+s");
    desk.person->settle();
    CHECK(desk.title_on_disk(desk.path) == "Theirs");
}

TEST_CASE("A change by another program is noticed while the family is looked at") {
    Desktop desk;
    desk.person->wait(2);
    CHECK_FALSE(desk.person->shows_text(notice));
    REQUIRE(write_file(desk.path, desk.theirs()));
    desk.person->wait(2);
    desk.person->session().ask_for_frames(1);
    desk.person->settle();
    CHECK(desk.person->shows_text(notice));
}

TEST_CASE("A file that was only touched, or is gone, is saved without a question") {
    Desktop desk;
    desk.rename_family("Ours");
    fs::last_write_time(desk.path, fs::last_write_time(desk.path) + std::chrono::seconds(5));
    desk.person->press("ctrl+s");
    desk.person->settle();
    CHECK(desk.title_on_disk(desk.path) == "Ours");
    desk.rename_family("Ours again");
    fs::remove(desk.path);
    desk.person->press("ctrl+s");
    desk.person->settle();
    CHECK(desk.title_on_disk(desk.path) == "Ours again");
}

}  // namespace kinscape
