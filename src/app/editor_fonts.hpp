// Which font files the window's frame is written with: those that the drawing's own typesetter finds, so that
// names look alike in both.
#pragma once

#include "text/shape.hpp"
#include "ui/fonts.hpp"

namespace kinscape {

FontChoice choose_fonts(Typesetter& type);

}  // namespace kinscape
