#include "export/xml_text.hpp"

#include "base/utf8.hpp"

namespace kinscape {

std::string xml_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char32_t c : code_points(text)) {
        const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
        const bool no_character = (c & 0xFFFE) == 0xFFFE;
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (control || no_character)
            result += ' ';
        else
            append_utf8(result, c);
    }
    return result;
}

}  // namespace kinscape
