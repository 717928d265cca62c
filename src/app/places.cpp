#include "app/places.hpp"

#include "base/child_process.hpp"
#include "cli/layout_worker.hpp"
#include "cli/profile_folders.hpp"
#include "draw/paint.hpp"
#include "io/assets.hpp"

#include <cstdlib>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

fs::path folder_from(const char* variable, const fs::path& otherwise) {
    const char* value = std::getenv(variable);
    return value && *value ? fs::path(value) : otherwise;
}

Places places_with(const fs::path& config, const fs::path& documents) {
    return {asset_folder(),
            profile_folders(),
            example_folder(),
            shader_folder(),
            config / "settings.json",
            documents,
            {own_program(), std::string(layout_worker_verb)}};
}

}  // namespace

Places places_of_user() {
    const fs::path home = folder_from("HOME", fs::temp_directory_path());
    std::error_code failed;
    const fs::path documents = fs::is_directory(home / "Documents", failed) ? home / "Documents" : home;
    return places_with(folder_from("XDG_CONFIG_HOME", home / ".config") / "kinscape", documents);
}

Places places_for_replay(const fs::path& state) {
    Places places = places_with(state / "config", state);
    places.profiles.own = state / "data" / "notation";
    return places;
}

}  // namespace kinscape
