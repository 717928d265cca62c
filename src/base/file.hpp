// Files: read whole, written whole or not at all.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace kinscape {

enum class FileError { not_found, not_permitted, is_folder, too_large, disk_full, no_folder, failed };

/// All bytes of the file. `-` is not special here. Nothing above `limit` bytes is read.
Result<std::string, FileError> read_file(const std::filesystem::path& path, std::size_t limit);

/// Writes beside the file (O_EXCL, same folder, mode of the old file), syncs, renames over it, syncs the
/// folder. A symbolic link is followed once. Until the rename the old file is untouched byte for byte; on
/// failure nothing stays behind. (reliability.md, rule 1)
Result<Done, FileError> write_file(const std::filesystem::path& path, std::string_view bytes);

/// Removes temporary files that an interrupted write of this very file left behind.
void remove_leftovers(const std::filesystem::path& path);

}  // namespace kinscape
