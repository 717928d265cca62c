// Paper around letters keeps them legible upon lines. Where nothing lies below them it would be drawn for
// nothing: files without it are smaller, and look the same.
#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace kinscape {

/// By mark: true for letters whose paper covers something drawn before their layer (a line, an area that is
/// not paper, other letters).
std::vector<bool> halos_needed(const Scene& scene);

/// Runs that follow one another lie on one layer: the paper around all of them comes before the first letter,
/// so that it never eats into a neighbour. True where such a layer begins.
inline bool begins_text_layer(const Scene& scene, std::size_t mark) {
    return std::holds_alternative<Glyphs>(scene.marks[mark]) &&
           (mark == 0 || !std::holds_alternative<Glyphs>(scene.marks[mark - 1]));
}

}  // namespace kinscape
