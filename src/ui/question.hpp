// Questions that the chooser asks; ui/choices.hpp has the rows that answer each.
#pragma once

#include "model/ids.hpp"

#include <cstddef>
#include <optional>
#include <variant>

namespace kinscape {

/// The palette: every command, everybody on the map.
struct AskCommand {};
/// Somebody or something on the map.
struct AskFind {};
/// Every command that has a key.
struct AskKeys {};
/// Which command is to get another key.
struct AskKeyOf {};
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
/// What is to become of the work that a crash left behind; the changes of one of them, where given.
struct AskLeft {
    std::optional<std::size_t> changes_of = {};
};
using Question = std::variant<std::monostate, AskCommand, AskFind, AskKeys, AskKeyOf, AskHere, AskWhom,
                              AskBond, AskStep, AskLeft>;

}  // namespace kinscape
