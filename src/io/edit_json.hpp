// Edits as JSON, for the journal: what was done, item by item, in the words of the file format.
#pragma once

#include "base/result.hpp"
#include "io/json_value.hpp"
#include "io/unreadable.hpp"
#include "model/edit.hpp"

namespace kinscape {

/// {"do": "add", "kind": "person", "item": {…}}, "change" alike; {"do": "remove", "id": "p3"};
/// {"do": "title", "title": "…"}; {"do": "about", "about": {…}}; {"do": "move" or "arrange", "view": "v1",
/// "places": [{"of": "p1", "at": [x, y]}]}; {"do": "unpin", "view": "v1", "nodes": ["p1"]}.
JsonValue json_of_edit(const Edit& edit);
/// The edit, or where the value is none.
Result<Edit, UnreadableError> edit_from(const JsonValue& value);

}  // namespace kinscape
