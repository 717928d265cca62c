#include "catch.hpp"
#include "surfaces/surfaces.hpp"

namespace kinscape {
namespace {

/// One pixel in a hundred is what a reader may be shown; the examples have less than one in two thousand.
constexpr double most_differing = 0.002;

bool on_both(std::string_view name, std::string_view view) {
    const Picture picture = example_picture(name, view);
    const auto painted = painted_page(picture.pages.front());
    if (!painted) return false;
    const Pixels written = written_page(picture);
    const double share = differing_share(*painted, written);
    INFO(name << " " << view << ": " << share * 100 << " % of the pixels differ");
    if (share > most_differing) UNSCOPED_INFO(left_for_looking(name, *painted, written));
    CHECK(share < most_differing);
    return true;
}

}  // namespace

TEST_CASE("A family looks the same on the screen and in a PNG") {
    if (!on_both("okafor-brandt", "genogram")) KS_SKIP("no EGL without a display here");
}

TEST_CASE("An ecomap looks the same on the screen and in a PNG") {
    if (!on_both("eco-2-new-baby", "ecomap")) KS_SKIP("no EGL without a display here");
}

TEST_CASE("Every example looks the same on the screen and in a PNG", "[.long]") {
    for (const std::string& name : example_names())
        if (!on_both(name, "")) KS_SKIP("no EGL without a display here");
}

}  // namespace kinscape
