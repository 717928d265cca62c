// Kinds of member types, for whoever walks over each_member: readers, writers, editors.
#pragma once

#include "base/rare.hpp"
#include "base/table.hpp"
#include "model/ids.hpp"

#include <optional>
#include <type_traits>
#include <vector>

namespace kinscape {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_rare = false;
template <class T>
inline constexpr bool is_rare<Rare<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_table = false;
template <class T>
inline constexpr bool is_table<Table<T>> = true;
template <class T>
inline constexpr bool is_id = std::is_same_v<T, AnyId>;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

/// A part with members of its own.
template <class T>
concept HasMembers = requires(T& part) {
    part.said;
    part.unknown;
};

}  // namespace kinscape
