#include "base/file.hpp"

#include "base/number.hpp"
#include "base/posix_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <limits>

namespace kinscape {
namespace {

/// An open file that closes itself; close errors matter only for writing and are asked for there.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    bool closed_well() {
        const int number = number_;
        number_ = -1;
        return ::close(number) == 0;
    }

private:
    int number_;
};

/// The file that is really meant: the target of a symbolic link, so that the link itself stays.
std::filesystem::path real_target(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error)) return path;
    const auto target = std::filesystem::weakly_canonical(path, error);
    return error ? path : target;
}

std::string prefix_of(const std::filesystem::path& path) { return "." + path.filename().string() + "."; }

/// A name beside the file that nobody else uses: process, then a count.
std::filesystem::path beside(const std::filesystem::path& path, int count) {
    const std::string name =
        prefix_of(path) + std::to_string(::getpid()) + "-" + std::to_string(count) + ".tmp";
    return path.parent_path() / name;
}

struct Temporary {
    int file = -1;
    std::filesystem::path path;
};

Temporary make_temporary(const std::filesystem::path& target, mode_t mode) {
    for (int count = 0; count < 100; ++count) {
        Temporary made{-1, beside(target, count)};
        made.file = ::open(made.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (made.file >= 0 || errno != EEXIST) return made;
    }
    return {};
}

}  // namespace

FileError file_error_of(int number) {
    switch (number) {
    case ENOENT: return FileError::not_found;
    case ENOTDIR: return FileError::no_folder;
    case EACCES:
    case EPERM:
    case EROFS: return FileError::not_permitted;
    case EISDIR: return FileError::is_folder;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return FileError::disk_full;
    default: return FileError::failed;
    }
}

FileError new_file_error_of(int number) {
    return number == ENOENT ? FileError::no_folder : file_error_of(number);
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void sync_folder(const std::filesystem::path& folder) {
    Descriptor open_folder(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder; the rename itself has then to be enough.
    if (open_folder.number() >= 0) (void)::fsync(open_folder.number());
}

Result<std::string, FileError> read_file(const std::filesystem::path& path, std::size_t limit) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) return Failure{file_error_of(errno)};
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0) return Failure{FileError::failed};
    if (S_ISDIR(facts.st_mode)) return Failure{FileError::is_folder};
    if (S_ISREG(facts.st_mode) && static_cast<std::size_t>(facts.st_size) > limit)
        return Failure{FileError::too_large};

    std::string bytes;
    if (S_ISREG(facts.st_mode)) bytes.reserve(static_cast<std::size_t>(facts.st_size));
    char block[1 << 16];
    while (true) {
        const ssize_t got = ::read(file.number(), block, sizeof block);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Failure{file_error_of(errno)};
        if (got == 0) return bytes;
        bytes.append(block, static_cast<std::size_t>(got));
        if (bytes.size() > limit) return Failure{FileError::too_large};
    }
}

Result<Done, FileError> write_file(const std::filesystem::path& path, std::string_view bytes) {
    const std::filesystem::path target = real_target(path);
    struct stat old {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode)) return Failure{FileError::is_folder};
    // A file that its owner made read-only is not replaced behind their back.
    if (exists && ::access(target.c_str(), W_OK) != 0) return Failure{file_error_of(errno)};

    const mode_t mode = exists ? old.st_mode & 07777 : 0666;
    const Temporary made = make_temporary(target, mode);
    if (made.file < 0) return Failure{new_file_error_of(errno)};
    Descriptor file(made.file);
    if (exists) (void)::fchmod(file.number(), mode);

    bool whole = write_all(file.number(), bytes) && ::fsync(file.number()) == 0;
    int reason = errno;
    if (whole && !file.closed_well()) {
        whole = false;
        reason = errno;
    }
    if (whole && ::rename(made.path.c_str(), target.c_str()) != 0) {
        whole = false;
        reason = errno;
    }
    if (!whole) {
        ::unlink(made.path.c_str());
        return Failure{file_error_of(reason)};
    }
    sync_folder(target.parent_path());
    return Done{};
}

std::filesystem::path backup_of(const std::filesystem::path& path) {
    std::filesystem::path backup = real_target(path);
    backup += ".bak";
    return backup;
}

Result<Done, FileError> keep_backup(const std::filesystem::path& path) {
    const std::filesystem::path target = real_target(path);
    const std::filesystem::path backup = backup_of(path);
    if (::access(target.c_str(), F_OK) != 0) return Done{};
    for (int count = 0; count < 100; ++count) {
        // A second name for the same bytes: the file is replaced later, never written into.
        const std::filesystem::path second = beside(backup, count);
        if (::link(target.c_str(), second.c_str()) != 0) {
            if (errno == EEXIST) continue;
            break;
        }
        if (::rename(second.c_str(), backup.c_str()) == 0) {
            // Where both were the same file already, the rename leaves its first name standing.
            ::unlink(second.c_str());
            return Done{};
        }
        const int reason = errno;
        ::unlink(second.c_str());
        return Failure{file_error_of(reason)};
    }
    // Sticks and some network folders know no second names: there the bytes are copied.
    auto bytes = read_file(target, std::numeric_limits<std::size_t>::max());
    if (!bytes) return Failure{bytes.error()};
    return write_file(backup, *bytes);
}

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
    constexpr std::int64_t ns_of_second = 1'000'000'000;
    return FileStamp{facts.st_dev, facts.st_ino, static_cast<std::uint64_t>(facts.st_size),
                     facts.st_mtim.tv_sec * ns_of_second + facts.st_mtim.tv_nsec};
}

void remove_leftovers(const std::filesystem::path& path) {
    const std::filesystem::path target = real_target(path);
    const auto folder = target.parent_path().empty() ? std::filesystem::path(".") : target.parent_path();
    const std::string prefix = prefix_of(target);
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix) || !name.ends_with(".tmp")) continue;
        const auto process =
            whole_number_from(name.substr(prefix.size(), name.find('-', prefix.size()) - prefix.size()));
        // Somebody may be writing right now: only a file of a process that is gone is a leftover.
        const bool gone = process && ::access(("/proc/" + std::to_string(*process)).c_str(), F_OK) != 0;
        if (gone) std::filesystem::remove(entry.path(), error);
    }
}

}  // namespace kinscape
