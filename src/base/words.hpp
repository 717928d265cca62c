// Words: the texts of one language, by key. Read from assets/words; a missing key shows itself as the key.
#pragma once

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

}  // namespace kinscape
