// Place: where the centre of a symbol stands on one view. Part of the document and of undo.
#pragma once

#include "base/geometry.hpp"
#include "model/ids.hpp"
#include "model/unknown.hpp"

namespace kinscape {

/// `id` is the file's `of`. `at` is in millimetres at scale 1. `by_hand`: a person put it there, no layout
/// moves it.
struct Place {
    NodeId id;
    Vec2 at;
    bool by_hand = false;
    Unknown unknown;
    bool operator==(const Place&) const = default;
};

}  // namespace kinscape
