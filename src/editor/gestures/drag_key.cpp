#include "editor/gestures/drag_key.hpp"

#include <cmath>

namespace kinscape {
namespace {

double to_tenths(double mm) { return std::round(mm * 10) / 10; }

}  // namespace

Change<View> edit_of(const DragKey& drag, const View& view) {
    return key_placed(view, drag.corner + drag.at - drag.grip);
}

Change<View> key_placed(const View& view, std::optional<Vec2> corner) {
    View changed = view;
    if (!changed.legend) changed.legend.emplace();
    changed.legend->at.reset();
    if (corner) {
        changed.legend->at = Vec2{to_tenths(corner->x), to_tenths(corner->y)};
        // A key that was left out comes back with it.
        if (changed.legend->rows == "off") changed.legend->rows = "full";
    }
    if (*changed.legend == LegendOptions{}) changed.legend.reset();
    return {std::move(changed)};
}

}  // namespace kinscape
