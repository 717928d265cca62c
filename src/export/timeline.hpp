// The timeline as a picture: on a sheet of fixed size as wide as the sheet and on as many pages as its rows
// need, else in one piece.
#pragma once

#include "export/picture.hpp"

namespace kinscape {

/// `request.view.show` with `by-household` has a row for each household. Nothing with a date is an error.
Result<Picture, PictureError> timeline_picture(const Document& document, const PictureRequest& request,
                                               const Look& look);

}  // namespace kinscape
