// ChildLink: a child and one or two parents, by birth, adoption, fostering … A child may have several. Birth:
// children born together.
#pragma once

#include "base/partial_date.hpp"
#include "model/ids.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <string>
#include <vector>

namespace kinscape {

struct ChildLink {
    ChildLinkId id;
    PersonId child;
    std::vector<PersonId> parents;   // one or two
    std::string kind;                // child-link-kind
    std::vector<std::string> flags;  // child-link-flag
    std::string custody;             // an id of a parent, or a text
    PartialDate from;
    PartialDate to;
    Said said;
    Unknown unknown;
    /// Links are found by their child (Table::of_group).
    const PersonId& group() const { return child; }
    bool operator==(const ChildLink&) const = default;
};

/// Triplets of whom two are identical are two births, the smaller inside the larger.
struct Birth {
    BirthId id;
    std::vector<PersonId> children;
    std::string zygosity;
    Said said;
    Unknown unknown;
    bool operator==(const Birth&) const = default;
};

}  // namespace kinscape
