// Questions that the chooser asks; ui/choices.hpp has the rows that answer each.
#pragma once

#include "model/ids.hpp"

#include <variant>

namespace kinscape {

/// The palette: every command, everybody on the map.
struct AskCommand {};
/// What can be done with what is selected.
struct AskHere {};
/// Who the tie of `from` is with.
struct AskWhom {
    AnyId from;
};
/// What the two are to each other.
struct AskBond {
    AnyId from;
    AnyId to;
};
/// The steps that can be gone back to and forward to.
struct AskStep {};
using Question = std::variant<std::monostate, AskCommand, AskHere, AskWhom, AskBond, AskStep>;

}  // namespace kinscape
