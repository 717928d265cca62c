#include "cli/private_folders.hpp"

#include <cstdlib>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const char* variable, const fs::path& in_home) {
    const char* value = std::getenv(variable);
    if (value && *value) return fs::path(value) / "kinscape";
    const char* home = std::getenv("HOME");
    std::error_code failed;
    return (home && *home ? fs::path(home) : fs::temp_directory_path(failed)) / in_home / "kinscape";
}

}  // namespace

fs::path config_folder() { return folder_of("XDG_CONFIG_HOME", ".config"); }
fs::path state_folder() { return folder_of("XDG_STATE_HOME", fs::path(".local") / "state"); }
fs::path data_folder() { return folder_of("XDG_DATA_HOME", fs::path(".local") / "share"); }

}  // namespace kinscape
