// Theme: the colours and measures of the window's frame, as read from assets/themes. The names are those of
// look/README.md, part 7.
#pragma once

#include "base/color.hpp"

#include <map>
#include <optional>
#include <string>

namespace kinscape {

using ColorTokens = std::map<std::string, Color, std::less<>>;
using NumberTokens = std::map<std::string, double, std::less<>>;

struct Theme {
    std::string id;  // light dark contrast
    Color ink, ink2, muted, faint;
    Color paper, dot, panel, field, chrome, hover, track, line, line2;
    Color accent, accent_ink, on_accent, accent_bg;
    Color selection, selection_bg;
    Color vermilion, green, distance;
    Color note, error, error_bg;
    Color chip, quote, off_toggle, tick;  // quiet fills that stand on a panel
    double control_line = 1;              // px around controls
    double ring = 2;                      // px of the ring of keyboard focus
    bool dots = true;
    bool shadow = true;
    bool dark = false;
};

/// A theme of these tokens; nothing when a colour is missing.
std::optional<Theme> theme_from(std::string id, const ColorTokens& colors, const NumberTokens& numbers);
/// The light theme, for when no file can be read.
Theme plain_theme();

}  // namespace kinscape
