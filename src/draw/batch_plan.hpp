// Which marks are drawn in one call. Paths and letters need different shaders, and a picture of ten thousand
// people mixes them mark by mark; marks that do not touch may be drawn in any order, so they are gathered.
#pragma once

#include "base/geometry.hpp"

#include <cstdint>
#include <vector>

namespace kinscape {

enum class BatchKind : std::uint8_t { paths, glyphs };

struct PlannedMark {
    Rect box;  // all that the mark may touch
    BatchKind kind = BatchKind::paths;
};

/// The number of the batch of each mark: even ones hold paths, odd ones glyphs. Drawn by number, and within a
/// batch in the order given, no mark comes before one that it covers.
std::vector<std::uint32_t> batch_plan(const std::vector<PlannedMark>& marks);

}  // namespace kinscape
