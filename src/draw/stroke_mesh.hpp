// Strokes as bands of triangles. Each vertex knows where across the band it stands; the shader makes coverage
// of that. Pieces of a band never lie over each other where there is room for that, so no edge is drawn
// twice.
#pragma once

#include "base/outline.hpp"
#include "draw/mesh.hpp"
#include "scene/scene.hpp"

namespace kinscape {

/// Appends the band of one chain.
void add_stroke(Mesh& mesh, const Chain& chain, const Stroke& stroke, const MeshClass& mesh_class);

}  // namespace kinscape
