// The key is moved over the drawing. Nothing has happened until it is let go.
#pragma once

#include "base/geometry.hpp"
#include "model/edit.hpp"

#include <optional>

namespace kinscape {

/// Millimetres of the drawing: the upper left corner as it stood, where the key was taken hold of, and where
/// the pointer is.
struct DragKey {
    Vec2 corner;
    Vec2 grip;
    Vec2 at;
};

/// The view with its key where it is let go, to a tenth of a millimetre.
Change<View> edit_of(const DragKey& drag, const View& view);

/// The view with its key at that corner of the drawing; without one it is a strip again.
Change<View> key_placed(const View& view, std::optional<Vec2> corner);

}  // namespace kinscape
