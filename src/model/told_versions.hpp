// What others say instead (`also`) and what was corrected (`was`): versions are kept as JSON objects, because
// they may repeat any member of any item. Here are those of which all members are texts, numbers or yes and
// no.
#pragma once

#include "model/said.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kinscape {

/// Names and values in their order. What is a list or an object is left out.
using VersionMembers = std::vector<std::pair<std::string, std::string>>;
VersionMembers members_of(const Version& version);
/// The value of one member; empty when the version does not speak of it.
std::string member_of(const Version& version, std::string_view name);
/// A version with these texts, as compact JSON.
Version version_of(const VersionMembers& members);

}  // namespace kinscape
