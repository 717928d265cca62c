// Who somebody's mother, brother or partner is, by the words that people use: "Luis's mother", "my sister".
#pragma once

#include "model/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// Everybody whom the word can mean, in document order: mother father parent partner wife husband sister
/// brother sibling half-sister half-brother twin daughter son child grandmother grandfather. Somebody whose
/// sex is not known counts only where nobody else does.
std::vector<PersonId> kin_of(const Document& document, const PersonId& person, std::string_view word);

/// The word that says what `other` is to `person`: "mother", "half-brother"; empty when none of them does.
std::string kin_word(const Document& document, const PersonId& person, const PersonId& other);

/// Parents by birth, those of the first link first; nobody twice.
std::vector<PersonId> birth_parents(const Document& document, const PersonId& person);

/// Steps (parent, child, partner) from one of these people; people who are not reached are missing.
std::vector<std::pair<PersonId, int>> steps_from(const Document& document, const std::vector<PersonId>& from);

}  // namespace kinscape
