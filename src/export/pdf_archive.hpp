// PDF/A-1b (ISO 19005-1:2005/Cor.1:2007, level B): a PDF of ours made fit to be kept for decades.
#pragma once

#include <string>

namespace kinscape {

/// Rewrites what cairo leaves open (export.md 2): version 1.4, sRGB as the colours meant, glyph maps and sets
/// of the embedded fonts. The metadata that claim the standard are in `bytes` already. Throws what qpdf
/// throws.
std::string archivable(const std::string& bytes);

}  // namespace kinscape
