#include "cli/passphrase.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

namespace kinscape {
namespace {

constexpr std::size_t longest = 4096;  // bytes; nobody types more

/// To the end of the line or of the file. Nothing where it cannot be read or is too long.
std::optional<std::string> line_of(int descriptor) {
    std::string line;
    char byte = 0;
    while (line.size() <= longest) {
        const ssize_t count = ::read(descriptor, &byte, 1);
        if (count < 0) return std::nullopt;
        if (count == 0 || byte == '\n') return line;
        line += byte;
    }
    return std::nullopt;
}

/// The terminal of the call, with typing made invisible while this stands.
class QuietTerminal {
public:
    QuietTerminal() : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (descriptor_ < 0 || ::tcgetattr(descriptor_, &before_) != 0) return;
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        is_quiet_ = ::tcsetattr(descriptor_, TCSAFLUSH, &quiet) == 0;
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;
    ~QuietTerminal() {
        if (is_quiet_) ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    bool is_there() const { return is_quiet_; }
    std::optional<std::string> asked(std::string_view prompt) const {
        say(prompt);
        auto line = line_of(descriptor_);
        say("\n");
        return line;
    }

private:
    void say(std::string_view words) const {
        [[maybe_unused]] const ssize_t written = ::write(descriptor_, words.data(), words.size());
    }
    int descriptor_ = -1;
    termios before_{};
    bool is_quiet_ = false;
};

using Answer = Result<Passphrase, std::string>;

Answer checked(std::optional<std::string> line, std::string_view from) {
    if (!line) return Failure{fmt::format("the passphrase could not be read from {}.", from)};
    if (line->ends_with('\r')) line->pop_back();
    if (line->empty()) return Failure{std::string("the passphrase is empty. Nothing was done.")};
    return Passphrase(std::move(*line));
}

Answer from_terminal(std::string_view prompt, std::string_view again) {
    const QuietTerminal terminal;
    if (!terminal.is_there())
        return Failure{std::string("a passphrase is needed and there is no terminal to ask on. Give it with "
                                   "--passphrase-fd N.")};
    Answer first = checked(terminal.asked(prompt), "the terminal");
    if (!first || again.empty()) return first;
    const Answer second = checked(terminal.asked(again), "the terminal");
    if (!second) return second;
    if (first->text() != second->text())
        return Failure{std::string("the two passphrases differ. Nothing was done.")};
    return first;
}

}  // namespace

Answer AskedPassphrase::get(std::string_view prompt) {
    if (known_) return *known_;
    Answer answer = descriptor_ ? checked(line_of(*descriptor_), fmt::format("descriptor {}", *descriptor_))
                                : from_terminal(prompt, {});
    if (answer) known_ = *answer;
    return answer;
}

Answer AskedPassphrase::get_new() {
    if (known_ || descriptor_) return get({});
    Answer answer = from_terminal("New passphrase (if it is lost, nobody can open the file): ", "Again: ");
    if (answer) known_ = *answer;
    return answer;
}

}  // namespace kinscape
