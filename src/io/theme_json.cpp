#include "io/theme_json.hpp"

#include "io/value_json.hpp"

namespace kinscape {

std::optional<ThemeFile> theme_file_from(std::string_view json) {
    const auto value = read_json(json);
    if (!value) return {};
    const JsonValue* title = value->find("title");
    const JsonValue* colors = value->find("colors");
    const JsonValue* numbers = value->find("numbers");
    if (!title || !colors || !numbers) return {};
    ThemeFile theme;
    theme.title = title->text;
    for (const JsonMember& member : colors->members) {
        const auto color = color_from(member.value.text);
        if (!color) return {};
        theme.colors[member.name] = *color;
    }
    for (const JsonMember& member : numbers->members) {
        if (member.value.kind != JsonValue::Kind::number) return {};
        theme.numbers[member.name] = member.value.number;
    }
    return theme;
}

}  // namespace kinscape
