// What the layout does for the desk: after each change the people on the view shown get their places.
#pragma once

#include "model/edit.hpp"
#include "scene/look.hpp"

#include <vector>

namespace kinscape {

/// A view, as stored or proposed, that is to be settled once the document stands like this. `touched`: whom
/// the edits named.
struct ToSettle {
    const Document& document;
    const View& view;
    Day day;
    std::vector<NodeId> touched;
};

/// The places that the view does not hold yet or that change (layout/settle.hpp): for ArrangePlaces. Measured
/// for the worker, who sees everybody. `arranged`: who stands on the canvas without a place in the view,
/// since the view was laid out when it was first shown; they stay there.
std::vector<Place> settled_places(const ToSettle& wanted, const std::vector<Place>& arranged,
                                  const Look& look);

/// The people and systems that the edits add or change, in their order.
std::vector<NodeId> people_named(const std::vector<Edit>& edits);

}  // namespace kinscape
