// Diagnostics: what was noticed while work went on and did not stop it. Each fault is reported once, in
// order.
#pragma once

#include <string>
#include <vector>

namespace kinscape {

enum class Level : unsigned char { wrong, unlikely, notation };

/// One finding. `place` is a JSON pointer into the document's file, `line` counts from 1 (0: not known).
struct Finding {
    std::string id;
    std::string of;
    std::string member;
    std::string place;
    int line = 0;
    Level level = Level::wrong;
    std::string says;
    std::string what_to_do;
    bool operator==(const Finding&) const = default;
};

using Diagnostics = std::vector<Finding>;

}  // namespace kinscape
