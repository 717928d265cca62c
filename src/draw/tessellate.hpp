// Tessellate: a path to triangles. Coverage is worked out in the fragment shader from the distance to the
// edge, without multisampling: on a software driver four samples cost four times a frame (dependencies.md 3)
// and still show steps, while a distance is smooth at every zoom.
#pragma once

#include "draw/mesh.hpp"
#include "scene/scene.hpp"

namespace kinscape {

/// Appends fill, then stroke.
void tessellate(Mesh& mesh, const Outline& outline, const Paint& paint, const MeshClass& mesh_class);

}  // namespace kinscape
