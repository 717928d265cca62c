// The documents that a call reads.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/passphrase.hpp"
#include "io/document_json.hpp"
#include "model/sentences.hpp"

#include <functional>
#include <string>

namespace kinscape {

struct Input {
    std::string file;       // as the caller wrote it
    OpenedDocument opened;  // of a sealed file with its seal: what is written of it again gets the same
};

/// Reads each file (`-`: standard input) and hands it to `work`; a file that cannot be read is named with its
/// one fault, and the others are still worked on. The heaviest code of all.
ExitCode each_input(const Arguments& arguments, const Vocabulary& vocabulary, Console& console,
                    const std::function<ExitCode(const Input&)>& work);

/// The same of these files alone, with a passphrase that may be known already.
ExitCode each_input(const std::vector<std::string>& files, const Vocabulary& vocabulary, Console& console,
                    AskedPassphrase& asked, const std::function<ExitCode(const Input&)>& work);

/// The file's name in sentences: "standard input" for `-`.
std::string shown_name(const std::string& file);
/// The file's name in JSON when there are several files, else empty.
std::string named_if_several(const Arguments& arguments, const Input& input);

/// Sentences as text, indented by their depth, a blank line before a heading; named if there are several
/// files.
std::string outline_text(const std::vector<Sentence>& sentences, const Arguments& arguments,
                         const Input& input);

/// What a sealed file holds, or a sentence; the passphrase is asked for.
Result<Unsealed, std::string> opened_seal(const std::string& file, std::string_view bytes,
                                          AskedPassphrase& asked);

/// All of standard input, at most `limit` bytes and one more.
std::string standard_input(std::size_t limit);

}  // namespace kinscape
