// PDF and PNG as cairo makes them, before our own last pass over the bytes.
#pragma once

#include "export/picture.hpp"

#include <string>

namespace kinscape {

/// All pages as vectors, with text that can be searched, one Figure in the structure tree per page. Empty
/// when cairo refused (no memory).
std::string cairo_pdf(const Picture& picture);

/// A millimetre is exactly so many pixels, even where the page ends within one.
struct PixelSize {
    int width = 0;
    int height = 0;
    double per_mm = 0;
};
/// One page as an 8-bit RGB PNG, on paper. Empty when cairo refused (no memory).
std::string cairo_png(const Page& page, PixelSize size);

/// A day as PDF's Info and XMP write it, midnight UTC.
std::string iso_day(const Day& day);

}  // namespace kinscape
