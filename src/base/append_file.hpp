// A private file that only grows: what was appended and synced survives a crash and a power cut. Held by a
// lock of the system, so that another process can tell whether its writer still lives.
#pragma once

#include "base/file.hpp"

#include <filesystem>
#include <string_view>

namespace kinscape {

class AppendFile {
public:
    /// Makes the file (mode 0600; its folder with 0700) and holds its lock. Fails when there is one.
    static Result<AppendFile, FileError> create(const std::filesystem::path& path);
    /// The same with all its bytes, in the place of one that is there: whole and on disk or not at all.
    static Result<AppendFile, FileError> create_anew(const std::filesystem::path& path,
                                                     std::string_view bytes);
    AppendFile(AppendFile&& other) noexcept;
    AppendFile& operator=(AppendFile&& other) noexcept;
    ~AppendFile();

    Result<Done, FileError> append(std::string_view bytes);
    /// Returns once everything appended is on disk.
    Result<Done, FileError> sync();

private:
    explicit AppendFile(int number) : number_(number) {}
    int number_ = -1;
};

/// A small file that must not be there yet, such as a lock.
enum class NewFile : unsigned char { made, there_already, not_made };
NewFile make_new_file(const std::filesystem::path& path, std::string_view bytes);

/// True while the process that made the file with AppendFile has it open, this one included.
bool is_held(const std::filesystem::path& path);

/// What `create_anew` leaves in a folder when it is cut off ends with this.
inline constexpr std::string_view unfinished_ending = ".new";

}  // namespace kinscape
