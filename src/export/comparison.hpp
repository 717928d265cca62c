// Two days of a view side by side as a picture: drawings, the list of what changed, the key, and the figures
// then and now. The same for every writer.
#pragma once

#include "export/picture.hpp"
#include "scene/compared.hpp"

namespace kinscape {

/// `request.day` is the later day. What it says of a page, a legend, a reader and a worker holds; `with` is
/// not looked at. Nothing to draw on both days is an error.
Result<Picture, PictureError> comparison_picture(const Document& document, const Day& from,
                                                 const PictureRequest& request, const Look& look);

}  // namespace kinscape
