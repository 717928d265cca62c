// `--key FILE`: the letters of a case, read before and written sealed after a de-identified copy was made.
#pragma once

#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/passphrase.hpp"
#include "io/case_key_file.hpp"

#include <optional>
#include <string>

namespace kinscape {

/// A file that is not there yet is begun. Says what is wrong and hands out nothing when it cannot be opened;
/// `code` is then the call's.
std::optional<CaseKeyFile> open_case_key(const std::string& file, AskedPassphrase& asked, Console& console,
                                         ExitCode& code);
/// Writes it, or says why it cannot be written.
ExitCode save_case_key(CaseKeyFile& key, Console& console);

}  // namespace kinscape
