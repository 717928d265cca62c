#include "scene/look.hpp"

namespace kinscape {

// The colours of the families: notation.md 5.1, contrast on white 6.0 and more. `muted` is so dark that the
// stem of an l in 7 pt, or a dash between two years, still prints in one bit at 150 dpi.
Palette paper_palette() {
    return {.paper = white,
            .ink = {26, 26, 26},
            .ink2 = {64, 64, 64},
            .muted = {28, 33, 40},
            .stress = {178, 58, 0},
            .tie_families = {{"closeness", {0, 102, 74}},
                             {"conflict", {178, 58, 0}},
                             {"abuse", {122, 0, 25}},
                             {"distance", {89, 89, 89}},
                             {"control", {91, 42, 134}},
                             {"other", {26, 26, 26}}},
            .tints = true};
}

Spacing spacing_of(const Notation& notation, Spacing spacing) {
    if (notation.habits.union_drop > 0) spacing.union_drop = notation.habits.union_drop * spacing.w;
    return spacing;
}

View view_drawn(View view, const Notation& notation) {
    for (const std::string& option : notation.habits.shows)
        if (!shows(view, option)) view.show.push_back(option);
    return view;
}

Palette mono_palette() {
    return {.paper = white,
            .ink = black,
            .ink2 = black,
            .muted = black,
            .stress = black,
            .tie_families = {},
            .tints = false};
}

Color tie_color(const Palette& palette, std::string_view family) {
    const auto color = palette.tie_families.find(family);
    return color == palette.tie_families.end() ? palette.ink : color->second;
}

}  // namespace kinscape
