// What a change makes of a document before it is recorded, for a thread that has no desk.
#pragma once

#include "editor/desk.hpp"

namespace kinscape {

/// A document with the view that is shown of it, on `today` unless it has a day of its own, and the edits.
struct ToPreview {
    Document document;
    View view;
    Day today;
    std::vector<Edit> edits;
};
/// As after `Desk::commit`; nothing when that would be refused.
std::optional<Preview> preview_of(const ToPreview& wanted, const Settling& settling);

}  // namespace kinscape
