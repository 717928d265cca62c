#include "catch.hpp"
#include "ui/theme.hpp"

namespace kinscape {

TEST_CASE("A theme without all its colours is refused") {
    CHECK_FALSE(theme_from("half", {{"ink", black}, {"paper", white}}, {}));
}

TEST_CASE("Without any file the window can still be read") {
    const Theme theme = plain_theme();
    CHECK(contrast(theme.ink, theme.panel) >= 4.5);
    CHECK(contrast(theme.muted, theme.chrome) >= 4.5);
    CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
}

}  // namespace kinscape
