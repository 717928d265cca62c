// The picture in words, for people who cannot see it: SVG's desc, PDF's alternative text (notation.md 8.8).
#pragma once

#include "model/snapshot.hpp"
#include "scene/look.hpp"

#include <string>

namespace kinscape {

/// Who, how many generations, unions with state, households; then ties by family.
std::string description_of(const Snapshot& snapshot, const Look& look);

}  // namespace kinscape
