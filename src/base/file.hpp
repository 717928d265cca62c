// Files: read whole, written whole or not at all.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
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

/// Keeps what the file holds now as `NAME.bak` beside it, in the place of an older one; nothing to do where
/// there is no file. The file itself is never touched.
Result<Done, FileError> keep_backup(const std::filesystem::path& path);
/// Where the backup of that file lies.
std::filesystem::path backup_of(const std::filesystem::path& path);

/// What tells without reading that a file may have been changed: which file, its size in bytes, and when it
/// was last written, in nanoseconds.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    std::uint64_t size = 0;
    std::int64_t written_ns = 0;
    bool operator==(const FileStamp&) const = default;
};
/// Nothing where there is no such file.
std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

/// Removes temporary files that an interrupted write of this very file left behind.
void remove_leftovers(const std::filesystem::path& path);

}  // namespace kinscape
