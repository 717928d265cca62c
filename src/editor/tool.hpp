// Tool: what a click or drag on the paper means (look/README.md 1 and 9).
#pragma once

namespace kinscape {

enum class Tool : unsigned char { select, person, couple, tie, household, note, system, flow };

}  // namespace kinscape
