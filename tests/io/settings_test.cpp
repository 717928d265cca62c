#include "catch.hpp"
#include "io/settings_json.hpp"
#include "io/theme_json.hpp"

namespace kinscape {

TEST_CASE("What the program remembers of its user is read back as it was written") {
    Settings settings;
    settings.theme = "dark";
    settings.wheel_pans = true;
    settings.scale = 1.5;
    remember_file(settings, "/home/ana/vega.kinscape");
    CHECK(settings_from(to_json(settings)) == settings);
}

TEST_CASE("Settings that cannot be read are those of a first run") {
    CHECK(settings_from("") == Settings{});
    CHECK(settings_from("[1, 2") == Settings{});
    CHECK(settings_from(R"({"theme": 3, "scale": "large", "recent": "none"})") == Settings{});
    CHECK(settings_from(R"({"scale": 40})").scale == 2);
}

TEST_CASE("The file opened last stands first in the list, and once") {
    Settings settings;
    for (const char* path : {"/a", "/b", "/a"})
        remember_file(settings, path);
    CHECK(settings.recent == std::vector<std::string>{"/a", "/b"});
    for (int i = 0; i < 30; ++i)
        remember_file(settings, "/file" + std::to_string(i));
    CHECK(settings.recent.size() == most_recent_files);
}

TEST_CASE("A theme with a colour that is none is refused") {
    CHECK(theme_file_from(R"({"title": "Light", "colors": {"ink": "#1F2933"}, "numbers": {"ring": 2}})"));
    CHECK_FALSE(theme_file_from(R"({"title": "Light", "colors": {"ink": "dark"}, "numbers": {}})"));
    CHECK_FALSE(theme_file_from("no theme"));
}

}  // namespace kinscape
