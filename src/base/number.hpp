// Numbers to and from text, the same on every machine: a point, never a comma, whatever the locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// The shortest text with at most `decimals` digits after the point: no exponent, no trailing zeros, `-0` as
/// `0`.
std::string to_text(double value, int decimals = 3);
/// The whole text as a finite number; nothing if any of it is not.
std::optional<double> number_from(std::string_view text);
std::optional<long long> whole_number_from(std::string_view text);
/// Rounded to a hundredth of a millimetre: what places are stored with.
double rounded_mm(double value);

}  // namespace kinscape
