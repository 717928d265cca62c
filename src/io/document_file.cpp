#include "io/document_file.hpp"

#include <utility>

namespace kinscape {

UnreadableError unreadable_file(FileError error) {
    UnreadableError result;
    switch (error) {
    case FileError::not_found:
    case FileError::no_folder: result.reason = UnreadableReason::no_such_file; break;
    case FileError::not_permitted: result.reason = UnreadableReason::not_permitted; break;
    case FileError::is_folder: result.reason = UnreadableReason::not_a_file; break;
    case FileError::too_large: result.reason = UnreadableReason::too_large; break;
    case FileError::disk_full:
    case FileError::failed: result.reason = UnreadableReason::read_failed; break;
    }
    return result;
}

Result<OpenedDocument, UnreadableError> open_document(const std::filesystem::path& path,
                                                      const Vocabulary& vocabulary) {
    auto bytes = read_file(path, max_file_bytes);
    if (!bytes) return Failure{unreadable_file(bytes.error())};
    return read_document(std::move(*bytes), vocabulary);
}

Result<OpenedDocument, SaveError> save_document(const std::filesystem::path& path,
                                                const OpenedDocument& opened, const Document& now) {
    OpenedDocument saved{now, bytes_to_save(opened, now)};
    if (saved.bytes != opened.bytes) {
        const auto read_back = parse_document(saved.bytes);
        if (!read_back || !(*read_back == now)) return Failure{SaveError{}};
    }
    // Better a family that is saved without a backup than one that is not saved.
    if (const auto before = read_file(path, max_file_bytes); !before || *before != saved.bytes)
        static_cast<void>(keep_backup(path));
    if (const auto written = write_file(path, saved.bytes); !written)
        return Failure{SaveError{written.error()}};
    return saved;
}

OnDisk state_on_disk(const std::filesystem::path& path, const OpenedDocument& opened) {
    const auto bytes = read_file(path, max_file_bytes);
    if (bytes) return *bytes == opened.bytes ? OnDisk::as_we_left_it : OnDisk::changed;
    return bytes.error() == FileError::not_found || bytes.error() == FileError::no_folder ? OnDisk::gone
                                                                                          : OnDisk::changed;
}

}  // namespace kinscape
