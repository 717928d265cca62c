#include "base/append_file.hpp"

#include "base/posix_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace kinscape {

Result<AppendFile, FileError> AppendFile::create(const std::filesystem::path& path) {
    std::error_code failed;
    if (std::filesystem::create_directories(path.parent_path(), failed))
        (void)::chmod(path.parent_path().c_str(), S_IRWXU);
    const int number =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (number < 0) return Failure{new_file_error_of(errno)};
    // Where the file system has no locks, its writer counts as gone: better offered twice than lost.
    (void)::flock(number, LOCK_EX | LOCK_NB);
    sync_folder(path.parent_path());
    return AppendFile(number);
}

Result<AppendFile, FileError> AppendFile::create_anew(const std::filesystem::path& path,
                                                      std::string_view bytes) {
    std::filesystem::path made = path;
    made += unfinished_ending;
    ::unlink(made.c_str());
    auto file = create(made);
    if (!file) return file;
    auto written = file->append(bytes);
    if (written) written = file->sync();
    if (written && ::rename(made.c_str(), path.c_str()) != 0) written = Failure{new_file_error_of(errno)};
    if (!written) {
        ::unlink(made.c_str());
        return Failure{written.error()};
    }
    sync_folder(path.parent_path());
    return file;
}

AppendFile::AppendFile(AppendFile&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

AppendFile::~AppendFile() {
    if (number_ >= 0) ::close(number_);
}

Result<Done, FileError> AppendFile::append(std::string_view bytes) {
    if (!write_all(number_, bytes)) return Failure{new_file_error_of(errno)};
    return Done{};
}

Result<Done, FileError> AppendFile::sync() {
    if (::fdatasync(number_) != 0) return Failure{new_file_error_of(errno)};
    return Done{};
}

NewFile make_new_file(const std::filesystem::path& path, std::string_view bytes) {
    const int number =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
    if (number < 0) return errno == EEXIST ? NewFile::there_already : NewFile::not_made;
    const bool whole = ::write(number, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    ::close(number);
    if (!whole) ::unlink(path.c_str());
    return whole ? NewFile::made : NewFile::not_made;
}

bool is_held(const std::filesystem::path& path) {
    const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (number < 0) return false;
    const bool free = ::flock(number, LOCK_EX | LOCK_NB) == 0;
    ::close(number);
    return !free;
}

}  // namespace kinscape
