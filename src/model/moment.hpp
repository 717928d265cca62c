// Moment: a dated point in the work that can be returned to and compared. A stage is its name, never a gate.
#pragma once

#include "base/partial_date.hpp"
#include "model/ids.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <string>

namespace kinscape {

struct Moment {
    MomentId id;
    std::string stage;  // engagement assessment planning intervention evaluation termination follow-up
    PartialDate date;
    std::string title;
    Said said;
    Unknown unknown;
    bool operator==(const Moment&) const = default;
};

}  // namespace kinscape
