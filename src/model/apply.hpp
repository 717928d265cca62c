// The cases of apply_edit that have a file of their own: inside of the model.
#pragma once

#include "model/edit.hpp"

namespace kinscape {

using Applied = Result<Document, EditError>;

// apply_places.cpp
Applied apply(const Document& before, const MovePlaces& edit);
Applied apply(const Document& before, const ArrangePlaces& edit);
Applied apply(const Document& before, const Unpin& edit);

// apply_remove.cpp
Applied apply(const Document& before, const Remove& edit);

}  // namespace kinscape
