#include "text/wrap.hpp"

#include "base/utf8.hpp"

#include <pango/pango.h>

#include <algorithm>
#include <string>

namespace kinscape {
namespace {

constexpr std::string_view ellipsis = "…";

/// A place between two letters where a line may end.
struct Break {
    std::size_t byte = 0;
    bool at_word = false;  // else only where a word is too long
    bool forced = false;   // a line break in the text
};

std::string well_formed(std::string_view text) {
    return invalid_utf8_at(text) ? to_utf8(code_points(text)) : std::string(text);
}

/// All places where a line may end, the end of the text included.
std::vector<Break> breaks_of(const std::string& text) {
    const auto letters =
        static_cast<std::size_t>(g_utf8_strlen(text.data(), static_cast<gssize>(text.size())));
    std::vector<PangoLogAttr> attributes(letters + 1);
    pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_from_string("en"),
                        attributes.data(), static_cast<int>(attributes.size()));
    std::vector<Break> breaks;
    const char* at = text.data();
    for (std::size_t i = 1; i <= letters; ++i) {
        at = g_utf8_next_char(at);
        const bool last = i == letters;
        if (!last && !attributes[i].is_cursor_position) continue;
        breaks.push_back({static_cast<std::size_t>(at - text.data()), last || attributes[i].is_line_break,
                          !last && attributes[i].is_mandatory_break});
    }
    return breaks;
}

struct Wrapping {
    Typesetter& type;
    const std::string& text;
    const TextStyle& style;
    const WrapLimits& limits;
    std::vector<Break> breaks;

    std::string_view piece(std::size_t from, std::size_t to) const {
        std::string_view whole = text;
        whole = whole.substr(from, to - from);
        while (!whole.empty() && static_cast<unsigned char>(whole.back()) <= 0x20)
            whole.remove_suffix(1);
        return trimmed(whole);
    }
    bool fits(std::size_t from, std::size_t to) const {
        return type.width(piece(from, to), style) <= limits.width_mm;
    }
    /// Where the line that begins at `from` ends: at the last word that fits, else at the last letter, and
    /// after one letter whatever its width.
    std::size_t line_end(std::size_t from) const;
    /// The rest as one line that ends in `…`.
    std::string shortened(std::size_t from) const;
};

std::size_t Wrapping::line_end(std::size_t from) const {
    std::size_t word_end = 0;
    for (const Break& b : breaks) {
        if (b.byte <= from || !b.at_word) continue;
        if (!fits(from, b.byte)) break;
        word_end = b.byte;
        if (b.forced) break;
    }
    if (word_end > 0) return word_end;
    std::size_t letter_end = 0;
    for (const Break& b : breaks) {
        if (b.byte <= from) continue;
        if (letter_end > 0 && !fits(from, b.byte)) break;
        letter_end = b.byte;
    }
    return letter_end;
}

std::string Wrapping::shortened(std::size_t from) const {
    std::string best(ellipsis);
    for (const Break& b : breaks) {
        if (b.byte <= from) continue;
        std::string line = std::string(piece(from, b.byte)).append(ellipsis);
        if (type.width(line, style) > limits.width_mm) break;
        best = std::move(line);
        if (b.forced) break;
    }
    return best;
}

}  // namespace

std::vector<ShapedLineRef> wrapped(Typesetter& type, std::string_view text, const TextStyle& style,
                                   const WrapLimits& limits) {
    const std::string clean = well_formed(text);
    std::vector<ShapedLineRef> lines;
    if (trimmed(clean).empty()) return lines;
    const bool has_break = std::ranges::any_of(clean, [](char c) { return c == '\n' || c == '\r'; });
    if (!has_break && type.width(trimmed(clean), style) <= limits.width_mm)
        return {type.shape(trimmed(clean), style)};

    const Wrapping wrapping{type, clean, style, limits, breaks_of(clean)};
    const auto most = static_cast<std::size_t>(std::max(1, limits.lines));
    for (std::size_t from = 0; from < clean.size();) {
        const std::size_t to = wrapping.line_end(from);
        const bool more = !wrapping.piece(to, clean.size()).empty();
        if (more && lines.size() + 1 == most) {
            lines.push_back(type.shape(wrapping.shortened(from), style));
            break;
        }
        if (!wrapping.piece(from, to).empty()) lines.push_back(type.shape(wrapping.piece(from, to), style));
        from = to;
    }
    return lines;
}

}  // namespace kinscape
