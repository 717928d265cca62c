// A family of nobody yet.
#pragma once

#include "model/document.hpp"

namespace kinscape {

/// An empty document with an id of its own (a random UUID).
Document new_family();

}  // namespace kinscape
