// What a sheet says beside its drawing: the lines of its heading, the sections of text, what was left out.
// All of what the reader may see and nothing else.
#pragma once

#include "export/page.hpp"
#include "export/picture.hpp"
#include "model/snapshot.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// Texts of the heading and the foot; `parts` keeps its drawing and legend.
void put_words(SheetParts& parts, const Snapshot& snapshot, const PictureRequest& request, const Look& look);

/// The sections that the request asks for, those without a line left out.
std::vector<SheetSection> report_sections(const Snapshot& snapshot, const PictureRequest& request,
                                          const Look& look);

/// "1 person, 2 notes", or nothing.
std::string left_out_words(const VisibleDocument& visible, const Words& words);

}  // namespace kinscape
