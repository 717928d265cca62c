// What somebody is to the index person, in steps of a plain word each: "mother", "mother's brother".
#pragma once

#include "base/words.hpp"
#include "model/kinship.hpp"

#include <map>
#include <string>

namespace kinscape {

/// By the shortest way from the first index person (or the first person of all): parents, brothers and
/// sisters, children, partners. Two of one role are numbered ("brother 1", "brother 2"); who is not related
/// is "unrelated person". The index person is "index person".
std::map<PersonId, std::string> family_roles(const Document& document, const Words& words);

}  // namespace kinscape
