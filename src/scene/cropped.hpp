// A window cut out of a scene: what a sheet shows of a drawing that goes on on others.
#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace kinscape {

/// What happens to a mark of the scene.
enum class Cut : unsigned char {
    left_out,   // it stands on another sheet
    whole,      // as it is
    at_borders  // lines and areas end at the window; letters stay only where they lie inside
};

/// The marks as `cuts` says, one for each of the scene; places stay what they were. Curves that are cut
/// become lines that stay within 0.01 mm of them.
Scene cropped(const Scene& scene, const Rect& window, const std::vector<Cut>& cuts);

}  // namespace kinscape
