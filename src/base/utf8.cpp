#include "base/utf8.hpp"

#include <algorithm>

namespace kinscape {
namespace {

struct Decoded {
    char32_t code_point = 0xFFFD;
    std::size_t bytes = 0;  // 0: not a valid sequence
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size()) return {};
    char32_t point = lead & (0xFFu >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {};
        point = (point << 6) | (byte(at + i) & 0x3Fu);
    }
    const bool overlong = (bytes == 3 && point < 0x800) || (bytes == 4 && point < 0x10000);
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (overlong || surrogate || point > 0x10FFFF) return {};
    return {point, bytes};
}

/// Lower case of Latin, Greek, Cyrillic and Armenian letters; other scripts have none or are left alone.
char32_t lower(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c < 0xC0) return c;
    if (c <= 0xDE) return c == 0xD7 ? c : c + 32;
    const bool even_is_capital =
        (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1A0 && c <= 0x1A5) ||
        (c >= 0x1DE && c <= 0x1EF) || (c >= 0x1F8 && c <= 0x233) || (c >= 0x1E00 && c <= 0x1EFF) ||
        (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F);
    if (even_is_capital && c != 0x130 && c != 0x131 && c != 0x221) return c % 2 == 0 ? c + 1 : c;
    const bool odd_is_capital =
        (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x1CD && c <= 0x1DC) || c == 0x1AF;
    if (odd_is_capital) return c % 2 == 1 ? c + 1 : c;
    if (c == 0x178) return 0xFF;
    if (c == 0x18F) return 0x259;
    if (c == 0x386) return 0x3AC;
    if (c >= 0x388 && c <= 0x38A) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    if (c >= 0x391 && c <= 0x3AB) return c + 32;
    if (c >= 0x531 && c <= 0x556) return c + 48;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    return c;
}

bool is_blank_at(std::string_view text, std::size_t at, std::size_t& bytes) {
    const char c = text[at];
    bytes = 1;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return true;
    bytes = 2;
    return text.substr(at, 2) == "\xC2\xA0";
}

}  // namespace

std::optional<std::size_t> invalid_utf8_at(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded one = decode(text, at);
        if (one.bytes == 0) return at;
        at += one.bytes;
    }
    return std::nullopt;
}

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded one = decode(text, at);
        points.push_back(one.code_point);
        at += one.bytes == 0 ? 1 : one.bytes;
    }
    return points;
}

void append_utf8(std::string& text, char32_t c) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::string to_utf8(const std::vector<char32_t>& points) {
    std::string text;
    for (char32_t c : points)
        append_utf8(text, c);
    return text;
}

std::string folded(std::string_view text) {
    std::string lowered;
    lowered.reserve(text.size());
    for (char32_t c : code_points(text))
        append_utf8(lowered, lower(c));
    return lowered;
}

bool is_small_letter(char32_t c) {
    if (lower(c) != c) return false;
    if (c < 0x80) return c >= U'a' && c <= U'z';
    if (c == 0xF7) return false;
    return (c >= 0xDF && c <= 0x2AF) || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x3AC && c <= 0x3CE) ||
           (c >= 0x430 && c <= 0x52F) || (c >= 0x561 && c <= 0x587);
}

std::string_view trimmed(std::string_view text) {
    std::size_t bytes = 0;
    while (!text.empty() && is_blank_at(text, 0, bytes))
        text.remove_prefix(bytes);
    while (!text.empty()) {
        if (is_blank_at(text, text.size() - 1, bytes) && bytes == 1)
            text.remove_suffix(1);
        else if (text.size() >= 2 && text.substr(text.size() - 2) == "\xC2\xA0")
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (true) {
        const std::size_t to = text.find(at, from);
        parts.emplace_back(text.substr(from, to - from));
        if (to == std::string_view::npos) return parts;
        from = to + 1;
    }
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i) text += between;
        text += parts[i];
    }
    return text;
}

}  // namespace kinscape
