// The small pictures on the cards of the first page.
#pragma once

#include "ui/brush.hpp"

#include <cstddef>

namespace kinscape {

/// 0: a genogram, 1: an ecomap, 2: a larger family. Drawn around `centre`, about 200 px wide.
void first_run_picture(const Brush& brush, std::size_t which, Vec2 centre);

}  // namespace kinscape
