// What bare `kinscape` does where there is no display: it draws the document, or the example, into a file.
#pragma once

#include <string>

namespace kinscape {

/// Draws `file` (empty: the example) as SVG into the folder for temporary files and says where. Returns the
/// exit code.
int draw_picture_instead(const std::string& file);

}  // namespace kinscape
