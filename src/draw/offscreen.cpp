#include "draw/offscreen.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <glad/gl.h>

#include <algorithm>

namespace kinscape {
namespace {

/// A display without a screen; EGL_NO_DISPLAY where the machine has none.
EGLDisplay surfaceless_display() {
    const auto get =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (!get) return EGL_NO_DISPLAY;
    return get(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
}

EGLContext core_context(EGLDisplay display) {
    const EGLint wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(display, wanted, &config, 1, &count) || count == 0) config = nullptr;
    const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION,
                              3,
                              EGL_CONTEXT_MINOR_VERSION,
                              3,
                              EGL_CONTEXT_OPENGL_PROFILE_MASK,
                              EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                              EGL_NONE};
    return eglCreateContext(display, config, EGL_NO_CONTEXT, version);
}

}  // namespace

struct Offscreen::Inside {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    ColorTarget target;

    ~Inside() {
        target = ColorTarget{};
        if (context != EGL_NO_CONTEXT) {
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(display, context);
        }
        if (display != EGL_NO_DISPLAY) eglTerminate(display);
    }
};

Result<std::unique_ptr<Offscreen>, GpuError> Offscreen::create(int width, int height) {
    auto inside = std::make_unique<Inside>();
    inside->display = surfaceless_display();
    if (inside->display == EGL_NO_DISPLAY || !eglInitialize(inside->display, nullptr, nullptr))
        return Failure{GpuError{"This machine has no EGL without a display."}};
    if (!eglBindAPI(EGL_OPENGL_API)) return Failure{GpuError{"EGL has no OpenGL here."}};
    inside->context = core_context(inside->display);
    if (inside->context == EGL_NO_CONTEXT ||
        !eglMakeCurrent(inside->display, EGL_NO_SURFACE, EGL_NO_SURFACE, inside->context) ||
        !load_gl(&egl_function))
        return Failure{GpuError{"The driver has no OpenGL 3.3."}};
    auto target = color_target(width, height);
    if (!target) return Failure{target.error()};
    inside->target = std::move(*target);
    return std::unique_ptr<Offscreen>(new Offscreen(std::move(inside)));
}

Offscreen::Offscreen(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Offscreen::~Offscreen() = default;

void Offscreen::bind() const {
    glBindFramebuffer(GL_FRAMEBUFFER, inside_->target.framebuffer.name());
    glViewport(0, 0, width(), height());
}

Pixels Offscreen::read() const {
    bind();
    Pixels pixels{width(), height(), {}};
    const std::size_t row = static_cast<std::size_t>(width()) * 4;
    pixels.rgba.resize(row * static_cast<std::size_t>(height()));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width(), height(), GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
    // OpenGL's rows begin at the bottom.
    for (int top = 0, bottom = height() - 1; top < bottom; ++top, --bottom) {
        const auto upper = pixels.rgba.begin() + static_cast<std::ptrdiff_t>(row) * top;
        const auto lower = pixels.rgba.begin() + static_cast<std::ptrdiff_t>(row) * bottom;
        std::swap_ranges(upper, upper + static_cast<std::ptrdiff_t>(row), lower);
    }
    return pixels;
}

int Offscreen::width() const { return inside_->target.width; }
int Offscreen::height() const { return inside_->target.height; }

bool Offscreen::resize(int width, int height) {
    auto target = color_target(width, height);
    if (!target) return false;
    inside_->target = std::move(*target);
    return true;
}

GlFunction egl_function(const char* name) { return eglGetProcAddress(name); }

}  // namespace kinscape
