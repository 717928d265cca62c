// Errors as sentences. Each has three parts in this order: what happened, what became of the work, what to do
// next (look/README.md, "Words").
#pragma once

#include "base/file.hpp"
#include "model/edit.hpp"

#include <string>
#include <string_view>

namespace kinscape {

/// What was being done with a file when it failed.
enum class FileTask : unsigned char { opening, saving, exporting, tracing };

/// `name` is the file's name as the user knows it.
std::string sentence_of(FileError error, FileTask task, std::string_view name);
/// Another program has changed the file of the open family: seen while working, or when it was to be saved.
enum class ChangeSeen : unsigned char { while_open, while_saving };
std::string sentence_of_changed_file(std::string_view name, ChangeSeen seen);
/// The journal of what is done cannot be written.
std::string sentence_of_no_safety_copy(FileError error);
/// A file was found and read, but it is no document; `reason` is the reader's own sentence.
std::string sentence_of_unreadable(std::string_view name, std::string_view reason);
/// Why an edit was refused.
std::string sentence_of(EditError error);

}  // namespace kinscape
