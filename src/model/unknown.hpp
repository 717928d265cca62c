// Members that this version does not know: kept where they stood and written back, so that a newer program's
// file loses nothing here.
#pragma once

#include "base/rare.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// `json` is the value as compact JSON text. `after` is the name of the member that it followed, empty when
/// it was first.
struct UnknownMember {
    std::string after;
    std::string name;
    std::string json;
    bool operator==(const UnknownMember&) const = default;
};
using Unknown = Rare<std::vector<UnknownMember>>;

}  // namespace kinscape
