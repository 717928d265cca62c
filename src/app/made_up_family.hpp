// Families of any size for measuring: couples with children, generation after generation, always the same.
#pragma once

#include "model/document.hpp"

#include <cstddef>

namespace kinscape {

/// `people` persons in unions of two with two or three children each; every fifth with a tie to the one
/// before, every couple with a household.
Document made_up_family(std::size_t people);

}  // namespace kinscape
