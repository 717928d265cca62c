#include "catch.hpp"
#include "export/picture.hpp"
#include "families.hpp"
#include "io/assets.hpp"
#include "workshop.hpp"

#include <memory>

namespace kinscape {
namespace {

constexpr Day drawn{2026, 3, 12};

const Assets& shipped() {
    static const Assets assets = [] {
        auto read = read_assets(in_sources("assets"));
        REQUIRE(read);
        return std::move(*read);
    }();
    return assets;
}

/// The twins in one home. A de-identified copy has no dates, so that its timeline has rows of households
/// alone.
Document twins_at_home() {
    Twins family = twins();
    Household home;
    home.id = HouseholdId("h1");
    home.members = {lives(family.mother, "2003"), lives(family.lena), lives(family.max)};
    put(family.document.households, {home});
    return family.document;
}

Picture timeline_for(const Document& document, const Audience& audience) {
    static Typesetter type;
    const Assets& assets = shipped();
    const Look look{assets.notation, paper_palette(), assets.spacing, assets.words, type};
    View view = genogram("v1", {});
    view.kind = "timeline";
    view.show = {"by-household"};
    const auto picture = picture_of(
        document, {.view = view, .audience = audience, .day = drawn, .page = {"fit", "", {}}}, look);
    REQUIRE(picture);
    return *picture;
}

}  // namespace

TEST_CASE("A de-identified timeline has no day and gives its hints, as every de-identified copy") {
    const Document document = twins_at_home();
    Deidentify how;
    how.day = drawn;
    how.words = std::make_shared<const Words>(shipped().words);
    Audience audience;
    audience.deidentify = std::make_shared<const Deidentify>(std::move(how));
    const Picture picture = timeline_for(document, audience);
    CHECK_FALSE(picture.day);
    const VisibleDocument copy = visible_to(document, audience);
    REQUIRE(copy.deidentified());
    REQUIRE(copy.deidentified()->hints.size() == 1);
    CHECK(copy.deidentified()->hints[0] == "B2 and B3 were born together: twins may be known.");
    CHECK(picture.remarks == copy.deidentified()->hints);
}

TEST_CASE("The worker's own timeline has its day and no hints") {
    const Picture picture = timeline_for(twins_at_home(), {});
    CHECK(picture.day == drawn);
    CHECK(picture.remarks.empty());
}

}  // namespace kinscape
