#include "io/answer_parts.hpp"

namespace kinscape {

JsonValue answer_for(std::string_view file) {
    JsonValue answer = JsonValue::of_object();
    if (!file.empty()) answer.add("file", text_value(file));
    return answer;
}

std::string answer_text(const JsonValue& answer, std::string_view file) {
    if (!file.empty()) return compact_text(answer);
    std::string result = "{";
    for (const JsonMember& member : answer.members) {
        result += result.size() == 1 ? " " : ",\n  ";
        result += json_text(member.name) + ": ";
        const bool in_lines = member.value.kind == JsonValue::Kind::list && !member.value.items.empty();
        if (!in_lines) {
            result += compact_text(member.value);
            continue;
        }
        std::string_view before = "[\n    ";
        for (const JsonValue& item : member.value.items) {
            result += before;
            result += compact_text(item);
            before = ",\n    ";
        }
        result += " ]";
    }
    return result + " }";
}

}  // namespace kinscape
