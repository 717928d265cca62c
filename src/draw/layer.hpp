// Layer: a picture that is kept between frames, so that the canvas is painted only when it changes and copied
// otherwise.
#pragma once

#include "draw/gpu.hpp"

namespace kinscape {

class Layer {
public:
    /// Draws that follow go into the layer, which has this size from now on; false when the driver refuses.
    bool begin(int width, int height);
    /// Draws that follow go where they went before `begin`.
    void end();
    /// Moves what was drawn by whole pixels to the right and down; what comes in at the edges is left over
    /// from before and has to be painted. The layer must have this size already.
    void shift(int right, int down);
    /// Copies all of it into the framebuffer that is bound, its lower left corner there.
    void copy_to(int left, int bottom) const;

private:
    ColorTarget target_;
    ColorTarget spare_;  // to shift into; made when it is first wanted
    GlName outside_ = 0;
};

}  // namespace kinscape
