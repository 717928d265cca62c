// UTF-8: checked decoding and the small text work that needs no library.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// Byte offset of the first invalid sequence (overlong, surrogate, cut short, above U+10FFFF); nothing if all
/// is well.
std::optional<std::size_t> invalid_utf8_at(std::string_view text);
/// Code points; invalid bytes come as U+FFFD, one each.
std::vector<char32_t> code_points(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);
std::string to_utf8(const std::vector<char32_t>& code_points);
/// Lower case for comparing and finding, not for showing: Latin, Greek, Cyrillic and Armenian letters.
std::string folded(std::string_view text);
/// A letter of these scripts that has a capital; false for scripts without capitals.
bool is_small_letter(char32_t c);
/// 0 to 9.
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Without blanks (ASCII and no-break) at both ends.
std::string_view trimmed(std::string_view text);
std::vector<std::string> split(std::string_view text, char at);
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);
std::string joined(const std::vector<std::string>& parts, std::string_view between);

}  // namespace kinscape
