// One object of a notation profile, read member by member: what has the wrong type, and what no reader knows,
// becomes a fault with its place. The first fault of a file is kept.
#pragma once

#include "io/json_value.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kinscape {

/// `place` is a JSON pointer into the file.
struct ProfileFault {
    std::string place;
    std::string what;
};

class ProfileFields {
public:
    /// `faults` outlives this.
    ProfileFields(std::optional<ProfileFault>& fault, const JsonValue& object, std::string place);
    /// Members that nobody has asked for are a fault: a slip of the pen would otherwise change nothing.
    ~ProfileFields();
    ProfileFields(const ProfileFields&) = delete;
    ProfileFields& operator=(const ProfileFields&) = delete;

    const std::string& place() const { return place_; }
    bool has(std::string_view member) const { return object_.find(member) != nullptr; }
    void fail(const std::string& what) { fail_at(place_, what); }
    void fail_of(std::string_view member, const std::string& what) { fail_at(at(member), what); }

    std::string text(std::string_view member, std::string otherwise = {});
    std::string needed_text(std::string_view member);
    /// Finite, and not below `least`.
    double number(std::string_view member, double otherwise, double least = -1e6);
    bool yes(std::string_view member, bool otherwise = false);
    /// Two numbers.
    std::optional<std::pair<double, double>> pair(std::string_view member);
    std::vector<double> numbers(std::string_view member);
    std::vector<std::string> texts(std::string_view member);

    /// One of the words; `otherwise` where the member is absent.
    template <class Value, std::size_t n>
    Value word(std::string_view member, const std::pair<std::string_view, Value> (&words)[n],
               Value otherwise) {
        if (!has(member)) return otherwise;
        const std::string found = text(member);
        std::string known;
        for (const auto& [name, value] : words) {
            if (found == name) return value;
            known += (known.empty() ? "" : ", ") + std::string(name);
        }
        fail_of(member, "`" + found + "` is not one of " + known);
        return otherwise;
    }
    /// Calls `read(fields)` for an object, or for each object of a list; an absent member is left alone.
    template <class Read>
    void object(std::string_view member, Read&& read) {
        if (const JsonValue* value = asked(member)) each_of({value, 1}, at(member), false, read);
    }
    template <class Read>
    void each(std::string_view member, Read&& read) {
        const JsonValue* value = asked(member);
        if (!value) return;
        if (value->kind != JsonValue::Kind::list) return fail_of(member, "a list is needed here");
        each_of(value->items, at(member), true, read);
    }
    /// The members of this object in file order, for lists of lists: all of them count as asked for.
    template <class Read>
    void each_member(Read&& read) {
        for (std::size_t i = 0; i < object_.members.size(); ++i) {
            asked_[i] = true;
            read(object_.members[i].name, object_.members[i].value);
        }
    }

private:
    template <class Read>
    void each_of(std::span<const JsonValue> values, const std::string& place, bool numbered, Read&& read) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            ProfileFields inner(fault_, values[i], numbered ? place + "/" + std::to_string(i) : place);
            read(inner);
        }
    }
    const JsonValue* asked(std::string_view member);
    std::string at(std::string_view member) const;
    void fail_at(const std::string& place, const std::string& what);

    std::optional<ProfileFault>& fault_;
    const JsonValue& object_;
    std::string place_;
    std::vector<bool> asked_;
};

}  // namespace kinscape
