// Following somebody along the map: the others and their lines fade into the paper. Never part of a copy:
// only the canvas draws it.
#pragma once

#include "model/document.hpp"
#include "scene/scene.hpp"

#include <set>

namespace kinscape {

/// These, and the lines that run between two of them: unions, links to a parent, births, ties.
std::set<AnyId> lit_with_lines(const Document& document, const std::set<AnyId>& who);

/// The scene with the marks of all others near the colour of the paper.
Scene faded(const Scene& scene, const std::set<AnyId>& lit);

}  // namespace kinscape
