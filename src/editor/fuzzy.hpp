// Finding by a few letters: how well a text answers what was typed. Small and capital letters and the usual
// accents are the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// Small letters without the accents of Latin scripts: "Zoë Núñez" is "zoe nunez".
std::string plain_letters(std::string_view text);

/// Below this the letters are scattered over the text.
inline constexpr int whole_letters_score = 300;
/// The higher the better; nothing when the letters of `typed` do not stand in `text` in this order. The whole
/// text beats its beginning, that the beginnings of words, those letters that stand together, and these
/// scattered ones. What was typed is matched word by word, in any order.
std::optional<int> fuzzy_score(std::string_view typed, std::string_view text);

}  // namespace kinscape
