// The view follows what was just entered, as little as it must: a drawing that was seen as a whole stays seen
// as a whole, while its words can still be read; in a part of a large one, the new symbol is brought into
// view.
#pragma once

#include "canvas/camera.hpp"
#include "layout/geometry.hpp"

namespace kinscape {

/// How much of the canvas other things lie on: the title at its top, key and entry bar at its foot; pixels of
/// the screen.
struct Covered {
    double top = 0;
    double foot = 0;
    bool operator==(const Covered&) const = default;
};

/// All of the box in the part of the canvas that nothing covers; never larger than 100 %.
Camera fitted_clear(const Camera& camera, const Rect& box, const Covered& covered);
/// Moved as little as needed to have the box there.
Camera showing_clear(const Camera& camera, const Rect& box, const Covered& covered);
/// True when all of the box is there.
bool sees(const Camera& camera, const Rect& box, const Covered& covered);

struct FollowedDrawing {
    const Geometry& geometry;
    Rect bounds;  // of all ink, millimetres
    Covered covered;
    /// The pointer is at work: the view stays where the hand has it.
    bool by_hand = false;
};

class ViewFollow {
public:
    /// Who is brought into view as soon as there is a place to show.
    AnyId wanted;

    /// The view of this frame; to be asked in each one. A view that the person has chosen is left alone until
    /// the drawing changes.
    Camera after(const Camera& camera, const FollowedDrawing& drawing);

private:
    Camera last_;
    bool whole_ = false;
};

}  // namespace kinscape
