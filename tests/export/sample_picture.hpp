// A small finished picture, made by hand: two symbols, a line under a halo, names in several scripts.
#pragma once

#include "export/picture.hpp"
#include "text/shape.hpp"

namespace kinscape {

/// One page of 90 × 60 mm; ids of a document stand in its tags, and must not come out.
Picture sample_picture(Typesetter& type);

}  // namespace kinscape
