#include "draw/tessellate.hpp"

#include "draw/fill_mesh.hpp"
#include "draw/stroke_mesh.hpp"

namespace kinscape {

void tessellate(Mesh& mesh, const Outline& outline, const Paint& paint, const MeshClass& mesh_class) {
    const std::vector<Chain> chains = flattened(outline, mesh_class.tolerance());
    if (paint.fill) add_fill(mesh, chains, *paint.fill, mesh_class);
    if (!paint.stroke) return;
    for (const Chain& chain : chains)
        add_stroke(mesh, chain, *paint.stroke, mesh_class);
}

}  // namespace kinscape
