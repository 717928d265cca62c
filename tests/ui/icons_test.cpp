#include "base/file.hpp"
#include "catch.hpp"
#include "ui/icons.hpp"
#include "workshop.hpp"

namespace kinscape {
namespace {

std::string icon_file() {
    return *read_file(in_sources("assets/icons/icons.txt").string(), std::size_t{1} << 20);
}

}  // namespace

TEST_CASE("Every icon of the file can be drawn and stays on its field") {
    std::vector<std::string> faults;
    const Icons icons = icons_from(icon_file(), &faults);
    CHECK(faults.empty());
    CHECK(icons.size() >= 40);
    for (const auto& [name, icon] : icons)
        for (const IconPart& part : icon) {
            INFO("icon " << name);
            const auto box = bounds(part.outline);
            REQUIRE(box);
            CHECK(Rect{{-10, -10}, {10, 10}}.contains(box->min));
            CHECK(Rect{{-10, -10}, {10, 10}}.contains(box->max));
        }
}

TEST_CASE("An icon's line that cannot be read is left out and named") {
    std::vector<std::string> faults;
    const Icons icons = icons_from("good: M0 0 L1 1\nbad: M0 zero\n", &faults);
    CHECK(icons.size() == 1);
    CHECK(faults == std::vector<std::string>{"bad: M0 zero"});
}

}  // namespace kinscape
