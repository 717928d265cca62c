#include "io/case_key_json.hpp"

#include "io/value_json.hpp"

namespace kinscape {

std::string to_json(const CaseKey& key) {
    JsonValue value = JsonValue::of_object();
    value.add("kinscape-key", JsonValue::of_number(1));
    JsonValue& documents = value.add("documents", JsonValue::of_object());
    for (const auto& [document, letters] : key) {
        JsonValue& people = documents.add(document, JsonValue::of_object());
        for (const auto& [person, named] : letters) {
            JsonValue& one = people.add(person.text(), JsonValue::of_object());
            one.add("letter", JsonValue::of_text(named.letter));
            one.add("name", JsonValue::of_text(named.name));
        }
    }
    return indented_text(value) + "\n";
}

std::optional<CaseKey> case_key_from(std::string_view json) {
    const auto value = read_json(json);
    if (!value || !value->find("kinscape-key")) return std::nullopt;
    CaseKey key;
    const JsonValue* documents = value->find("documents");
    if (!documents) return key;
    for (const JsonMember& document : documents->members)
        for (const JsonMember& person : document.value.members) {
            const JsonValue* letter = person.value.find("letter");
            const JsonValue* name = person.value.find("name");
            if (!letter || letter->text.empty()) return std::nullopt;
            key[document.name][PersonId(person.name)] = {letter->text, name ? name->text : std::string()};
        }
    return key;
}

}  // namespace kinscape
