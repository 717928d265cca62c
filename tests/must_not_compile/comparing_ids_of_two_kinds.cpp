// A household and a system are never the same thing, so asking whether they are is a mistake.
// expects: no match for .*operator==
#include "model/ids.hpp"

namespace kinscape {

bool asked(const HouseholdId& household, const SystemId& system) {
#ifdef KINSCAPE_WRONG
    return household == system;
#else
    return household.text() == system.text();
#endif
}

}  // namespace kinscape
