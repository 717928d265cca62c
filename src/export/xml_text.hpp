// Text as XML may hold it: escaped, well-formed UTF-8, without the characters that XML 1.0 forbids.
#pragma once

#include <string>
#include <string_view>

namespace kinscape {

/// Fit for element content and for attributes in double quotes. Forbidden control characters become blanks.
std::string xml_text(std::string_view text);

}  // namespace kinscape
