#include "cli/today.hpp"

#include "base/number.hpp"

#include <cstdlib>
#include <ctime>

namespace kinscape {

Day today() {
    constexpr long long seconds_of_a_day = 86'400;
    constexpr long long last_epoch = 253'402'300'799;  // the end of the year 9999
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        const auto seconds = whole_number_from(epoch);
        if (seconds && *seconds >= 0 && *seconds <= last_epoch)
            return day_from_number(*seconds / seconds_of_a_day);
    }
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace kinscape
