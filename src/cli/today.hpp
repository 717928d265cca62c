// The one place where the command line asks the clock.
#pragma once

#include "base/partial_date.hpp"

namespace kinscape {

/// SOURCE_DATE_EPOCH as a day of UTC where it is set, else the local day.
Day today();

/// The day to draw for a date: the last that it allows, the first where it has no end; `today` where there is
/// no date.
Day day_of(const PartialDate& date, const Day& today);

}  // namespace kinscape
