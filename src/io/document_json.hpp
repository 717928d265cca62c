// The file format: a document from its bytes and back (format.md, part 1; docs/file_format.md).
#pragma once

#include "base/result.hpp"
#include "io/sealed.hpp"
#include "io/unreadable.hpp"
#include "model/document.hpp"
#include "model/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// A document as it was read, the bytes that it came in, and the seal that its file has around them.
struct OpenedDocument {
    Document document;
    std::string bytes;
    std::optional<Seal> seal = {};
};

/// The document that the bytes hold. What is doubtful is kept as told, members that are not known as well;
/// the first thing that is unreadable ends the reading. Older spellings of the vocabulary's ids, of `faith`
/// and of `culture` are read as the current ones.
Result<Document, UnreadableError> parse_document(std::string_view bytes, const Vocabulary& vocabulary = {});
Result<OpenedDocument, UnreadableError> read_document(std::string bytes, const Vocabulary& vocabulary = {});

/// The one way in which a document is written: members in the order of the format, each on a line of its own,
/// a newline at the end. Same document, same bytes.
std::string write_document(const Document& document);

/// The bytes to save: those it came in while nothing has changed, else as `write_document` writes it.
std::string bytes_to_save(const OpenedDocument& opened, const Document& now);

}  // namespace kinscape
