// What the layout does for the desk: after each change the people on the view shown get their places.
#pragma once

#include "model/edit.hpp"
#include "scene/look.hpp"

#include <vector>

namespace kinscape {

/// A view to be settled once the document stands like this. `arranged`: who stands on the canvas without a
/// place in the view, since the view was laid out when it was first shown; they stay there.
struct ToSettle {
    const Document& document;
    const View& view;
    const std::vector<Place>& arranged;
    Day day;
};

/// The places that the view does not hold yet or that change (layout/settle.hpp): for ArrangePlaces. Measured
/// for the worker, who sees everybody.
std::vector<Place> settled_places(const ToSettle& wanted, const Look& look);

}  // namespace kinscape
