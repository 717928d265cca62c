// Edits of every kind there is, made up for a document: what a fuzzer of the closed list `Edit` needs.
#pragma once

#include "model/edit.hpp"

#include <random>

namespace kinscape {

/// How many kinds of edit there are.
inline constexpr std::size_t edit_kinds = std::variant_size_v<Edit>;

/// An edit of the kind with this index in `Edit`, about rows of the document chosen by chance; most of them
/// are accepted, some must be refused. Nothing where the document has no row of that kind.
std::optional<Edit> any_edit(const Document& document, std::size_t kind, std::mt19937& random);

}  // namespace kinscape
