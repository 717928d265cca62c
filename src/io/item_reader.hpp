// ItemReader: an item of the document from its JSON, member by member as model/members.hpp lists them. The
// first fault is kept with its place; what follows it is not read.
#pragma once

#include "io/item_members.hpp"
#include "io/json_value.hpp"
#include "io/unreadable.hpp"

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace kinscape {

class ItemReader {
public:
    /// Reads `value`, which stands at the JSON pointer `place`, into `item`.
    template <class Item>
    void read_item(const JsonValue& value, std::string place, Item& item) {
        place_ = std::move(place);
        read(value, item);
    }

    bool failed() const { return error_.has_value(); }
    const UnreadableError& error() const { return *error_; }
    /// Keeps the first fault, found at `place`.
    void fail(UnreadableReason reason, std::string place, std::string what);

private:
    using Kind = JsonValue::Kind;

    bool is(const JsonValue& value, Kind kind, const char* what);
    void fail_here(UnreadableReason reason, std::string what) { fail(reason, place_, std::move(what)); }

    void read(const JsonValue& value, std::string& text);
    void read(const JsonValue& value, PartialDate& date);
    void read(const JsonValue& value, bool& truth);
    void read(const JsonValue& value, double& number);
    void read(const JsonValue& value, Vec2& point);
    void read(const JsonValue& value, Centre& centre);
    void read(const JsonValue& value, GivenList& list);
    void read(const JsonValue& value, Withhold& withhold);
    void read(const JsonValue& value, Version& version);
    void read(const JsonValue& value, std::vector<SaidOfMember>& said);
    void read(const JsonValue& value, Table<Place>& places);

    template <class T>
    void read(const JsonValue& value, T& part) {
        if constexpr (is_id<T>) {
            if (is(value, Kind::text, "an id in quotes")) part = T(value.text);
        } else if constexpr (is_optional<T>) {
            part.emplace();
            read(value, *part);
        } else if constexpr (is_rare<T>) {
            part.alter([&](auto& inner) { read(value, inner); });
        } else if constexpr (is_list<T>) {
            read_list(value, part);
        } else {
            read_members(value, part);
        }
    }

    template <class T>
    void read_list(const JsonValue& value, std::vector<T>& list) {
        if (!is(value, Kind::list, "a list in [ ]")) return;
        for (std::size_t i = 0; i < value.items.size() && !failed(); ++i) {
            list.emplace_back();
            const Step step(place_, std::to_string(i));
            read(value.items[i], list.back());
        }
    }

    template <class Item>
    void read_members(const JsonValue& value, Item& item) {
        if (!is(value, Kind::object, "an object in { }")) return;
        for (const std::string_view name : required_members<Item>)
            if (!value.find(name)) fail_here(UnreadableReason::member_missing, std::string(name));
        each_member(item, [&](std::string_view name, auto& member) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, Said>)
                read_said(value, member);
            else
                read_member<Item>(value, name, member);
        });
        keep_unknown<Item>(value, item.unknown);
        // A place is named by what stands on it; all other ids are the item's own.
        if constexpr (!std::is_same_v<Item, Place> && requires { item.id; }) check_id(item.id.text());
    }

    template <class Item, class T>
    void read_member(const JsonValue& value, std::string_view name, T& member) {
        const JsonValue* found = value.find(name);
        if (!found && !older_name<Item>(name).empty()) {
            name = older_name<Item>(name);
            found = value.find(name);
        }
        if (!found || failed()) return;
        const Step step(place_, name);
        // What is now a list was one text in older files.
        if constexpr (std::is_same_v<T, std::vector<std::string>>) {
            if (name == "ethnicity" && found->kind == Kind::text) {
                member.push_back(found->text);
                return;
            }
        }
        read(*found, member);
    }

    void read_said(const JsonValue& value, Said& said) {
        SaidMembers members;
        each_member(members, [&](std::string_view name, auto& member) {
            read_member<SaidMembers>(value, name, member);
        });
        said.set(std::move(members));
    }

    /// Keeps the members that are none of the item's, each behind the one that it followed.
    template <class Item>
    void keep_unknown(const JsonValue& value, Unknown& unknown) {
        static const std::vector<std::string_view> names = known_names<Item>();
        keep_unknown_but(names, value, unknown);
    }
    void keep_unknown_but(const std::vector<std::string_view>& names, const JsonValue& value,
                          Unknown& unknown);

    void check_id(const std::string& id);

    /// The place grows by a step while the step lives.
    class Step {
    public:
        Step(std::string& place, std::string_view name);
        ~Step() { place_.resize(length_); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        std::string& place_;
        std::size_t length_;
    };

    std::string place_;
    std::optional<UnreadableError> error_;
    std::unordered_set<std::string> ids_;
};

}  // namespace kinscape
