// The one place where the command line asks the clock.
#pragma once

#include "base/partial_date.hpp"

namespace kinscape {

/// SOURCE_DATE_EPOCH as a day of UTC where it is set, else the local day.
Day today();

}  // namespace kinscape
