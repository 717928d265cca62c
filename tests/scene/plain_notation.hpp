// The shipped profiles and a typesetter, for tests of what is drawn.
#pragma once

#include "scene/look.hpp"
#include "scene/pen.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// The profile `plain` as it is shipped, read as far as tests of drawings need it: ties, lines, symbols.
const Notation& plain_notation();

/// A look with that profile in the colours of paper. Everything lives as long as the program.
const Look& plain_look();

/// A shipped profile as the program reads it, each read once.
const Notation& shipped_notation(const std::string& id);

/// The plain look with that profile in place of its own.
Look shipped_look(const std::string& id);

/// One stroked or filled path of a scene.
struct DrawnPath {
    Outline outline;
    Paint paint;
    bool halo = false;
};
std::vector<DrawnPath> paths_of(const Scene& scene);
/// All texts of the scene, in drawing order, with the point size of each.
struct DrawnText {
    std::string words;
    double size_pt = 0;
    Vec2 at;
};
std::vector<DrawnText> texts_of(const Scene& scene);

}  // namespace kinscape
