// Items of the document as JSON: the members that are set, in the order of model/members.hpp, with those that
// nobody knows behind the ones that they followed.
#pragma once

#include "io/item_members.hpp"
#include "io/json_value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// Where the members that nobody knows go: behind the ones that they followed, in file order.
class UnknownPlaces {
public:
    explicit UnknownPlaces(const Unknown& unknown);
    /// Those behind the member of that name (or first of all, for an empty name), and behind each other.
    /// Handed out once.
    std::vector<const UnknownMember*> after(std::string_view name);
    /// Those whose member was never asked for.
    std::vector<const UnknownMember*> rest();

private:
    const std::vector<UnknownMember>& unknown_;
    /// Numbers of the members that followed a name, the last one first.
    std::map<std::string_view, std::vector<std::size_t>> following_;
};
/// The value of such a member.
JsonValue json_of(const UnknownMember& member);

/// An object that is made member by member, with the unknown ones where they belong.
class MemberList {
public:
    explicit MemberList(const Unknown& unknown);
    void add(std::string_view name, JsonValue value);
    /// Passes a member that is not set: what followed it stays at this spot.
    void pass(std::string_view name) { append(places_.after(name)); }
    JsonValue finish();

private:
    void append(const std::vector<const UnknownMember*>& members);

    JsonValue object_ = JsonValue::of_object();
    UnknownPlaces places_;
};

JsonValue json_of(const std::string& text);
JsonValue json_of(const PartialDate& date);
JsonValue json_of(const Vec2& point);
JsonValue json_of(const Centre& centre);
JsonValue json_of(const Version& version);
JsonValue json_of(const std::vector<SaidOfMember>& said);

/// A length or a factor: written with a point.
bool is_decimal_member(std::string_view name);

template <class T>
JsonValue json_of(const T& part);

template <class T>
JsonValue json_of(const std::vector<T>& list) {
    JsonValue value = JsonValue::of_list();
    for (const T& one : list)
        value.items.push_back(json_of(one));
    return value;
}

template <class T>
bool is_set(const T& part) {
    if constexpr (is_optional<T>)
        return part.has_value();
    else if constexpr (is_table<T>)
        return !part.empty();
    else if constexpr (std::is_same_v<T, Withhold> || std::is_same_v<T, GivenList>)
        return part.given;
    else
        return !(part == T{});
}

/// Adds what is set of the item's members.
template <class Item>
void add_members(MemberList& list, const Item& item) {
    each_member(item, [&](std::string_view name, const auto& member) {
        using T = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<T, Said>)
            add_members(list, *member);
        else if (!is_set(member) && !stands_when_empty<Item>(name))
            list.pass(name);
        else if constexpr (std::is_same_v<T, std::optional<double>>)
            list.add(name, is_decimal_member(name) ? JsonValue::of_decimal(*member)
                                                   : JsonValue::of_number(*member));
        else
            list.add(name, json_of(member));
    });
}

template <class T>
JsonValue json_of(const T& part) {
    if constexpr (std::is_same_v<T, double>) {
        return JsonValue::of_number(part);
    } else if constexpr (std::is_same_v<T, bool>) {
        return JsonValue::of_truth(part);
    } else if constexpr (is_id<T>) {
        return json_of(part.text());
    } else if constexpr (is_optional<T> || is_rare<T>) {
        return json_of(*part);
    } else if constexpr (std::is_same_v<T, Withhold>) {
        return json_of(part.from);
    } else if constexpr (std::is_same_v<T, GivenList>) {
        return json_of(part.of);
    } else if constexpr (is_table<T>) {
        JsonValue value = JsonValue::of_list();
        for (const auto& row : part)
            value.items.push_back(json_of(row));
        return value;
    } else {
        MemberList list(part.unknown);
        add_members(list, part);
        return list.finish();
    }
}

}  // namespace kinscape
