// The commands that change the family, as edits: one place for keys, menus, palette and replay.
#pragma once

#include "editor/commands.hpp"
#include "editor/growing.hpp"
#include "layout/geometry.hpp"

namespace kinscape {

/// How far an arrow key with Alt moves a symbol: 8 px at 100 % (look/README.md 9).
inline constexpr double nudge_mm = 8 / 4.4;

/// What the command would do to what is selected; nothing when it changes nothing or is none of these.
/// `geometry` is that of the view shown.
std::optional<Grown> edits_of(CommandId id, const Desk& desk, const Geometry& geometry);

/// The person, their descendants and the partners of all these, in document order.
std::vector<AnyId> branch_of(const Document& document, const PersonId& person);

}  // namespace kinscape
