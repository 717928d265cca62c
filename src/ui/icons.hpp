// Icons: our own small drawings, as lines, curves and circles on a field of 20 by 20 px with its middle at
// (0, 0). Read from assets/icons/icons.txt, whose head tells the form.
#pragma once

#include "base/outline.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct IconPart {
    enum class Kind : unsigned char { stroke, fill, dash };
    Kind kind = Kind::stroke;
    Outline outline;
};
using Icon = std::vector<IconPart>;
using Icons = std::map<std::string, Icon, std::less<>>;

/// All icons of the text. A line that cannot be read is left out and named in `faults`, where given.
Icons icons_from(std::string_view text, std::vector<std::string>* faults = nullptr);

}  // namespace kinscape
