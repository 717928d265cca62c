// Brothers and sisters in birth order.
#pragma once

#include "layout/part_model.hpp"

namespace kinscape {

/// Puts brothers and sisters in these rows in birth order again, each with the partners at their side.
void repair_birth_order(const PartModel& model, Rows& rows, const std::vector<int>& which);
/// Everywhere.
void repair_birth_order(const PartModel& model, Rows& rows);

}  // namespace kinscape
