// What files that are written whole and files that grow have in common. Inside of base.
#pragma once

#include "base/file.hpp"

#include <filesystem>
#include <string_view>

namespace kinscape {

/// The reason behind an `errno`.
FileError file_error_of(int number);
/// The same of a file that is to be made: what is not there is its folder.
FileError new_file_error_of(int number);

/// Writes all of it, in as many pieces as the system takes; on failure `errno` says why.
bool write_all(int file, std::string_view bytes);

/// Brings the names of a folder to the disk, as far as its file system can.
void sync_folder(const std::filesystem::path& folder);

}  // namespace kinscape
