// Settle of a genogram: newcomers, room in the rows, heights, in this order.
#pragma once

#include "layout/settle.hpp"

namespace kinscape {

/// As `settle`, for the people of the snapshot. Also for the family in an ecomap's centre.
std::vector<Place> settle_genogram(const SettleRequest& request);

}  // namespace kinscape
