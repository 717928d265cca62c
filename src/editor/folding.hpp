// Folding a branch of a large family away, and opening it again (format.md, `collapsed`).
#pragma once

#include "editor/desk.hpp"
#include "editor/growing.hpp"

namespace kinscape {

/// Folds away what hangs on the person selected, seen from the middle of the view, or opens it. Places are
/// kept, so that who comes back stands where they stood. Nothing where there is nobody to fold away.
std::optional<Grown> branch_folded(const Desk& desk);

}  // namespace kinscape
