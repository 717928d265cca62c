// The closing page: what somebody takes along when the work ends (domain.md 3, "Termination"): their own
// words, what they wanted and how far it came, what got better, who carries on, and whom to turn to when it
// gets hard.
#pragma once

#include "base/words.hpp"
#include "model/audience.hpp"

#include <string>
#include <vector>

namespace kinscape {

struct ClosingPart {
    std::string heading;
    std::vector<std::string> lines;
};

/// As of the day, against the first moment of the work. Only what the reader may see; parts without a line
/// are left out. Nothing is concluded: numbers are those that were told.
std::vector<ClosingPart> closing_page(const VisibleDocument& visible, const Day& day, const Words& words);

}  // namespace kinscape
