// The sheet: heading, drawing, key, what is told in words, foot. The drawing alone is made smaller where a
// sheet is too small for it; all else stays legible.
#pragma once

#include "export/block.hpp"
#include "export/picture.hpp"

#include <functional>
#include <string>
#include <vector>

namespace kinscape {

/// A heading with lines of text below it: "Ties in words", "Sources".
struct SheetSection {
    std::string heading;
    std::vector<std::string> lines;
    /// What stands left of each line, all lines set in by the widest; as many as lines, or none.
    std::vector<Block> leads = {};
};

/// What goes on the sheet. Empty texts take no room. The drawing lies where its coordinates say, millimetres
/// at scale 1; one without ink leaves the sheet to the words.
struct SheetParts {
    std::reference_wrapper<const Scene> drawing;
    /// Lines between partners, of the drawing: better not cut where it goes over several sheets.
    std::vector<Rect> bonds = {};
    /// On a sheet of fixed size: each on a page of its own behind the first.
    std::vector<Scene> further = {};
    std::string kind;  // "Genogram"
    std::string agency;
    std::string title;
    std::string as_of;
    std::string author;
    std::string left_out_begin;  // in bold: "Left out of this copy:"
    std::string left_out;
    std::vector<LegendEntry> legend;
    bool legend_apart = false;  // on a page of its own, by choice
    std::vector<SheetSection> sections;
    std::string care;             // what a drawing like this is not
    std::string notation;         // below a page that fits
    std::string running_title;    // at the foot of each page: "Delgado–Vega family, 12 March 2026"
    std::string confidentiality;  // before the page's number
};

struct Sheet {
    std::vector<Page> pages;
    std::vector<std::string> remarks;
    Remedies remedies = {};
};

/// `request` has nothing left open but the orientation: its size is fit, A4, A3 or Letter. On a fixed size
/// what does not fit beside the drawing goes on pages of its own (notation.md 8.7).
Sheet sheet_of(const SheetParts& parts, const PageRequest& request, const Look& look);
/// The picture's pages and what is to be said of them.
void put_on_pages(Picture& picture, const SheetParts& parts, const PageRequest& request, const Look& look);
/// The fixed sizes of it (look/README.md 3).
Sheet fixed_sheet(const SheetParts& parts, const PageRequest& request, const Look& look);

// What a reader must still be able to see, at the size printed (notation.md 9).
inline constexpr double least_text_pt = 7;
inline constexpr double least_line_mm = 0.35;

/// The smallest text and the thinnest line of a drawing.
struct FinestInk {
    double text_pt = 0;
    double line_mm = 0;
    bool legible_at(double scale) const;
};
FinestInk finest_ink(const Scene& drawing);

}  // namespace kinscape
