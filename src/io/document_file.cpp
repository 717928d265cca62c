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

namespace {

/// What stands in the bytes of a file: as they are, or as the seal opens them. Nothing where it does not.
std::optional<std::string> clear_text(std::string bytes, const std::optional<Seal>& seal) {
    if (!is_sealed(bytes)) return bytes;
    return seal ? seal->opened(bytes) : std::nullopt;
}

bool is_clear_file(const std::filesystem::path& path) {
    const auto bytes = read_file(path, max_file_bytes);
    return bytes && !is_sealed(*bytes);
}

}  // namespace

Result<OpenedDocument, UnreadableError> open_document(const std::filesystem::path& path,
                                                      const Vocabulary& vocabulary,
                                                      const std::optional<Seal>& seal) {
    auto bytes = read_file(path, max_file_bytes);
    if (!bytes) return Failure{unreadable_file(bytes.error())};
    const bool closed = is_sealed(*bytes);
    auto clear = clear_text(std::move(*bytes), seal);
    if (!clear) return Failure{UnreadableError{.reason = UnreadableReason::sealed}};
    auto opened = read_document(std::move(*clear), vocabulary);
    if (opened && closed) opened->seal = seal;
    return opened;
}

Result<OpenedDocument, SaveError> save_document(const std::filesystem::path& path,
                                                const OpenedDocument& opened, const Document& now) {
    OpenedDocument saved{now, bytes_to_save(opened, now), opened.seal};
    if (saved.bytes != opened.bytes) {
        const auto read_back = parse_document(saved.bytes);
        if (!read_back || !(*read_back == now)) return Failure{SaveError{}};
    }
    const auto before = read_file(path, max_file_bytes);
    const bool same = before && clear_text(*before, opened.seal) == saved.bytes;
    const bool is_sealed_now = opened.seal && before && !is_sealed(*before);
    // Better a family that is saved without a backup than one that is not saved.
    if (!same && !is_sealed_now) static_cast<void>(keep_backup(path));
    const auto written =
        opened.seal ? write_file(path, opened.seal->closed(saved.bytes)) : write_file(path, saved.bytes);
    if (!written) return Failure{SaveError{written.error()}};
    std::error_code failed;
    if (opened.seal && is_clear_file(backup_of(path))) std::filesystem::remove(backup_of(path), failed);
    return saved;
}

OnDisk state_on_disk(const std::filesystem::path& path, const OpenedDocument& opened) {
    auto bytes = read_file(path, max_file_bytes);
    if (bytes)
        return is_sealed(*bytes) == opened.seal.has_value() &&
                       clear_text(std::move(*bytes), opened.seal) == opened.bytes
                   ? OnDisk::as_we_left_it
                   : OnDisk::changed;
    return bytes.error() == FileError::not_found || bytes.error() == FileError::no_folder ? OnDisk::gone
                                                                                          : OnDisk::changed;
}

}  // namespace kinscape
