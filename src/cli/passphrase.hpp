// Where the passphrase of a sealed file comes from: the file descriptor that --passphrase-fd names, else the
// terminal, without showing what is typed.
#pragma once

#include "base/result.hpp"
#include "cli/arguments.hpp"
#include "io/sealed.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// Asked for when the first sealed file needs it, and kept for the others of the call.
class AskedPassphrase {
public:
    explicit AskedPassphrase(const Arguments& arguments) : descriptor_(arguments.passphrase_fd) {}

    /// The passphrase, or a sentence why there is none. `prompt` is what a terminal shows.
    Result<Passphrase, std::string> get(std::string_view prompt);
    /// For a new one, which is typed twice on a terminal.
    Result<Passphrase, std::string> get_new();

private:
    std::optional<int> descriptor_;
    std::optional<Passphrase> known_;
};

}  // namespace kinscape
