#include "io/words_json.hpp"

#include "io/value_json.hpp"

namespace kinscape {

Result<Done, WordsError> add_words(std::string_view json, Words& words) {
    const auto value = read_json(json);
    if (!value || value->kind != JsonValue::Kind::object)
        return Failure{WordsError{"a file of words is one JSON object"}};
    for (const JsonMember& member : value->members) {
        if (member.value.kind != JsonValue::Kind::text)
            return Failure{WordsError{"the words of \"" + member.name + "\" are no text"}};
        if (!words.texts.emplace(member.name, member.value.text).second)
            return Failure{WordsError{"the key \"" + member.name + "\" stands in two files"}};
    }
    return Done{};
}

}  // namespace kinscape
