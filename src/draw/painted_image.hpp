// A picture of pixels on the GPU, to be painted under a scene.
#pragma once

#include "draw/gpu.hpp"
#include "draw/pixels.hpp"

namespace kinscape {

class PaintedImage {
public:
    explicit PaintedImage(const Pixels& pixels);

private:
    friend class Painter;
    Texture texture_;
    GpuMesh corners_;
};

}  // namespace kinscape
