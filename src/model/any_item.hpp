// One item of a document by itself, whatever its kind, and its members by path as format.md has them:
// `name/called`, `marks/0/state`, `born/date`. Editors read and change members through this alone, so that a
// new member of model/members.hpp can be edited without another line here. Behind a # stands a member of what
// every item and every member may carry: `#certainty`, `occupation#said_by`, `marks/0#note`.
#pragma once

#include "model/edit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kinscape {

using AnyItem = std::variant<Person, Union, ChildLink, Birth, Household, System, Tie, Moment, Goal, Referral,
                             Measure, Note, Source, View, About>;

/// The item of that id; nothing when it names none.
std::optional<AnyItem> item_of(const Document& document, const AnyId& id);
/// The edit that puts the item in the place of the one with its id.
Edit change_of(AnyItem item);

/// The member as a person would type it: a text, a date as EDTF, a number, an id. Empty when it is absent or
/// the path leads nowhere.
std::string text_at(const AnyItem& item, std::string_view path);
/// Puts a member; an empty text makes it absent. Parts on the way (`born`) are made (a list grows by the
/// element behind its last), and go again when nothing is left in them; only `died` stays, because being
/// there says something. False, and nothing changed, when the path leads to no such member or the text is no
/// number where one is wanted.
bool put_text(AnyItem& item, std::string_view path, const std::string& text);

/// A list of texts or ids; empty where there is none.
std::vector<std::string> list_at(const AnyItem& item, std::string_view path);
bool put_list(AnyItem& item, std::string_view path, const std::vector<std::string>& texts);

/// Elements of a list; 1 or 0 for a part that may be absent (`died`).
std::size_t size_at(const AnyItem& item, std::string_view path);
/// A further element whose first member (`kind`, `who`, `text`, `from`) is `first`; of a part that was absent
/// the part itself.
bool append_at(AnyItem& item, std::string_view path, const std::string& first);
/// Takes away an element (`marks/1`) or a part (`died`), and what was said of it; what was said of later
/// elements moves with them.
bool remove_at(AnyItem& item, std::string_view path);

/// What is said of the item (an empty path), of a part that carries it itself (`born`, `marks/0`), or of a
/// single member.
SaidMembers said_at(const AnyItem& item, std::string_view path);
bool put_said(AnyItem& item, std::string_view path, const SaidMembers& said);

}  // namespace kinscape
