#include "ui/tool_rail.hpp"

#include "ui/frame_layout.hpp"

#include <span>

namespace kinscape {
namespace {

struct Tool {
    std::string_view icon, key, words;
};

constexpr Tool genogram_tools[] = {{"select", "V", "Select"},       {"person", "P", "Person"},
                                   {"union", "U", "Union, child"},  {"tie", "E", "Emotional tie"},
                                   {"household", "H", "Household"}, {"note", "N", "Note"}};
constexpr Tool ecomap_tools[] = {
    {"select", "V", "Select"}, {"system", "S", "System"},       {"tie", "E", "Tie"},
    {"flow", "F", "Flow"},     {"household", "H", "Household"}, {"note", "N", "Note"}};
constexpr std::string_view later = "Drawing with the mouse comes with a later version.";
constexpr std::string_view nothing_open = "No family is open yet.";

void tool(Controls& controls, const Tool& tool, double top, std::string_view off, std::string_view state) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const Rect box{{6, top}, {46, top + 48}};
    const Pressed pressed = controls.press(tool.words, box, {tool.words, tool.key, off});
    const bool chosen = state == "chosen";
    if (chosen) {
        brush.box(box, {.fill = theme.accent_bg, .radius = 6});
        brush.box({box.min, {box.min.x + 3, box.max.y}}, {.fill = theme.accent, .radius = 1.5});
    } else if (pressed.hovered && off.empty()) {
        brush.box(box, {.fill = theme.hover, .radius = 6});
    }
    const Color icon = !off.empty() ? theme.faint : chosen ? theme.accent : theme.ink2;
    const Color key = !off.empty() ? theme.faint : chosen ? theme.accent_ink : theme.muted;
    brush.icon(tool.icon, {26, top + 18}, {icon, 1, 1.6});
    brush.text({26, top + 42}, tool.key, {11, Weight::medium, key}, TextAnchor::middle);
}

void undo_button(Controls& controls, const PanelInput& input, PanelRequests& requests, CommandId id,
                 double top) {
    const std::string off = why_off(id, input.desk);
    const Command& one = command(id);
    const std::string_view icon = id == CommandId::undo ? "undo" : "redo";
    const Rect box{{6, top}, {46, top + 40}};
    if (controls.icon_button(icon, box, {one.words, one.key, off})) requests.commands.push_back(id);
}

}  // namespace

void tool_rail(Controls& controls, const PanelInput& input, PanelRequests& requests) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box({{0, top_bar_height}, {tool_rail_width, input.size.y}}, {.fill = theme.chrome});
    brush.upright_line({tool_rail_width - 1, top_bar_height}, input.size.y - top_bar_height, theme.line2);
    const bool open = input.desk.is_open();
    const bool ecomap = open && is_ecomap(input.desk.view());
    const std::span<const Tool> tools = ecomap ? std::span(ecomap_tools) : std::span(genogram_tools);
    double top = top_bar_height + 8;
    for (const Tool& one : tools) {
        const bool select = one.icon == "select";
        const std::string_view off = !open ? nothing_open : select ? std::string_view{} : later;
        tool(controls, one, top, off, open && select ? "chosen" : "");
        top += 52;
    }
    if (!open) return;
    const double foot = input.size.y - status_height - 96;
    brush.level_line({12, foot - 5}, 28, theme.line2);
    undo_button(controls, input, requests, CommandId::undo, foot);
    undo_button(controls, input, requests, CommandId::redo, foot + 44);
}

}  // namespace kinscape
