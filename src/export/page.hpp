// The sheet: title above, drawing, legend below or to the right, foot. The drawing alone is made smaller
// where a sheet is too small for it; title and legend stay legible.
#pragma once

#include "export/picture.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// What goes on the sheet. Millimetres at scale 1; the drawing lies where its coordinates say.
struct SheetParts {
    const Scene& drawing;
    std::string title;
    std::string subtitle;
    std::vector<LegendEntry> legend;
    std::string foot;
};

/// `legend_pages` are there where the legend would take more than 30 % of the sheet (notation.md 8.7).
struct Sheet {
    Page page;
    std::vector<Page> legend_pages;
    std::vector<std::string> remarks;
};

/// `request` has nothing left open but the orientation: its size is fit, A4, A3 or Letter.
Sheet sheet_of(const SheetParts& parts, const PageRequest& request, const Look& look);

/// What a reader must still be able to see, at the size printed (notation.md 9).
inline constexpr double least_text_pt = 7;
inline constexpr double least_line_mm = 0.35;

}  // namespace kinscape
