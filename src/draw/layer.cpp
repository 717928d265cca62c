#include "draw/layer.hpp"

#include <glad/gl.h>

namespace kinscape {
namespace {

GlName bound_framebuffer() {
    GLint name = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &name);
    return static_cast<GlName>(name);
}

}  // namespace

bool Layer::begin(int width, int height) {
    outside_ = bound_framebuffer();
    if (target_.width != width || target_.height != height) {
        auto target = color_target(width, height);
        if (!target) {
            end();
            return false;
        }
        target_ = std::move(*target);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, target_.framebuffer.name());
    return true;
}

void Layer::end() { glBindFramebuffer(GL_FRAMEBUFFER, outside_); }

void Layer::copy_to(int left, int bottom) const {
    if (target_.width == 0) return;
    const GlName outside = bound_framebuffer();
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target_.framebuffer.name());
    glBlitFramebuffer(0, 0, target_.width, target_.height, left, bottom, left + target_.width,
                      bottom + target_.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, outside);
}

}  // namespace kinscape
