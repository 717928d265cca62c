#include "draw/pictures.hpp"

#include <utility>

namespace kinscape {

std::optional<Studio> Studio::open(int width, int height) {
    auto offscreen = Offscreen::create(width, height);
    if (!offscreen) return std::nullopt;
    auto painter = Painter::create(shader_folder());
    KS_CHECK(static_cast<bool>(painter), "the shaders of the source tree compile");
    return Studio{std::move(*offscreen), std::move(*painter)};
}

Viewport whole_viewport(int width, int height, const Affine& to_pixels) {
    Viewport viewport;
    viewport.width = width;
    viewport.height = height;
    viewport.to_pixels = to_pixels;
    return viewport;
}

Pixels Studio::picture(const Scene& scene, double scale, Vec2 corner, Baselines baselines) {
    PaintedScene painted(std::make_shared<Scene>(scene));
    Viewport viewport = whole_viewport(offscreen->width(), offscreen->height(),
                                       Affine::scaled(scale) * Affine::moved(-corner));
    viewport.baselines = baselines;
    offscreen->bind();
    painter->clear(viewport, scene.paper);
    painter->paint(painted, viewport);
    return offscreen->read();
}

int grey_at(const Pixels& pixels, int x, int y) {
    const auto at =
        static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x);
    return pixels.rgba[at * 4];
}

double ink_of(const Pixels& pixels) {
    double sum = 0;
    for (std::size_t at = 0; at < pixels.rgba.size(); at += 4)
        sum += (255 - pixels.rgba[at]) / 255.0;
    return sum;
}

Scene scene_of(const Outline& outline, const Paint& paint) {
    Scene scene;
    scene.add(outline, paint, scene.tag({}));
    return scene;
}

Paint stroked(double width, Cap cap, Join join) { return {std::nullopt, Stroke{width, black, cap, join}}; }
Paint filled() { return {black, std::nullopt}; }

}  // namespace kinscape
