// Find: a person, a word, a year or a mark on the map, and groups of people that can be followed along the
// map: everyone with a mark, ancestors, a household, who is within two steps. What the reader may not see is
// not in the snapshot, and so is not found.
#pragma once

#include "model/snapshot.hpp"
#include "scene/notation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// Whom the words were found at, and where: "Depression", "nurse", "died 2019".
struct Found {
    AnyId of;
    std::string where;
};
/// Everybody and everything at whom what was typed stands: in words, marks, dates, work, places and notes.
/// Names are found by the palette itself. Nothing below two letters.
std::vector<Found> found_in(const Snapshot& snapshot, const Notation& notation, std::string_view typed);

/// People to be followed along the map, and what they have in common: "Ancestors of Ana".
struct Group {
    std::string words;
    std::vector<AnyId> who;
};
/// The groups round `from` (empty: none of these), then everyone with each mark that is on the map; groups of
/// nobody are left out.
std::vector<Group> groups_on(const Snapshot& snapshot, const Notation& notation, const AnyId& from);

}  // namespace kinscape
