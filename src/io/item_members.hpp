// What reading and writing of items share: which members an item must have, which stand even when empty, and
// how older files named some.
#pragma once

#include "model/member_kinds.hpp"
#include "model/members.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kinscape {

/// The members that a file must hold for such an item (format.md, "Required").
template <class Item>
inline constexpr std::array<std::string_view, 0> required_members{};
template <>
inline constexpr std::array<std::string_view, 1> required_members<Document>{"id"};
template <>
inline constexpr std::array<std::string_view, 2> required_members<Person>{"id", "kind"};
template <>
inline constexpr std::array<std::string_view, 3> required_members<Union>{"id", "partners", "kind"};
template <>
inline constexpr std::array<std::string_view, 4> required_members<ChildLink>{"id", "child", "parents",
                                                                             "kind"};
template <>
inline constexpr std::array<std::string_view, 2> required_members<Birth>{"id", "children"};
template <>
inline constexpr std::array<std::string_view, 1> required_members<Household>{"id"};
template <>
inline constexpr std::array<std::string_view, 2> required_members<System>{"id", "kind"};
template <>
inline constexpr std::array<std::string_view, 3> required_members<Tie>{"id", "from", "to"};
template <>
inline constexpr std::array<std::string_view, 1> required_members<Moment>{"id"};
template <>
inline constexpr std::array<std::string_view, 2> required_members<Goal>{"id", "about"};
template <>
inline constexpr std::array<std::string_view, 2> required_members<Referral>{"id", "about"};
template <>
inline constexpr std::array<std::string_view, 3> required_members<Measure>{"id", "about", "kind"};
template <>
inline constexpr std::array<std::string_view, 3> required_members<Note>{"id", "about", "text"};
template <>
inline constexpr std::array<std::string_view, 1> required_members<Source>{"id"};
template <>
inline constexpr std::array<std::string_view, 2> required_members<View>{"id", "kind"};
template <>
inline constexpr std::array<std::string_view, 1> required_members<Mark>{"kind"};
template <>
inline constexpr std::array<std::string_view, 1> required_members<UnionEvent>{"kind"};
template <>
inline constexpr std::array<std::string_view, 1> required_members<Member>{"who"};
template <>
inline constexpr std::array<std::string_view, 1> required_members<OwnWords>{"text"};
template <>
inline constexpr std::array<std::string_view, 2> required_members<Place>{"of", "at"};

template <class Item>
constexpr bool is_required(std::string_view name) {
    const auto& names = required_members<Item>;
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Written even when there is nothing in it: what is required, and a view's places.
template <class Item>
constexpr bool stands_when_empty(std::string_view name) {
    return is_required<Item>(name) || (std::is_same_v<Item, View> && name == "places");
}

/// The name that older files use for a member, or empty.
template <class Item>
constexpr std::string_view older_name(std::string_view name) {
    if constexpr (std::is_same_v<Item, Person>) {
        if (name == "faith") return "spirituality";
        if (name == "culture") return "ethnicity";
    }
    return {};
}

/// All names that the members of such an item have or had.
template <class Item>
std::vector<std::string_view> known_names() {
    std::vector<std::string_view> names;
    each_member(Item{}, [&](std::string_view name, const auto&) {
        if (name.empty()) {
            const auto of_said = known_names<SaidMembers>();
            names.insert(names.end(), of_said.begin(), of_said.end());
            return;
        }
        names.push_back(name);
        if (!older_name<Item>(name).empty()) names.push_back(older_name<Item>(name));
    });
    return names;
}

}  // namespace kinscape
