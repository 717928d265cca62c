// Tie: a bond between any two of person, household and system, over time. Strength, stress, flow and
// closeness are independent of one another and of the emotional kind.
#pragma once

#include "base/partial_date.hpp"
#include "model/ids.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

struct Span {
    PartialDate from;
    PartialDate to;
    std::string kind;                 // emotional-tie-kind; absent: that of the tie
    std::string strength;             // none weak moderate strong
    std::optional<double> stress;     // 0 to 3
    std::string flow;                 // to from both none, seen from `from`
    std::optional<double> closeness;  // 0 to 10
    std::string caption;
    Said said;
    Unknown unknown;
    bool operator==(const Span&) const = default;
};

struct Tie {
    TieId id;
    AnyId from;
    AnyId to;
    std::string kind;     // emotional-tie-kind; an ecomap tie may leave it out
    std::string caption;  // required for `other`
    std::vector<Span> spans;
    Said said;
    Unknown unknown;
    bool operator==(const Tie&) const = default;
};

}  // namespace kinscape
