// Growing the family from somebody who is on the map: a partner, a child, a parent, a brother or sister, and
// ties between two. Edits are made here alone, for handles, keys and the palette alike. Nothing is guessed:
// whoever is added has no name, gender or date until somebody tells.
#pragma once

#include "model/edit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

enum class Relative : unsigned char { partner, child, parent, sibling };

/// Edits of one step, what undo calls it, and who is new (empty when nobody is).
struct Grown {
    std::vector<Edit> edits;
    std::string label;
    AnyId added;
};

/// Somebody new beside `from`, a person; or a child of the two partners of `from`, a union.
/// A child belongs to both where there is one partner alone, else to `from`. A parent joins the one who is
/// known already. A brother or sister gets the same parents; two unnamed ones where none are known
/// (quick-entry.md 4). Nothing when it does not apply.
std::optional<Grown> grown_by(const Document& document, const AnyId& from, Relative who, Day today);
/// Somebody of whom nothing is known yet, related to nobody.
Grown new_person(const Document& document, Day today);
Grown new_system(const Document& document, std::string_view kind, Day today);
/// A household of these people, from now on open.
Grown new_household(const Document& document, const std::vector<AnyId>& members, Day today);
Grown new_note(const Document& document, const AnyId& about, std::string text, Day today);

/// What two can be to each other: a union, parent and child, or a tie of one kind ("close").
struct Bond {
    enum class Kind : unsigned char { couple, parent_of, child_of, tie } kind = Kind::tie;
    std::string id;  // union-kind, child-link-kind, or emotional-tie-kind; empty for an ecomap's tie
    std::string strength = {};  // of a tie
    bool operator==(const Bond&) const = default;
};
/// `from` and `to` become that to each other. A child of one parent of a couple of two becomes the child of
/// both only when asked for by `given_parents`.
Grown bound(const Document& document, const AnyId& from, const AnyId& to, const Bond& bond, Day today);
/// The child gets these parents in the place of those it was born to (or cared for by, with the first link
/// it has); a new link where there is none.
Grown given_parents(const Document& document, const PersonId& child, const std::vector<PersonId>& parents,
                    Day today);

}  // namespace kinscape
