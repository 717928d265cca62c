// Fills as triangles: the inside drawn in by half a pixel, and a strip one pixel wide around it that fades.
// Both distances are the shader's, so the edge is as soft at 2 % as at 6,400 %.
#pragma once

#include "base/outline.hpp"
#include "draw/mesh.hpp"

#include <vector>

namespace kinscape {

/// Appends the fill of the contours by the nonzero rule. Contours may hold others as holes and may overlap;
/// each must not cross itself.
void add_fill(Mesh& mesh, const std::vector<Chain>& contours, Color color, const MeshClass& mesh_class);

}  // namespace kinscape
