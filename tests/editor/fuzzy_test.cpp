#include "catch.hpp"
#include "editor/fuzzy.hpp"
#include "editor/key_map.hpp"

namespace kinscape {

TEST_CASE("A few letters find what is meant, accents or not") {
    CHECK(fuzzy_score("zoe", "Zoë Núñez"));
    CHECK(fuzzy_score("nunez", "Zoë Núñez"));
    CHECK(fuzzy_score("nunez zoe", "Zoë Núñez"));
    CHECK(fuzzy_score("cv", "Client view"));
    CHECK_FALSE(fuzzy_score("xq", "Client view"));
    CHECK_FALSE(fuzzy_score("confl", "Coercive control"));
}

TEST_CASE("The whole word beats its beginning, and that the middle of another") {
    CHECK(*fuzzy_score("close", "Close") > *fuzzy_score("close", "Close the window"));
    CHECK(*fuzzy_score("close", "Close the window") > *fuzzy_score("close", "Very close"));
    CHECK(*fuzzy_score("art", "Art class") > *fuzzy_score("art", "Partner"));
}

TEST_CASE("A key that was given to another command is no longer the first one's") {
    const KeyMap keys(KeyChanges{{"Tidy", {"Ctrl T"}}, {"Fly", {"F"}}, {"Redo", {"T"}}});
    CHECK(keys.command_of("ctrl+t") == CommandId::tidy);
    CHECK(keys.command_of("t") == CommandId::redo);
    CHECK(keys.shown(CommandId::tidy) == "Ctrl T");
    CHECK(KeyMap(KeyChanges{{"Tidy", {}}}).shown(CommandId::tidy).empty());
}

}  // namespace kinscape
