#include "cli/profile_folders.hpp"

#include <cstdlib>

namespace kinscape {

ProfileFolders profile_folders() {
    namespace fs = std::filesystem;
    const auto folder = [](const char* variable) {
        const char* value = std::getenv(variable);
        return value && *value ? fs::path(value) : fs::path();
    };
    fs::path data = folder("XDG_DATA_HOME");
    if (data.empty() && !folder("HOME").empty()) data = folder("HOME") / ".local" / "share";
    return {asset_folder() / "notation", data.empty() ? fs::path() : data / "kinscape" / "notation"};
}

}  // namespace kinscape
