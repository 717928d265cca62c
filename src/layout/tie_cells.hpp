// Where in its field a tie was looked for.
#pragma once

namespace kinscape {

/// A block of cells of the field, by number.
struct TieCells {
    int left = 0, top = 0, right = -1, bottom = -1;
    bool empty() const { return right < left; }
};

}  // namespace kinscape
