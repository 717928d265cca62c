// The measures of an ecomap then and now as bars with their numbers: ties, active, stressful, reciprocal,
// closeness. An outlined bar is then, a filled one is now, so that a fax keeps them apart.
#pragma once

#include "model/facts.hpp"
#include "scene/look.hpp"
#include "scene/scene.hpp"

namespace kinscape {

/// Upper left corner at (0, 0), millimetres.
struct FigureChart {
    Scene scene;
    Vec2 size;
};
FigureChart figure_chart(const EcomapFigures& then, const EcomapFigures& now, const Look& look);

}  // namespace kinscape
