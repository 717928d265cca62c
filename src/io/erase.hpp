// Erasing for good: from the document, its backup, its journal and its recovery (domain.md 5, "right to
// withdraw"). Other than removing, it leaves no name behind and no earlier version; the kind and the day
// alone are noted in `about.erased`.
#pragma once

#include "base/result.hpp"
#include "io/document_json.hpp"
#include "model/document.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// What is to go: an item with all that hangs on it alone, or one member of it (`occupation`, `strengths/0`,
/// `born/date`, `spans/1`), or with an empty id the whole document.
struct ErasePlace {
    AnyId id;
    std::string path;
};
/// "p1" or "p1/occupation".
ErasePlace erase_place_from(std::string_view text);

enum class EraseError {
    no_such_item,
    no_such_member,
    needed,  // without the member the item could not be read
};

/// The document without it. What others said stays, without the name of an erased person.
Result<Document, EraseError> without_trace(const Document& document, const ErasePlace& place, const Day& on);

/// Removes what was kept beside the file and in the private folder: FILE.bak, temporary files, and each
/// journal or recovery that names the file or the document, sealed ones as its seal opens them. Hands out
/// what could not be removed.
std::vector<std::filesystem::path> remove_kept_copies(const std::filesystem::path& file,
                                                      const OpenedDocument& opened,
                                                      const std::filesystem::path& private_folder);

}  // namespace kinscape
