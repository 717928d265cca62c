#include "editor/key_map.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace kinscape {

std::string chord_as_compared(std::string_view chord) {
    std::string plain = folded(chord);
    // The plus key itself ("ctrl++") must not be taken for the mark between two keys.
    for (std::size_t i = 0; i + 1 < plain.size(); ++i)
        if (plain[i] == '+') plain[i] = ' ';
    return plain;
}

KeyMap::KeyMap(const KeyChanges& changes) {
    for (const Command& one : commands())
        for (const std::string_view key : {one.key, one.other_key})
            if (!key.empty()) keys_[one.id].emplace_back(key);
    for (const auto& [words, chords] : changes) {
        const auto id = find_command(words);
        if (!id) continue;
        for (auto& [other, keys] : keys_)
            std::erase_if(keys, [&](const std::string& key) {
                return std::ranges::any_of(chords, [&](const std::string& chord) {
                    return chord_as_compared(chord) == chord_as_compared(key);
                });
            });
        keys_[*id] = chords;
    }
}

const std::vector<std::string>& KeyMap::keys_of(CommandId id) const {
    static const std::vector<std::string> none;
    const auto found = keys_.find(id);
    return found == keys_.end() ? none : found->second;
}

std::string_view KeyMap::shown(CommandId id) const {
    const auto& keys = keys_of(id);
    return keys.empty() ? std::string_view{} : std::string_view(keys.front());
}

std::optional<CommandId> KeyMap::command_of(std::string_view chord) const {
    const std::string wanted = chord_as_compared(chord);
    for (const auto& [id, keys] : keys_)
        for (const std::string& key : keys)
            if (chord_as_compared(key) == wanted) return id;
    return {};
}

}  // namespace kinscape
