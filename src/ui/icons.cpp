#include "ui/icons.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"

#include <optional>

namespace kinscape {
namespace {

/// Commands and numbers of one part, one after another.
class PartReader {
public:
    explicit PartReader(std::string_view text) : left_(text) {}

    char command() {
        skip_blanks();
        if (left_.empty() || !is_letter(left_.front())) return 0;
        const char found = left_.front();
        left_.remove_prefix(1);
        return found;
    }
    bool number_follows() {
        skip_blanks();
        return !left_.empty() && !is_letter(left_.front());
    }
    std::optional<double> number() {
        skip_blanks();
        std::size_t end = 0;
        while (end < left_.size() && left_[end] != ' ' && !is_letter(left_[end]))
            ++end;
        const auto value = number_from(left_.substr(0, end));
        left_.remove_prefix(end);
        return value;
    }
    bool numbers(double* into, int count) {
        for (int i = 0; i < count; ++i) {
            const auto value = number();
            if (!value) return false;
            into[i] = *value;
        }
        return true;
    }
    bool at_end() {
        skip_blanks();
        return left_.empty();
    }

private:
    static bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
    void skip_blanks() {
        while (!left_.empty() && left_.front() == ' ')
            left_.remove_prefix(1);
    }
    std::string_view left_;
};

struct Drawn {
    Outline outline;
    Vec2 pen;
};

bool draw_command(char command, PartReader& reader, Drawn& drawn) {
    double n[6];
    const auto line = [&](Vec2 to) { drawn.outline.line_to(drawn.pen = to); };
    switch (command) {
    case 'M':
        if (!reader.numbers(n, 2)) return false;
        drawn.outline.move_to(drawn.pen = {n[0], n[1]});
        return true;
    case 'L':
        while (reader.number_follows()) {
            if (!reader.numbers(n, 2)) return false;
            line({n[0], n[1]});
        }
        return true;
    case 'H':
        if (!reader.numbers(n, 1)) return false;
        line({n[0], drawn.pen.y});
        return true;
    case 'V':
        if (!reader.numbers(n, 1)) return false;
        line({drawn.pen.x, n[0]});
        return true;
    case 'C':
        if (!reader.numbers(n, 6)) return false;
        drawn.pen = {n[4], n[5]};
        drawn.outline.cubic_to({n[0], n[1]}, {n[2], n[3]}, drawn.pen);
        return true;
    case 'Z': drawn.outline.close(); return true;
    case 'O':
        if (!reader.numbers(n, 3)) return false;
        drawn.outline.append(circle({n[0], n[1]}, n[2]));
        return true;
    case 'R':
        if (!reader.numbers(n, 5)) return false;
        drawn.outline.append(rounded_rectangle({{n[0], n[1]}, {n[0] + n[2], n[1] + n[3]}}, n[4]));
        return true;
    default: return false;
    }
}

std::optional<IconPart> part_from(std::string_view text) {
    IconPart part;
    if (text.starts_with("fill ")) {
        part.kind = IconPart::Kind::fill;
        text.remove_prefix(5);
    } else if (text.starts_with("dash ")) {
        part.kind = IconPart::Kind::dash;
        text.remove_prefix(5);
    }
    PartReader reader(text);
    Drawn drawn;
    while (!reader.at_end())
        if (!draw_command(reader.command(), reader, drawn)) return {};
    part.outline = std::move(drawn.outline);
    if (part.outline.empty()) return {};
    return part;
}

std::optional<Icon> icon_from(std::string_view parts) {
    Icon icon;
    for (const std::string& text : split(parts, '|')) {
        auto part = part_from(trimmed(text));
        if (!part) return {};
        icon.push_back(std::move(*part));
    }
    return icon;
}

}  // namespace

Icons icons_from(std::string_view text, std::vector<std::string>* faults) {
    Icons icons;
    for (const std::string& line : split(text, '\n')) {
        if (trimmed(line).empty() || line.front() == '#') continue;
        const std::size_t colon = line.find(':');
        std::optional<Icon> icon;
        if (colon != std::string::npos) icon = icon_from(std::string_view(line).substr(colon + 1));
        if (icon)
            icons[line.substr(0, colon)] = std::move(*icon);
        else if (faults)
            faults->push_back(line);
    }
    return icons;
}

}  // namespace kinscape
