// Union: two or more partners, the kind of their bond, and what happened to it. Its state on a day follows
// from the events.
#pragma once

#include "base/partial_date.hpp"
#include "model/ids.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <string>
#include <vector>

namespace kinscape {

struct UnionEvent {
    std::string kind;  // union-event
    PartialDate date;
    Said said;
    Unknown unknown;
    bool operator==(const UnionEvent&) const = default;
};

struct Union {
    UnionId id;
    std::vector<PersonId> partners;
    std::string kind;                // union-kind
    std::vector<std::string> flags;  // union-flag
    std::string caption;             // required for `other`
    std::vector<UnionEvent> events;
    Said said;
    Unknown unknown;
    bool operator==(const Union&) const = default;
};

}  // namespace kinscape
