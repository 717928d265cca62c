#include "app/places.hpp"

#include "base/child_process.hpp"
#include "cli/layout_worker.hpp"
#include "cli/private_folders.hpp"
#include "cli/profile_folders.hpp"
#include "draw/paint.hpp"
#include "io/assets.hpp"

#include <cstdlib>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// Without `documents`, which each names.
Places places_with(const fs::path& config, const fs::path& state) {
    Places places;
    places.assets = asset_folder();
    places.profiles = profile_folders();
    places.examples = example_folder();
    places.shaders = shader_folder();
    places.settings_file = config / "settings.json";
    places.journals = state / "journal";
    places.worker = {own_program(), std::string(layout_worker_verb)};
    return places;
}

}  // namespace

Places places_of_user() {
    std::error_code failed;
    const char* given = std::getenv("HOME");
    const fs::path home = given && *given ? fs::path(given) : fs::temp_directory_path(failed);
    const fs::path documents = fs::is_directory(home / "Documents", failed) ? home / "Documents" : home;
    Places places = places_with(config_folder(), state_folder());
    places.documents = documents;
    return places;
}

// Replays that run side by side on the same family are no windows of one person: each has its own locks.
Places places_for_replay(const fs::path& state) {
    Places places = places_with(state / "config", state);
    places.documents = state;
    places.locks = state / "locks";
    places.profiles.own = state / "data" / "notation";
    return places;
}

}  // namespace kinscape
