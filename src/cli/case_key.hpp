// `--key FILE`: the letters of a case, read before and written sealed after a de-identified copy was made.
#pragma once

#include "cli/console.hpp"
#include "cli/passphrase.hpp"
#include "io/case_key_json.hpp"
#include "model/audience.hpp"

#include <optional>
#include <string>

namespace kinscape {

class OpenedKey {
public:
    /// A file that is not there yet is begun. Says what is wrong and hands out nothing when it cannot be
    /// opened; `code` is then the call's.
    static std::optional<OpenedKey> open(const std::string& file, AskedPassphrase& asked, Console& console,
                                         ExitCode& code);

    /// The audience with the letters that the document's people have already, those added that it gives now.
    Audience with_letters(const Document& document, const Audience& audience);
    /// Writes the key, whole or not at all; nothing where no letter is new.
    ExitCode close(Console& console) const;

private:
    OpenedKey(std::string file, CaseKey key, Passphrase passphrase);
    std::string file_;
    CaseKey key_, before_;
    Passphrase passphrase_;
    bool is_new_ = false;
};

}  // namespace kinscape
