#include "cli/case_key.hpp"

#include "base/file.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "model/person.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace kinscape {
namespace {

constexpr std::size_t max_key_bytes = std::size_t{64} << 20;

}  // namespace

OpenedKey::OpenedKey(std::string file, CaseKey key, Passphrase passphrase)
    : file_(std::move(file)),
      key_(std::move(key)),
      before_(key_),
      passphrase_(std::move(passphrase)) {}

std::optional<OpenedKey> OpenedKey::open(const std::string& file, AskedPassphrase& asked, Console& console,
                                         ExitCode& code) {
    const auto fail = [&](ExitCode why, const std::string& sentence) {
        code = why;
        console.fault(fmt::format("{}: {}", file, sentence));
        return std::nullopt;
    };
    std::error_code failed;
    if (!std::filesystem::exists(file, failed)) {
        auto passphrase = asked.get_new();
        if (!passphrase) return fail(ExitCode::refused, passphrase.error());
        console.remark("the key tells who is who: keep it apart from the copies. A lost passphrase cannot be "
                       "helped.");
        OpenedKey key(file, {}, std::move(*passphrase));
        key.is_new_ = true;
        return key;
    }
    const auto bytes = read_file(file, max_key_bytes);
    if (!bytes) return fail(ExitCode::unreadable, "the key cannot be read. Nothing was written.");
    if (!is_sealed(*bytes)) return fail(ExitCode::unreadable, "this is no sealed key. Nothing was written.");
    const auto clear = opened_seal(file, *bytes, asked);
    if (!clear) return fail(ExitCode::unreadable, clear.error());
    auto key = case_key_from(*clear);
    if (!key) return fail(ExitCode::unreadable, "it opens and holds no key of a case. Nothing was written.");
    auto passphrase = asked.get({});
    if (!passphrase) return fail(ExitCode::refused, passphrase.error());
    return OpenedKey(file, std::move(*key), std::move(*passphrase));
}

Audience OpenedKey::with_letters(const Document& document, const Audience& audience) {
    if (!audience.deidentify) return audience;
    std::map<PersonId, NamedLetter>& known = key_[document.id];
    Deidentify how = *audience.deidentify;
    for (const auto& [person, named] : known)
        how.letters.emplace(person, named.letter);
    Audience with = audience;
    with.deidentify = std::make_shared<const Deidentify>(std::move(how));
    const VisibleDocument visible = visible_to(document, with);
    for (const auto& [id, letter] : visible.deidentified()->letters) {
        const Person* person = document.people.find(id);
        known[id] = {letter, person ? full_name(*person) : std::string()};
    }
    return with;
}

ExitCode OpenedKey::close(Console& console) const {
    if (!is_new_ && key_ == before_) return ExitCode::done;
    const auto closed = sealed(to_json(key_), passphrase_);
    if (!closed) {
        console.fault(fmt::format("{}: {}", file_, sentence_of(closed.error())));
        return ExitCode::unwritable;
    }
    return put_file(file_, *closed, console);
}

}  // namespace kinscape
