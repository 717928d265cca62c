#include "cli/profile_folders.hpp"

#include "cli/private_folders.hpp"

namespace kinscape {

ProfileFolders profile_folders() { return {asset_folder() / "notation", data_folder() / "notation"}; }

}  // namespace kinscape
