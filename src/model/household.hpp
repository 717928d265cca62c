// Household: who lives together, and when. A person may live in two.
#pragma once

#include "base/partial_date.hpp"
#include "model/ids.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <string>
#include <vector>

namespace kinscape {

struct Member {
    PersonId who;
    PartialDate from;
    PartialDate to;
    std::string share;  // full part weekend respite visiting; absent reads as full
    Said said;
    Unknown unknown;
    bool operator==(const Member&) const = default;
};

struct Household {
    HouseholdId id;
    std::string title;
    std::string kind;  // household-kind; absent reads as household
    std::string place;
    std::vector<Member> members;
    Said said;
    Unknown unknown;
    bool operator==(const Household&) const = default;
};

}  // namespace kinscape
