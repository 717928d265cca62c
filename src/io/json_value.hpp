// JsonValue: any JSON as a plain value of ours. Numbers keep the text they were written with, so that what we
// only carry along is written back as it came.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct JsonMember;

struct JsonValue {
    enum class Kind : unsigned char { null, boolean, number, text, list, object };

    Kind kind = Kind::null;
    bool truth = false;
    double number = 0;
    std::string text;                 // of a text; of a number as it is written
    std::vector<JsonValue> items;     // of a list
    std::vector<JsonMember> members;  // of an object, in file order

    static JsonValue of_text(std::string text);
    static JsonValue of_truth(bool truth);
    /// A whole number stands without a point (`3`).
    static JsonValue of_number(double number);
    /// Always with a point (`120.0`), for lengths and factors.
    static JsonValue of_decimal(double number);
    static JsonValue of_list() { return of_kind(Kind::list); }
    static JsonValue of_object() { return of_kind(Kind::object); }

    /// The member's value, or nullptr: also when this is no object.
    const JsonValue* find(std::string_view name) const;
    /// Appends a member and hands out its value.
    JsonValue& add(std::string name, JsonValue value);

private:
    static JsonValue of_kind(Kind kind) {
        JsonValue value;
        value.kind = kind;
        return value;
    }
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

/// On one line, without blanks.
std::string compact_text(const JsonValue& value);
/// As nlohmann's `dump(2)` writes it: every member and element on a line of its own. Further lines are moved
/// right by `indent` blanks; no newline at the end.
std::string indented_text(const JsonValue& value, int indent = 0);
/// The text in quotes, with the escapes that JSON needs and no others.
std::string json_text(std::string_view text);

}  // namespace kinscape
