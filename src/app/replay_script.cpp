#include "app/replay_script.hpp"

#include "base/utf8.hpp"

namespace kinscape {
namespace {

/// The line up to a comment: a `#` at its start or after a blank, outside quotes.
std::string_view without_comment(std::string_view line) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') quoted = !quoted;
        if (line[i] == '#' && !quoted && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t'))
            return line.substr(0, i);
    }
    return line;
}

std::vector<ScriptWord> words_of_line(std::string_view text) {
    std::vector<ScriptWord> words;
    std::size_t i = 0;
    while (i < text.size()) {
        if (text[i] == ' ' || text[i] == '\t') {
            ++i;
            continue;
        }
        const bool quoted = text[i] == '"';
        const std::size_t from = quoted ? i + 1 : i;
        std::size_t end = text.find_first_of(quoted ? "\"" : " \t", from);
        if (end == std::string_view::npos) end = text.size();
        words.push_back({std::string(text.substr(from, end - from)), quoted});
        i = quoted ? end + 1 : end;
    }
    return words;
}

}  // namespace

std::string word(const ScriptStep& step, std::size_t at) {
    return at < step.words.size() ? step.words[at].text : std::string();
}

std::vector<ScriptStep> read_script(std::string_view text) {
    std::vector<ScriptStep> steps;
    int number = 0;
    for (const std::string& line : split(text, '\n')) {
        ++number;
        const std::string_view content = trimmed(without_comment(line));
        if (content.empty()) continue;
        std::vector<ScriptWord> words = words_of_line(content);
        ScriptStep step;
        step.line = number;
        step.verb = words.front().text;
        step.rest = std::string(trimmed(content.substr(std::min(content.size(), step.verb.size()))));
        words.erase(words.begin());
        step.words = std::move(words);
        steps.push_back(std::move(step));
    }
    return steps;
}

}  // namespace kinscape
