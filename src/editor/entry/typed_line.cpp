#include "editor/entry/typed_line.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

struct Quote {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Quote, 5> quotes{{{"\"", "\""}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"‟", "”"}}};
constexpr std::string_view no_break_space = "\xC2\xA0";

class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(text) {}

    TypedLine cut() {
        line_.text = std::string(text_);
        while (skip_blanks(), at_ < text_.size()) {
            if (text_[at_] == '#' && !line_.tokens.empty()) {
                line_.tail.note = std::string(trimmed(text_.substr(at_ + 1)));
                line_.tail.range = {at_, text_.size()};
                break;
            }
            next();
        }
        return std::move(line_);
    }

private:
    std::size_t blank_bytes() const {
        const char c = text_[at_];
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') return 1;
        return text_.substr(at_).starts_with(no_break_space) ? no_break_space.size() : 0;
    }
    void skip_blanks() {
        while (at_ < text_.size() && blank_bytes() > 0)
            at_ += blank_bytes();
    }
    void add(std::size_t begin, std::size_t end, std::string_view text, bool quoted = false) {
        line_.tokens.push_back({std::string(text), folded(text), {begin, end}, quoted});
    }
    void add(std::size_t begin, std::size_t end) { add(begin, end, text_.substr(begin, end - begin)); }

    bool quoted() {
        for (const Quote& quote : quotes) {
            if (!text_.substr(at_).starts_with(quote.open)) continue;
            const std::size_t begin = at_, inside = at_ + quote.open.size();
            const std::size_t close = text_.find(quote.close, inside);
            const std::size_t end = std::min(close, text_.size());
            at_ = close == std::string_view::npos ? text_.size() : close + quote.close.size();
            add(begin, at_, text_.substr(inside, end - inside), true);
            return true;
        }
        return false;
    }

    bool bracketed() {
        if (text_[at_] != '(') return false;
        const std::size_t close = text_.find(')', at_);
        if (close == std::string_view::npos) return false;
        add(at_, close + 1);
        at_ = close + 1;
        return true;
    }

    /// A sign that is a word by itself wherever it stands, or at the beginning of a word.
    bool is_sign() const {
        const std::string_view rest = text_.substr(at_);
        const char c = rest.front(), then = rest.size() > 1 ? rest[1] : ' ';
        switch (c) {
        case ',':
        case '&': return true;
        case '>': return true;
        case '<': return then != '-';
        case '~': return !is_digit(then) && then != '/';
        case '+': return then != ' ';
        default: return false;
        }
    }

    void next() {
        if (quoted() || bracketed()) return;
        if (is_sign()) {
            add(at_, at_ + 1);
            ++at_;
            return;
        }
        const std::size_t begin = at_;
        while (at_ < text_.size() && blank_bytes() == 0 && !ends_word(begin))
            ++at_;
        if (text_[at_ - 1] == ':' && at_ - begin > 1) {
            add(begin, at_ - 1);
            add(at_ - 1, at_);
        } else {
            add(begin, at_);
        }
    }
    bool ends_word(std::size_t begin) const {
        const char c = text_[at_];
        if (c == ',' || c == '&') return at_ > begin;
        const bool arrow = at_ > begin && (text_[at_ - 1] == '-' || text_[at_ - 1] == '<');
        return c == '>' && at_ > begin && !arrow;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    TypedLine line_;
};

void drop_full_stop(std::vector<EntryToken>& tokens) {
    if (tokens.empty() || tokens.back().quoted) return;
    EntryToken& last = tokens.back();
    const bool full_stop = last.text.ends_with('.') && !last.text.ends_with("..");
    if (!full_stop) return;
    last.text.pop_back();
    last.folded.pop_back();
    --last.at.end;
    if (last.text.empty()) tokens.pop_back();
}

std::vector<std::string> readers_in(std::string_view mark) {
    std::vector<std::string> readers;
    if (mark.find('c') != std::string_view::npos) readers.emplace_back("client");
    if (mark.find('r') != std::string_view::npos) readers.emplace_back("report");
    return readers;
}

bool is_hiding(const EntryToken& token) {
    return token.folded == "!c" || token.folded == "!r" || token.folded == "!cr" || token.folded == "!rc";
}

/// Where the last `<` stands, when nothing but a name follows it; else the number of tokens.
std::size_t speaker_at(const std::vector<EntryToken>& tokens) {
    for (std::size_t i = tokens.size(); i-- > 1;) {
        if (tokens[i].quoted) continue;
        if (tokens[i].text == "<") return i + 1 < tokens.size() ? i : tokens.size();
        if (tokens[i].text.find_first_of("@!>,") != std::string::npos) break;
    }
    return tokens.size();
}

/// Takes one mark off the end; false when there is none.
bool cut_mark(std::vector<EntryToken>& tokens, EntryTail& tail) {
    if (tokens.size() < 2) return false;
    const EntryToken last = tokens.back();
    if (!last.quoted && last.text.size() > 1 && last.text[0] == '@') {
        tail.at = last.text.substr(1);
    } else if (!last.quoted && (last.text == "?" || last.text == "??")) {
        if (tail.certainty != "disputed") tail.certainty = last.text == "?" ? "uncertain" : "disputed";
    } else if (!last.quoted && is_hiding(last)) {
        for (std::string& reader : readers_in(last.folded))
            if (std::find(tail.withhold.begin(), tail.withhold.end(), reader) == tail.withhold.end())
                tail.withhold.push_back(std::move(reader));
    } else {
        const std::size_t at = speaker_at(tokens);
        if (at == tokens.size() || !tail.by.empty()) return false;
        tail.by.assign(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.end());
        tail.range.begin = tokens[at].at.begin;
        tokens.resize(at);
        return true;
    }
    tail.range.begin = last.at.begin;
    tokens.pop_back();
    return true;
}

}  // namespace

TypedLine typed_line(std::string_view text) {
    TypedLine line = Cutter(text).cut();
    if (line.tail.note.empty()) line.tail.range = {text.size(), text.size()};
    drop_full_stop(line.tokens);
    while (cut_mark(line.tokens, line.tail)) {}
    std::sort(line.tail.withhold.begin(), line.tail.withhold.end());
    return line;
}

std::string text_of(EntryTokens tokens) {
    if (tokens.empty()) return {};
    if (tokens.size() == 1) return tokens.front().text;
    std::string text;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0 && tokens[i].at.begin > tokens[i - 1].at.end) text += ' ';
        text += tokens[i].quoted ? '"' + tokens[i].text + '"' : tokens[i].text;
    }
    return text;
}

TextRange range_of(EntryTokens tokens) {
    return tokens.empty() ? TextRange{} : TextRange{tokens.front().at.begin, tokens.back().at.end};
}

std::vector<EntryTokens> clauses_of(EntryTokens tokens) {
    std::vector<EntryTokens> clauses;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= tokens.size(); ++i) {
        const bool ends = i == tokens.size() || (!tokens[i].quoted && tokens[i].text == ",");
        if (!ends) continue;
        clauses.push_back(tokens.subspan(from, i - from));
        from = i + 1;
    }
    return clauses;
}

bool begins_small(const EntryToken& token) {
    const auto points = code_points(token.text);
    return !points.empty() && is_small_letter(points.front());
}

bool begins_with_capital(const EntryToken& token) {
    const auto typed = code_points(token.text), lower = code_points(token.folded);
    return !typed.empty() && !lower.empty() && typed.front() != lower.front();
}

}  // namespace kinscape
