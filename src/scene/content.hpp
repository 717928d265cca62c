// The content scene: the drawing itself, as it is exported. No zoom, selection or clock reaches it.
#pragma once

#include "layout/geometry.hpp"
#include "scene/look.hpp"
#include "scene/scene.hpp"

namespace kinscape {

/// Bottom to top as notation.md 0 has it: households, circles, ties, structure with halos, symbols, marks,
/// text.
Scene content_scene(const Snapshot& snapshot, const Geometry& geometry, const Look& look);

}  // namespace kinscape
