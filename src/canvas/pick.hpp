// Picking: what lies under the pointer, on the content scene itself, by its exact shapes. Boxes are asked
// first, so that a pointer over ten thousand people costs next to nothing.
#pragma once

#include "scene/scene.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace kinscape {

/// A line is met up to so many pixels beside it.
inline constexpr double pick_reach_px = 8;

class PickMap {
public:
    explicit PickMap(std::shared_ptr<const Scene> scene);

    /// What lies there; lines count up to `reach` millimetres aside. A symbol's inside or a text's box wins
    /// over a line, a line over a household around it, the upper mark over the lower, and of several lines
    /// the nearest. Nothing on empty paper, and nothing of what belongs to no item.
    std::optional<Tag> at(Vec2 mm, double reach) const;

private:
    struct Shape {
        std::size_t mark = 0;
        Rect box;
        Tag tag;
    };
    /// Infinite where the point misses the mark.
    double distance_from(const Shape& shape, Vec2 mm) const;

    std::shared_ptr<const Scene> scene_;
    std::vector<Shape> shapes_;
};

}  // namespace kinscape
