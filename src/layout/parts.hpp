// Parts: groups of people that unions and child links join. Each is laid out alone.
#pragma once

#include "layout/family.hpp"

namespace kinscape {

/// People of each part in document order; parts by their first person.
std::vector<std::vector<int>> parts_of(const FamilyGraph& graph);

}  // namespace kinscape
