#include "base/words.hpp"

#include "base/utf8.hpp"

namespace kinscape {

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> parts) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool placeholder = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}' &&
                                 is_digit(pattern[at + 1]);
        if (!placeholder) {
            text.push_back(pattern[at]);
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < parts.size()) text.append(parts.begin()[index]);
        at += 2;
    }
    return text;
}

}  // namespace kinscape
