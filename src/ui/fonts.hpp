// The fonts of the window's frame: Inter in three weights and italic, other scripts merged behind each. Which
// files these are is decided by whoever knows the machine's fonts.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace kinscape {

class ShapedText;

enum class Weight : unsigned char { regular, medium, semibold, italic };
inline constexpr int weight_count = 4;

struct FontFile {
    std::string path;
    int face_index = 0;
    /// How much larger than the first font it is drawn, to look as large beside it.
    double factor = 1;
};

/// A file for each weight (an empty path falls back to the regular one) and fonts for other scripts, best
/// first. `em_width` is the width of ten zeros in ems, by which sizes are made those of type: a size of 13 is
/// an em of 13 px.
struct FontChoice {
    std::array<FontFile, weight_count> faces;
    std::vector<FontFile> fallbacks;
    double em_width = 0;
};

/// The fonts inside the current user interface; they live as long as it does.
struct FontSet {
    std::array<void*, weight_count> faces{};
    /// Height that is asked for over the em that is meant.
    double per_em = 1;
    /// For scripts whose letters join; without it they are drawn one by one.
    ShapedText* shaped = nullptr;
};

/// Adds the fonts to the user interface that is current. Without a readable regular face its built-in one is
/// used.
FontSet load_fonts(const FontChoice& choice);

}  // namespace kinscape
