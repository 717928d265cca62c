#include "io/json_value.hpp"

#include "io/value_json.hpp"

#include <cmath>

namespace kinscape {
namespace {

// Below this a double holds every whole number exactly.
constexpr double max_whole = 9'007'199'254'740'992.0;

/// `indent` below zero: on one line.
class Printer {
public:
    void print(const JsonValue& value, int indent) {
        switch (value.kind) {
        case JsonValue::Kind::null: text_ += "null"; return;
        case JsonValue::Kind::boolean: text_ += value.truth ? "true" : "false"; return;
        case JsonValue::Kind::number: text_ += value.text; return;
        case JsonValue::Kind::text: text_ += json_text(value.text); return;
        case JsonValue::Kind::list:
            print_each('[', ']', value.items, indent,
                       [&](const JsonValue& item, int inner) { print(item, inner); });
            return;
        case JsonValue::Kind::object:
            print_each('{', '}', value.members, indent, [&](const JsonMember& member, int inner) {
                text_ += json_text(member.name);
                text_ += inner < 0 ? ":" : ": ";
                print(member.value, inner);
            });
            return;
        }
    }
    std::string take() { return std::move(text_); }

private:
    template <class Parts, class Print>
    void print_each(char open, char close, const Parts& parts, int indent, Print print_part) {
        text_ += open;
        const int inner = indent < 0 ? indent : indent + 2;
        bool first = true;
        for (const auto& part : parts) {
            if (!first) text_ += ',';
            first = false;
            new_line(inner);
            print_part(part, inner);
        }
        if (!parts.empty()) new_line(indent);
        text_ += close;
    }
    void new_line(int indent) {
        if (indent < 0) return;
        text_ += '\n';
        text_.append(static_cast<std::size_t>(indent), ' ');
    }

    std::string text_;
};

std::string printed(const JsonValue& value, int indent) {
    Printer printer;
    printer.print(value, indent);
    return printer.take();
}

void append_escaped(std::string& text, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case '"': text += "\\\""; return;
    case '\\': text += "\\\\"; return;
    case '\b': text += "\\b"; return;
    case '\f': text += "\\f"; return;
    case '\n': text += "\\n"; return;
    case '\r': text += "\\r"; return;
    case '\t': text += "\\t"; return;
    default: break;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20) {
        text += c;
        return;
    }
    text += "\\u00";
    text += digits[byte >> 4];
    text += digits[byte & 15];
}

}  // namespace

JsonValue JsonValue::of_text(std::string text) {
    JsonValue value = of_kind(Kind::text);
    value.text = std::move(text);
    return value;
}

JsonValue JsonValue::of_truth(bool truth) {
    JsonValue value = of_kind(Kind::boolean);
    value.truth = truth;
    return value;
}

JsonValue JsonValue::of_decimal(double number) {
    JsonValue value = of_kind(Kind::number);
    value.number = number;
    value.text = json_number_text(number);
    return value;
}

JsonValue JsonValue::of_number(double number) {
    const bool whole = std::floor(number) == number && std::fabs(number) < max_whole;
    if (!whole) return of_decimal(number);
    JsonValue value = of_kind(Kind::number);
    value.number = number;
    value.text = std::to_string(static_cast<long long>(number));
    return value;
}

const JsonValue* JsonValue::find(std::string_view name) const {
    for (const JsonMember& member : members)
        if (member.name == name) return &member.value;
    return nullptr;
}

JsonValue& JsonValue::add(std::string name, JsonValue value) {
    members.push_back({std::move(name), std::move(value)});
    return members.back().value;
}

std::string compact_text(const JsonValue& value) { return printed(value, -1); }
std::string indented_text(const JsonValue& value, int indent) { return printed(value, indent); }

std::string json_text(std::string_view text) {
    std::string result = "\"";
    for (const char c : text)
        append_escaped(result, c);
    result += '"';
    return result;
}

}  // namespace kinscape
