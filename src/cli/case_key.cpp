#include "cli/case_key.hpp"

#include "cli/input.hpp"
#include "editor/messages.hpp"

#include <fmt/format.h>

#include <utility>

namespace kinscape {
namespace {

struct KeyFault {
    ExitCode code;
    std::string sentence;
};

Result<CaseKeyFile, KeyFault> new_key(const std::string& file, AskedPassphrase& asked, Console& console) {
    const auto passphrase = asked.get_new();
    if (!passphrase) return Failure{KeyFault{ExitCode::refused, passphrase.error()}};
    auto seal = Seal::of(*passphrase);
    if (!seal) return Failure{KeyFault{ExitCode::unwritable, sentence_of(seal.error())}};
    console.remark("the key tells who is who: keep it apart from the copies. A lost passphrase cannot be "
                   "helped.");
    return CaseKeyFile(file, std::move(*seal));
}

Result<CaseKeyFile, KeyFault> key_in(const std::string& file, std::string_view bytes,
                                     AskedPassphrase& asked) {
    const auto fault = [](std::string sentence) {
        return Failure{KeyFault{ExitCode::unreadable, std::move(sentence)}};
    };
    if (!is_sealed(bytes)) return fault("this is no sealed key. Nothing was written.");
    const auto opened = opened_seal(file, bytes, asked);
    if (!opened) return fault(opened.error());
    auto key = CaseKeyFile::from(file, *opened);
    if (!key) return fault("it opens and holds no key of a case. Nothing was written.");
    return std::move(*key);
}

}  // namespace

std::optional<CaseKeyFile> open_case_key(const std::string& file, AskedPassphrase& asked, Console& console,
                                         ExitCode& code) {
    const auto bytes = read_file(file, max_key_bytes);
    if (!bytes && bytes.error() != FileError::not_found) {
        code = ExitCode::unreadable;
        console.fault(fmt::format("{}: the key cannot be read. Nothing was written.", file));
        return std::nullopt;
    }
    auto key = bytes ? key_in(file, *bytes, asked) : new_key(file, asked, console);
    if (key) return std::move(*key);
    code = key.error().code;
    console.fault(fmt::format("{}: {}", file, key.error().sentence));
    return std::nullopt;
}

ExitCode save_case_key(CaseKeyFile& key, Console& console) {
    const auto saved = key.save();
    if (saved) return ExitCode::done;
    console.fault(sentence_of(saved.error(), FileTask::saving, key.file().string()));
    return ExitCode::unwritable;
}

}  // namespace kinscape
