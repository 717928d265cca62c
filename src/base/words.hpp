// Words: the texts of one language, by key. Read from assets/words; a missing key shows itself as the key.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace kinscape {

struct Words {
    std::string language = "en";
    std::map<std::string, std::string, std::less<>> texts;

    /// The text of the key, or the key itself.
    std::string_view operator[](std::string_view key) const {
        auto at = texts.find(key);
        return at == texts.end() ? key : std::string_view(at->second);
    }
};

/// The pattern with {0}, {1} … replaced; a placeholder without an argument is left out.
std::string filled(std::string_view pattern, std::initializer_list<std::string_view> parts);

}  // namespace kinscape
