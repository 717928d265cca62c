// Sections of text on a sheet: side by side where they fit, else flowing through columns and pages.
#pragma once

#include "export/block.hpp"
#include "export/page.hpp"

#include <vector>

namespace kinscape {

/// All sections in one block, in two columns where the width allows it, each next one in the column with more
/// room.
Block sections_block(const std::vector<SheetSection>& sections, const Look& look, double width);

/// The same, line by line, through as many blocks of this room as it takes.
std::vector<Block> sections_in_columns(const std::vector<SheetSection>& sections, const Look& look,
                                       Vec2 room);

}  // namespace kinscape
