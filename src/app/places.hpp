// Where the program finds its data and keeps what it remembers.
#pragma once

#include "io/profiles.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// The family that stands for all: on the first page, and where there is no display.
inline constexpr std::string_view example_family = "okafor-brandt.kinscape";

struct Places {
    std::filesystem::path assets;
    ProfileFolders profiles;
    std::filesystem::path examples;
    std::filesystem::path shaders;
    /// Settings are read from here and written here.
    std::filesystem::path settings_file;
    /// Journals of work that is not saved yet lie here.
    std::filesystem::path journals;
    /// Locks of open documents stand here; empty: each beside its document.
    std::filesystem::path locks;
    /// Where file dialogs begin before a file was opened.
    std::filesystem::path documents;
    /// How this program is started again as the worker that asks Graphviz.
    std::vector<std::string> worker;
};

/// Those of this user: settings in $XDG_CONFIG_HOME/kinscape.
Places places_of_user();
/// The same data, with private folders under `state` in the place of the user's.
Places places_for_replay(const std::filesystem::path& state);

}  // namespace kinscape
