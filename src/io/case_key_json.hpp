// A case's key: which letter stands for whom in de-identified copies, so that the letters stay the same from
// copy to copy and the worker can name people again. It tells all that a copy hides: it is written sealed,
// never else.
#pragma once

#include "model/ids.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

struct NamedLetter {
    std::string letter;  // "B2"
    std::string name;    // whom it stands for, for reading the key without the document
    bool operator==(const NamedLetter&) const = default;
};

/// By the id of a document, then of a person in it.
using CaseKey = std::map<std::string, std::map<PersonId, NamedLetter>>;

std::string to_json(const CaseKey& key);
/// Nothing when the text is no key of ours.
std::optional<CaseKey> case_key_from(std::string_view json);

}  // namespace kinscape
