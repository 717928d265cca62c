#include "draw/layer.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <utility>

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

void Layer::shift(int right, int down) {
    const GlName outside = bound_framebuffer();
    const int width = target_.width, height = target_.height;
    if (spare_.width != width || spare_.height != height) {
        auto spare = color_target(width, height);
        if (!spare) return;
        spare_ = std::move(*spare);
    }
    // OpenGL counts rows from the bottom.
    const int left = std::max(0, -right), end = std::min(width, width - right);
    const int low = std::max(0, down), high = std::min(height, height + down);
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target_.framebuffer.name());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, spare_.framebuffer.name());
    glBlitFramebuffer(left, low, end, high, left + right, low - down, end + right, high - down,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, outside);
    std::swap(target_, spare_);
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
