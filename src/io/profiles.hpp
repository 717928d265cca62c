// The notation profiles that there are: those of the program and those of its user. A profile that is based
// on another is read over it.
#pragma once

#include "io/assets.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// A user's profile goes before the program's own of the same name. `own` may be a folder that is not there.
struct ProfileFolders {
    std::filesystem::path built_in;
    std::filesystem::path own;
};

/// The ids of the profiles in both folders: `plain` first, then the program's by name, then the user's.
std::vector<std::string> profile_ids(const ProfileFolders& folders);

/// `remark`: what is wrong with the file that was asked for, by its line, and what is drawn with instead: the
/// program's own of that name, else the one that it is based on, else `plain`. Empty where nothing is wrong.
struct ReadProfile {
    Notation notation;
    std::string remark;
};
/// A profile by its id, or by the path of its file. An error means that there is none of that name, or that
/// the installation is not whole.
Result<ReadProfile, AssetError> read_profile(const ProfileFolders& folders, std::string_view id_or_path);

}  // namespace kinscape
