#include "io/json_lines.hpp"

#include "io/value_json.hpp"

#include <algorithm>
#include <unordered_map>

namespace kinscape {
namespace {

using WantedLines = std::unordered_map<std::string, int>;

std::string_view without_last_step(std::string_view pointer) {
    const std::size_t at = pointer.rfind('/');
    return at == std::string_view::npos ? std::string_view() : pointer.substr(0, at);
}

std::size_t step_count(std::string_view pointer) {
    return static_cast<std::size_t>(std::count(pointer.begin(), pointer.end(), '/'));
}

/// Walks over the text and writes down the lines of the wanted pointers.
class LineWalk {
public:
    LineWalk(std::string_view text, WantedLines& wanted) : text_(text), wanted_(wanted) {
        for (const auto& [pointer, line] : wanted)
            deepest_ = std::max(deepest_, step_count(pointer));
    }

    void run() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '\n') ++line_;
            if (c == '"')
                pass_string();
            else if (c == '{' || c == '[')
                open(c == '[');
            else if (c == '}' || c == ']')
                close();
            else if (c == ',')
                next();
            else if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != ':')
                pass_word();
            else
                ++at_;
        }
    }

private:
    struct Level {
        bool is_list = false;
        bool before_name = false;
        std::size_t count = 0;
        std::size_t pointer_length = 0;  // of this list or object itself
        std::string name;
    };

    /// A value begins here: its pointer is that of what is open and one step more.
    void begin_value() {
        if (levels_.size() > deepest_) return;
        if (!levels_.empty()) {
            const Level& level = levels_.back();
            pointer_.resize(level.pointer_length);
            pointer_ += "/" + (level.is_list ? std::to_string(level.count) : pointer_step(level.name));
        }
        if (auto wanted = wanted_.find(pointer_); wanted != wanted_.end()) wanted->second = line_;
    }

    void open(bool is_list) {
        begin_value();
        levels_.push_back({is_list, !is_list, 0, pointer_.size(), {}});
        ++at_;
    }
    void close() {
        if (!levels_.empty()) levels_.pop_back();
        ++at_;
    }
    void next() {
        if (!levels_.empty()) {
            ++levels_.back().count;
            levels_.back().before_name = !levels_.back().is_list;
        }
        ++at_;
    }
    void pass_word() {
        begin_value();
        at_ = std::min(text_.find_first_of(" \t\r\n,:]}\"[{", at_), text_.size());
    }
    void pass_string() {
        const bool is_name = !levels_.empty() && levels_.back().before_name;
        if (!is_name) begin_value();
        const std::size_t start = at_++;
        while (at_ < text_.size() && text_[at_] != '"')
            at_ += text_[at_] == '\\' ? 2 : 1;
        at_ = std::min(at_ + 1, text_.size());
        if (!is_name) return;
        levels_.back().before_name = false;
        if (levels_.size() <= deepest_) levels_.back().name = unquoted(text_.substr(start, at_ - start));
    }
    static std::string unquoted(std::string_view quoted) {
        if (quoted.find('\\') == std::string_view::npos)
            return std::string(quoted.substr(1, quoted.size() < 2 ? 0 : quoted.size() - 2));
        const auto value = read_json(quoted);
        return value ? value->text : std::string();
    }

    std::string_view text_;
    WantedLines& wanted_;
    std::size_t deepest_ = 0;
    std::size_t at_ = 0;
    int line_ = 1;
    std::string pointer_;
    std::vector<Level> levels_;
};

}  // namespace

std::vector<int> lines_of(std::string_view json, const std::vector<std::string>& pointers) {
    WantedLines wanted{{"", 0}};
    for (const std::string& pointer : pointers)
        for (std::string_view part = pointer; !part.empty(); part = without_last_step(part))
            wanted.emplace(part, 0);
    LineWalk(json, wanted).run();

    std::vector<int> lines;
    for (const std::string& pointer : pointers) {
        std::string_view part = pointer;
        while (!part.empty() && wanted.at(std::string(part)) == 0)
            part = without_last_step(part);
        lines.push_back(std::max(wanted.at(std::string(part)), 1));
    }
    return lines;
}

LineAndColumn line_and_column(std::string_view text, std::size_t byte) {
    LineAndColumn at;
    for (const char c : text.substr(0, byte)) {
        const bool continues_a_character = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        if (c == '\n')
            at = {at.line + 1, 1};
        else if (!continues_a_character)
            ++at.column;
    }
    return at;
}

}  // namespace kinscape
