// A scene as a one-bit fax prints it, 204 x 98 dots per inch, and how much ink of one print another lacks
// (notation.md 5.3).
#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace kinscape {

struct Print {
    int columns = 0;
    int rows = 0;
    std::vector<bool> black;  // row by row
    bool at(int column, int row) const {
        return column >= 0 && row >= 0 && column < columns && row < rows &&
               black[static_cast<std::size_t>(row * columns + column)];
    }
};

/// Prints what lies in the box.
Print printed(const Scene& scene, const Rect& box);

/// The ink of either print that the other does not have within 0.25 mm, in square millimetres.
double difference_mm2(const Print& a, const Print& b);

}  // namespace kinscape
