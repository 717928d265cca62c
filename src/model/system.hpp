// System: something outside the household that gives or takes energy: a school, a job, a faith community.
#pragma once

#include "model/ids.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <string>

namespace kinscape {

struct System {
    SystemId id;
    std::string title;
    std::string kind;  // system-kind
    Said said;
    Unknown unknown;
    bool operator==(const System&) const = default;
};

}  // namespace kinscape
