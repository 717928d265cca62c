// What is being typed, drawn before it is recorded: the same marks in the colour of the selection, symbols
// and lines of descent dashed (look/README.md 8). Never part of a copy: only the canvas draws it.
#pragma once

#include "scene/scene.hpp"

#include <set>

namespace kinscape {

/// The scene with the marks of these items in the colour.
Scene in_preview(const Scene& scene, const std::set<AnyId>& items, Color color);

}  // namespace kinscape
