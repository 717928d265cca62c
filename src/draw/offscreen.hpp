// Drawing without a window or a display: an EGL context without a surface and a picture to draw into. For
// replay, bench and tests; clean under the sanitizers.
#pragma once

#include "draw/gpu.hpp"
#include "draw/pixels.hpp"

#include <memory>

namespace kinscape {

/// Its context is current on the thread that made it, until it goes.
class Offscreen {
public:
    /// Fails where the machine has no EGL or the driver no OpenGL 3.3.
    static Result<std::unique_ptr<Offscreen>, GpuError> create(int width, int height);
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    /// Draws that follow go into the picture.
    void bind() const;
    Pixels read() const;
    int width() const;
    int height() const;
    /// Makes the picture another size; false when the driver refuses.
    bool resize(int width, int height);

private:
    struct Inside;
    explicit Offscreen(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// Finds functions of OpenGL through EGL, for load_gl.
GlFunction egl_function(const char* name);

}  // namespace kinscape
