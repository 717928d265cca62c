// What the program remembers of its user between runs: how it looks, the files opened last, how the wheel
// works. No name of a person is in it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

inline constexpr std::size_t most_recent_files = 12;

/// The picture options of a call under a name: "--for report --mono".
struct Preset {
    std::string name;
    std::vector<std::string> words;
    bool operator==(const Preset&) const = default;
};

struct Settings {
    std::string theme = "light";      // light dark contrast
    std::vector<std::string> recent;  // paths, newest first
    bool wheel_pans = false;          // else it zooms
    double scale = 1;                 // of the interface, 0.8 to 2
    /// Keys that were changed: a command's words and its chords instead, "Tidy": ["Ctrl T"]; an empty list
    /// takes them away.
    std::map<std::string, std::vector<std::string>, std::less<>> keys;
    std::vector<Preset> presets;
    bool operator==(const Settings&) const = default;
};

/// What can be read of the text; the rest is as in a first run.
Settings settings_from(std::string_view json);
std::string to_json(const Settings& settings);
/// The path comes first, once.
void remember_file(Settings& settings, const std::string& path);

}  // namespace kinscape
