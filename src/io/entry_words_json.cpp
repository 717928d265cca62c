#include "io/entry_words_json.hpp"

#include "io/value_json.hpp"

namespace kinscape {
namespace {

bool add_list(const JsonMember& list, std::vector<EntryWord>& words) {
    for (const JsonValue& word : list.value.items) {
        if (word.kind != JsonValue::Kind::text) return false;
        words.push_back({word.text, word.text});
    }
    for (const JsonMember& word : list.value.members) {
        if (word.value.kind != JsonValue::Kind::text) return false;
        words.push_back({word.name, word.value.text});
    }
    return list.value.kind == JsonValue::Kind::list || list.value.kind == JsonValue::Kind::object;
}

}  // namespace

Result<EntryWords, EntryWordsError> entry_words_from(std::string_view json) {
    const auto value = read_json(json);
    if (!value || value->kind != JsonValue::Kind::object)
        return Failure{EntryWordsError{"the words of quick entry are one JSON object"}};
    EntryWords words;
    for (const JsonMember& list : value->members)
        if (!add_list(list, words.lists[list.name]))
            return Failure{EntryWordsError{"the list \"" + list.name + "\" holds something that is no word"}};
    return words;
}

}  // namespace kinscape
