// Names in a line: whom they mean, and new people where nobody is meant yet (quick-entry.md, sections 1 and
// 4).
#pragma once

#include "editor/entry/line_reading.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

enum class Sought : unsigned char { people, anything };

/// Whom a text can mean among those who are known.
struct NameSeen {
    std::vector<AnyId> ids;
    /// "my brother", "Ana (1932)": it cannot be the name of somebody new.
    bool is_phrase = false;
};
NameSeen look_up(const LineReading& reading, EntryTokens name, Sought sought);

/// True for a text that can be the name of somebody new: each word begins with a capital, or with a letter of
/// a script that has none, but for small ones (de, van, bin); or all of it stands in quotes.
bool can_be_new(const LineReading& reading, EntryTokens name);

/// The one whom the name means, or somebody new; refuses a name that fits several (E2), that nobody has
/// though it must (E7) or that is none (E1).
std::optional<PersonId> person_named(LineReading& reading, EntryTokens name, std::string_view sex = {});
/// The same for anybody or anything.
std::optional<AnyId> anything_named(LineReading& reading, EntryTokens name);
/// A household or a system, which is made when there is none of that title.
std::optional<HouseholdId> home_named(LineReading& reading, EntryTokens title);
std::optional<SystemId> system_named(LineReading& reading, EntryTokens title, std::string_view kind);

/// `A & B & C`; nobody twice.
std::optional<std::vector<PersonId>> people_named(LineReading& reading, EntryTokens names);
/// The pieces between `&`, `+` and `and`.
std::vector<EntryTokens> pieces_of(const LineReading& reading, EntryTokens names);

PersonId add_person(LineReading& reading, EntryTokens name, std::string_view sex);
PersonId add_unnamed(LineReading& reading, std::string_view sex);

/// Refuses with the question "Which Ana?" and the candidates, nearest first.
bool ask_which(LineReading& reading, EntryTokens name, const std::vector<AnyId>& ids);
/// "Ana Soto, 1932–2004, grandmother".
std::string described(const LineReading& reading, const AnyId& id);
/// Given and family name as a new name is cut in two.
Name new_name(const LineReading& reading, EntryTokens name);

}  // namespace kinscape
