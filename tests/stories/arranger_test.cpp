#include "app/arranger.hpp"
#include "app/made_up_family.hpp"
#include "app/stand_in.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "io/document_json.hpp"
#include "workshop.hpp"

#include <unistd.h>

#include <atomic>

namespace kinscape {
namespace {

const Assets& arranger_assets() {
    static const auto read = read_assets(in_sources("assets"));
    return *read;
}

ToArrange family_of(std::size_t people) {
    const Document document = made_up_family(people);
    return {document, find_view(document, "").value(), {2026, 1, 1}, Keep::all, &arranger_assets().notation};
}

TEST_CASE("A family is arranged on a thread of its own, and taken once") {
    std::atomic<int> woken = 0;
    Arranger arranger({arranger_assets(), {}, [&] { ++woken; }});
    CHECK_FALSE(arranger.take());
    arranger.ask(family_of(40));
    REQUIRE(arranger.wanted());
    arranger.finish();
    CHECK(arranger.is_done());
    CHECK(woken == 1);
    const auto arranged = arranger.take();
    REQUIRE(arranged);
    CHECK(arranged->places.size() == 40);
    CHECK_FALSE(arranger.wanted());
    CHECK_FALSE(arranger.take());
}

TEST_CASE("What was begun ends when it is no longer wanted, and what came instead is made") {
    Arranger arranger({arranger_assets(), {}, {}});
    arranger.ask(family_of(2000));
    SECTION("stopped") {
        arranger.stop();
        CHECK_FALSE(arranger.wanted());
        CHECK_FALSE(arranger.take());
    }
    SECTION("something else was asked for") {
        arranger.ask(family_of(20));
        arranger.finish();
        const auto arranged = arranger.take();
        REQUIRE(arranged);
        CHECK(arranged->places.size() == 20);
    }
}

TEST_CASE("A large family is shown at once, then where it stands better; nothing of it is a change") {
    const auto folder =
        std::filesystem::temp_directory_path() / ("kinscape-large-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    REQUIRE(write_file(folder / "large.kinscape", write_document(made_up_family(260))));
    {
        auto made = StandIn::create({places_for_replay(folder), {2026, 3, 12}, nullptr}, ScreenSize{});
        REQUIRE(made);
        Session& session = (*made)->session();
        REQUIRE(session.open(folder / "large.kinscape"));
        (*made)->draw_one();
        REQUIRE(session.shown());
        CHECK(session.shown()->at_first);
        const std::vector<Place> at_first = session.shown()->arranged;
        SECTION("left alone") {
            (*made)->settle();
            CHECK_FALSE(session.shown()->at_first);
            CHECK_FALSE(session.shown()->arranged == at_first);
        }
        SECTION("stopped with Esc") {
            (*made)->press("escape");
            (*made)->settle();
            CHECK(session.shown()->arranged == at_first);
        }
        CHECK(session.desk().is_saved());
        CHECK_FALSE(session.desk().history().can_undo());
    }
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace kinscape
