#include "base/file.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/passphrase.hpp"
#include "cli/verbs.hpp"
#include "editor/messages.hpp"
#include "io/document_file.hpp"
#include "io/sealed.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

/// One file in, one out; the sentence of a mistake in the call, else empty.
std::string fault_of_call(const Arguments& arguments) {
    if (arguments.files.size() == 1 && arguments.outputs.size() == 1 && arguments.formats.empty()) return {};
    return fmt::format("{} takes one FILE and one -o OUT.", arguments.verb);
}

std::optional<std::string> bytes_of(const std::string& file, Console& console) {
    if (file == "-") return standard_input(max_file_bytes);
    auto bytes = read_file(file, max_file_bytes);
    if (bytes) return std::move(*bytes);
    console.fault(shown_name(file) + ": " + sentence_of(unreadable_file(bytes.error())));
    return std::nullopt;
}

}  // namespace

ExitCode run_seal(const Arguments& arguments, Console& console) {
    if (const std::string fault = fault_of_call(arguments); !fault.empty()) {
        console.fault(fault);
        return ExitCode::usage;
    }
    const std::string& file = arguments.files.front();
    const auto bytes = bytes_of(file, console);
    if (!bytes) return ExitCode::unreadable;
    if (is_sealed(*bytes)) {
        console.fault(shown_name(file) + ": is sealed already. Nothing was written.");
        return ExitCode::unreadable;
    }
    if (const auto document = read_document(*bytes); !document) {
        console.fault(shown_name(file) + ": " + sentence_of(document.error()));
        return ExitCode::unreadable;
    }
    AskedPassphrase asked(arguments);
    const auto passphrase = asked.get_new();
    if (!passphrase) {
        console.fault(passphrase.error());
        return ExitCode::refused;
    }
    const auto closed = sealed(*bytes, *passphrase);
    if (!closed) {
        console.fault(shown_name(file) + ": " + sentence_of(closed.error()));
        return ExitCode::unwritable;
    }
    console.remark("a lost passphrase cannot be helped: keep it where it is found again.");
    return put_file(arguments.outputs.front(), *closed, console);
}

ExitCode run_unseal(const Arguments& arguments, Console& console) {
    if (const std::string fault = fault_of_call(arguments); !fault.empty()) {
        console.fault(fault);
        return ExitCode::usage;
    }
    const std::string& file = arguments.files.front();
    const auto bytes = bytes_of(file, console);
    if (!bytes) return ExitCode::unreadable;
    AskedPassphrase asked(arguments);
    const auto clear = opened_seal(file, *bytes, asked);
    if (!clear) {
        console.fault(shown_name(file) + ": " + clear.error());
        return ExitCode::unreadable;
    }
    return put_file(arguments.outputs.front(), clear->bytes, console);
}

}  // namespace kinscape
