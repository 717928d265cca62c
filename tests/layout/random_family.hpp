// Families by chance: everything that a document may say, likely or not.
#pragma once

#include "layout/drawing.hpp"

#include <cstdint>

namespace kinscape {

/// From a handful to some forty people: several unions of one person, cousins and siblings who marry,
/// children of two homes, lone parents, twins, losses, people without dates, parents younger than their
/// children.
Document random_family(std::uint64_t seed);

/// Some words are missing, some are far larger than usual.
void odd_extents(Extents& extents, std::uint64_t seed);

}  // namespace kinscape
