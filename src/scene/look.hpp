// Look: all that a picture needs besides a snapshot: the notation, the colours, the typesetter, the words of
// the language.
#pragma once

#include "base/color.hpp"
#include "base/words.hpp"
#include "layout/spacing.hpp"
#include "model/view.hpp"
#include "scene/notation.hpp"
#include "text/shape.hpp"

#include <map>
#include <string>
#include <string_view>

namespace kinscape {

/// The drawing's colours. On paper: black on white. On screen: those of the theme (look/README.md 7).
struct Palette {
    Color paper = white;
    Color ink{31, 41, 51};
    Color ink2{70, 82, 97};      // household outlines
    Color muted{102, 112, 133};  // dates, second lines
    Color stress{178, 58, 0};
    std::map<std::string, Color, std::less<>>
        tie_families;   // closeness, conflict, abuse, distance, control, other
    bool tints = true;  // household tint of at most 6 %
};
/// The distances of the layout with what the profile changes of them.
Spacing spacing_of(const Notation& notation, Spacing spacing);
/// The view with what its notation shows unasked (`habits.shows`): a pedigree has donors (notation.md 4.3).
View view_drawn(View view, const Notation& notation);
/// Black alone, for fax and court (`--mono`).
Palette mono_palette();
/// What files are drawn with unless told otherwise.
Palette paper_palette();
/// The colour of a family of ties; ink where the palette has none for it.
Color tie_color(const Palette& palette, std::string_view family);

struct Look {
    const Notation& notation;
    Palette palette;
    Spacing spacing;
    const Words& words;
    Typesetter& type;
};

}  // namespace kinscape
