#include "canvas/camera.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

double within_limits(double zoom) { return std::clamp(zoom, least_zoom, largest_zoom); }

/// How far a stretch has to move to lie between the ends; its start counts most when it is too long.
double way_into(double start, double end, double least, double most) {
    if (start < least) return least - start;
    if (end > most) return std::max(most - end, least - start);
    return 0;
}

}  // namespace

Affine Camera::to_pixels() const {
    const Vec2 corner = size / 2 - centre * scale();
    return {scale(), 0, 0, scale(), corner.x, corner.y};
}

Vec2 Camera::pixel_of(Vec2 mm) const { return (mm - centre) * scale() + size / 2; }
Vec2 Camera::mm_of(Vec2 pixel) const { return (pixel - size / 2) / scale() + centre; }
Rect Camera::seen() const { return {mm_of({0, 0}), mm_of(size)}; }

Camera zoomed(const Camera& camera, double factor, Vec2 pixel) {
    const Vec2 held = camera.mm_of(pixel);
    Camera after = camera;
    after.zoom = within_limits(camera.zoom * factor);
    after.centre = held - (pixel - camera.size / 2) / after.scale();
    return after;
}

Camera at_zoom(const Camera& camera, double zoom) {
    Camera after = camera;
    after.zoom = within_limits(zoom);
    return after;
}

Camera panned(const Camera& camera, Vec2 pixels) {
    Camera after = camera;
    after.centre = camera.centre - pixels / camera.scale();
    return after;
}

Camera fitted(const Camera& camera, const Rect& box, double margin) {
    Camera after = camera;
    after.centre = box.centre();
    const double width = std::max(1.0, camera.size.x - 2 * margin) / std::max(1e-6, box.width());
    const double height = std::max(1.0, camera.size.y - 2 * margin) / std::max(1e-6, box.height());
    const double full = pixels_per_mm_at_100 * camera.density;
    after.zoom = within_limits(std::min(1.0, std::min(width, height) / full));
    return after;
}

Camera showing(const Camera& camera, const Rect& box, double margin) {
    const Vec2 from = camera.pixel_of(box.min);
    const Vec2 to = camera.pixel_of(box.max);
    return panned(camera, {way_into(from.x, to.x, margin, camera.size.x - margin),
                           way_into(from.y, to.y, margin, camera.size.y - margin)});
}

}  // namespace kinscape
