#include "io/case_key_file.hpp"

#include "model/person.hpp"

#include <memory>

namespace kinscape {

std::optional<CaseKeyFile> CaseKeyFile::from(std::filesystem::path file, const Unsealed& opened) {
    auto key = case_key_from(opened.bytes);
    if (!key) return std::nullopt;
    CaseKeyFile result(std::move(file), opened.seal);
    result.key_ = result.kept_ = std::move(*key);
    result.is_new_ = false;
    return result;
}

Audience CaseKeyFile::with_letters(const Document& document, const Audience& audience) {
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

Result<Done, FileError> CaseKeyFile::save() {
    if (!is_new_ && key_ == kept_) return Done{};
    auto written = write_file(file_, seal_.closed(to_json(key_)));
    if (!written) return written;
    kept_ = key_;
    is_new_ = false;
    return Done{};
}

}  // namespace kinscape
