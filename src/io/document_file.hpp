// Opening and saving a document's file.
#pragma once

#include "base/file.hpp"
#include "io/document_json.hpp"

#include <filesystem>
#include <optional>

namespace kinscape {

/// Reads the whole file and the document in it, a sealed one with the seal that it was closed with. The file
/// is never touched.
Result<OpenedDocument, UnreadableError> open_document(const std::filesystem::path& path,
                                                      const Vocabulary& vocabulary = {},
                                                      const std::optional<Seal>& seal = {});

/// `file` is absent when the text could not be read back as the same document, so that it was not written.
struct SaveError {
    std::optional<FileError> file;
};

/// Writes `now` whole or not at all: the bytes that it was opened from while nothing has changed, else its
/// own text, which is read back and compared first. What the file held before is kept as `NAME.bak`, unless
/// it is the same. Where `opened` has a seal the file gets it too, and no backup in clear text stays beside
/// it. Hands out what is on disk from then on.
Result<OpenedDocument, SaveError> save_document(const std::filesystem::path& path,
                                                const OpenedDocument& opened, const Document& now);

/// What another program has made of the file since it was opened or saved as `opened`. A new time or owner
/// alone is no change; a file that cannot be read counts as changed.
enum class OnDisk : unsigned char { as_we_left_it, changed, gone };
OnDisk state_on_disk(const std::filesystem::path& path, const OpenedDocument& opened);

/// A fault of the file itself, as the reason why the document cannot be read.
UnreadableError unreadable_file(FileError error);

}  // namespace kinscape
