#include "editor/fuzzy.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

constexpr int whole_text = 1000;
constexpr int beginning = 700;
constexpr int word_beginning = 500;
constexpr int inside = whole_letters_score;
constexpr int scattered = 100;

/// Letters with accents, after folding, by the letter that they are found by.
constexpr std::array<std::pair<std::u32string_view, char>, 15> accented = {{{U"àáâãäåāăą", 'a'},
                                                                            {U"çćč", 'c'},
                                                                            {U"ďđð", 'd'},
                                                                            {U"èéêëēėęě", 'e'},
                                                                            {U"ğ", 'g'},
                                                                            {U"ìíîïīįı", 'i'},
                                                                            {U"łľ", 'l'},
                                                                            {U"ñńň", 'n'},
                                                                            {U"òóôõöøōő", 'o'},
                                                                            {U"řŕ", 'r'},
                                                                            {U"śšşș", 's'},
                                                                            {U"ťţț", 't'},
                                                                            {U"ùúûüūůűų", 'u'},
                                                                            {U"ýÿ", 'y'},
                                                                            {U"žźż", 'z'}}};

bool is_beginning(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '-' || text[at - 1] == '(';
}

/// One word against a text, both plain.
std::optional<int> score_of_word(std::string_view word, std::string_view text) {
    if (word == text) return whole_text;
    if (text.starts_with(word)) return beginning;
    std::size_t at = text.find(word);
    const std::size_t first = at;
    while (at != std::string_view::npos) {
        if (is_beginning(text, at)) return word_beginning;
        at = text.find(word, at + 1);
    }
    if (first != std::string_view::npos) return inside;
    // Scattered letters: those at the beginnings of words count most ("cv" finds "Client view").
    int score = scattered;
    std::size_t from = 0;
    for (const char letter : word) {
        const std::size_t found = text.find(letter, from);
        if (found == std::string_view::npos) return {};
        score += is_beginning(text, found) ? 30 : -static_cast<int>(std::min<std::size_t>(found - from, 10));
        from = found + 1;
    }
    // Letters from anywhere are no match.
    return score >= scattered ? std::optional(score) : std::nullopt;
}

}  // namespace

std::string plain_letters(std::string_view text) {
    std::string plain;
    for (char32_t c : code_points(folded(text))) {
        char letter = 0;
        for (const auto& [letters, instead] : accented)
            if (letters.find(c) != std::u32string_view::npos) letter = instead;
        if (letter)
            plain.push_back(letter);
        else
            append_utf8(plain, c);
    }
    return plain;
}

std::optional<int> fuzzy_score(std::string_view typed, std::string_view text) {
    const std::string wanted = plain_letters(trimmed(typed)), plain = plain_letters(text);
    if (wanted.empty()) return 0;
    if (wanted == plain) return whole_text;
    if (plain.starts_with(wanted)) return beginning + 50;
    int least = whole_text;
    for (const std::string& word : split(wanted, ' ')) {
        if (word.empty()) continue;
        const auto score = score_of_word(word, plain);
        if (!score) return {};
        least = std::min(least, *score);
    }
    return least;
}

}  // namespace kinscape
