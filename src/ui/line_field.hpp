// A line to type in that has no frame of its own: the entry bar and the first page draw one around it.
#pragma once

#include "ui/brush.hpp"

namespace kinscape {

/// The style and the place of the text field that is made while this lives. `text_size`: px of the em.
class LineFieldStyle {
public:
    LineFieldStyle(const Brush& brush, const Rect& box, double text_size);
    ~LineFieldStyle();
    LineFieldStyle(const LineFieldStyle&) = delete;
    LineFieldStyle& operator=(const LineFieldStyle&) = delete;
};

/// The field that was just made is typed into from now on, as if it had been clicked.
void type_into_last_item();

}  // namespace kinscape
