#include "ui/flow.hpp"

#include <algorithm>

namespace kinscape {

void Flow::rule() { controls.brush.level_line(at_, width_, controls.brush.theme().line); }

void Flow::section(std::string_view heading) {
    at_.y += 12;
    rule();
    controls.brush.text({at_.x, at_.y + 24}, heading, {11.5, Weight::semibold, controls.brush.theme().muted});
    at_.y += 34;
}

void Flow::fact(std::string_view label, std::string_view value) {
    if (value.empty()) return;
    const Brush& brush = controls.brush;
    const double label_room = std::max(label_width, brush.width(label, 12.5) + 12);
    brush.text({at_.x, at_.y + 17}, label, {12.5, Weight::regular, brush.theme().muted});
    const TextLook look{13, Weight::regular, brush.theme().ink};
    double y = at_.y + 17;
    for (const std::string& line : brush.lines_of(value, width_ - label_room, look)) {
        brush.text({at_.x + label_room, y}, line, look);
        y += 19;
    }
    at_.y = y - 8;
}

void Flow::paragraph(std::string_view text, const TextLook& look) {
    if (text.empty()) return;
    const double leading = look.size * 1.45;
    for (const std::string& line : controls.brush.lines_of(text, width_, look)) {
        controls.brush.text({at_.x, at_.y + leading * 0.78}, line, look);
        at_.y += leading;
    }
}

void Flow::item(std::string_view icon, Color color, std::string_view text) {
    const Brush& brush = controls.brush;
    const TextLook look{13, Weight::regular, brush.theme().ink};
    brush.icon(icon, {at_.x + 8, at_.y + 11}, {color, 0.72, 1.5});
    for (const std::string& line : brush.lines_of(text, width_ - 24, look)) {
        brush.text({at_.x + 24, at_.y + 15.4}, line, look);
        at_.y += 19;
    }
    at_.y += 5;
}

void Flow::quote(std::string_view text, std::string_view by) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const TextLook words{13.5, Weight::italic, theme.ink};
    const TextLook small{11.5, Weight::regular, theme.muted};
    const auto lines = brush.lines_of("“" + std::string(text) + "”", width_ - 26, words);
    const auto sources = by.empty() ? std::vector<std::string>{} : brush.lines_of(by, width_ - 26, small);
    const double high =
        15 + static_cast<double>(lines.size()) * 19 + static_cast<double>(sources.size()) * 16 + 3;
    brush.box({at_, {at_.x + width_, at_.y + high}}, {.fill = theme.quote, .radius = 6});
    brush.box({at_, {at_.x + 3, at_.y + high}}, {.fill = theme.accent, .radius = 1.5});
    double y = at_.y + 23;
    for (const std::string& line : lines) {
        brush.text({at_.x + 16, y}, line, words);
        y += 19;
    }
    y -= 1;
    for (const std::string& line : sources) {
        brush.text({at_.x + 16, y}, line, small);
        y += 16;
    }
    at_.y += high + 8;
}

bool Flow::link(std::string_view name, std::string_view remark, double lead, Rect* box) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const TextLook strong{13, Weight::medium, theme.ink};
    const TextLook quiet{12, Weight::regular, theme.muted};
    const double room = width_ - lead - 20;
    auto names = brush.lines_of(name, room, strong);
    if (names.empty()) names.emplace_back();
    const double after = brush.width(names.back(), strong.size, strong.weight) + 7;
    const bool beside = after + brush.width(remark, quiet.size) <= room;
    const auto below =
        beside || remark.empty() ? std::vector<std::string>{} : brush.lines_of(remark, room, quiet);
    const double high = 14 + static_cast<double>(names.size()) * 18 + static_cast<double>(below.size()) * 17;
    const Rect row{{at_.x - 8, at_.y}, {at_.x + width_ + 8, at_.y + high}};
    const Pressed state = controls.row(std::string(name) + "##link" + std::to_string(links_++), row, {});
    double y = at_.y + 20.6;
    for (const std::string& line : names) {
        brush.text({at_.x + lead, y}, line, strong);
        y += 18;
    }
    if (beside && !remark.empty()) brush.text({at_.x + lead + after, y - 18}, remark, quiet);
    for (const std::string& line : below) {
        brush.text({at_.x + lead, y}, line, quiet);
        y += 17;
    }
    brush.icon("right", {right() - 8, row.centre().y}, {theme.muted, 0.8});
    if (box) *box = row;
    at_.y += high;
    return state.clicked;
}

}  // namespace kinscape
