// Where notation profiles lie: the program's own, and those of its user in $XDG_DATA_HOME/kinscape/notation.
#pragma once

#include "io/profiles.hpp"

namespace kinscape {

ProfileFolders profile_folders();

}  // namespace kinscape
