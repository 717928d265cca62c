// A theme of the window from its file (assets/themes/NAME.json): a title, colours and numbers by name.
#pragma once

#include "base/color.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

struct ThemeFile {
    std::string title;
    std::map<std::string, Color, std::less<>> colors;
    std::map<std::string, double, std::less<>> numbers;
};

/// Nothing when the text is no such file, or a colour is not written `#rrggbb`.
std::optional<ThemeFile> theme_file_from(std::string_view json);

}  // namespace kinscape
