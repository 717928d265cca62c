// Walking through the family with the arrow keys: up to a parent, down to a child, sideways to a brother,
// sister or partner; through an ecomap from circle to circle.
#pragma once

#include "layout/geometry.hpp"
#include "model/document.hpp"

namespace kinscape {

enum class Way : unsigned char { left, right, up, down };

/// Who comes next on the way from `from`; empty when there is nobody that way. Relatives first: the nearest
/// parent, child, partner or sibling on that side; else the nearest symbol on that side. From nobody: the
/// index person, else the first one shown.
AnyId next_on_the_way(const Document& document, const Geometry& geometry, const AnyId& from, Way way);

}  // namespace kinscape
